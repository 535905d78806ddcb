import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { YearCounts } from '../../src/api/events.ts'
import { LayerName } from '../components/LayerName.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import { countsByLayer } from './made-layout.ts'
import './year-side.css'

interface RangeSideProps {
  readonly answer: YearCounts
  readonly actor: readonly string[] | undefined
}

/** While nothing is chosen: the instruments made in all years shown, layer by layer. */
export function RangeSide({ answer, actor }: RangeSideProps) {
  const { t } = useTranslation('timeline')
  const numberText = useNumberText()
  const { from, to, years } = answer
  const search = { ...(actor === undefined ? {} : { actor }), year_from: from, year_to: to }
  const made = years.reduce((sum, { instruments }) => sum + instruments, 0)
  return (
    <aside className="year-side" aria-label={t('side.label')}>
      <h2>
        <Link to="/instruments" search={search}>
          {t('side.range', { count: made, from: String(from), to: String(to) })}
        </Link>
      </h2>
      <ul className="range-side">
        {countsByLayer(years, from, to).map(({ layer, counts }) => (
          <li key={layer}>
            <Link to="/instruments" search={{ ...search, layer: [layer] }}>
              <LayerName layer={layer} strong />
            </Link>
            <span className="num">{numberText(counts.reduce((sum, count) => sum + count, 0))}</span>
          </li>
        ))}
      </ul>
      <p className="caption no-print">{t('side.hint')}</p>
    </aside>
  )
}
