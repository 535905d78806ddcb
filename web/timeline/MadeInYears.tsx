import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LAYERS } from '../../src/model/layer.ts'
import { useInstruments } from '../api/queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import './year-side.css'

const SHOWN = 5

interface MadeInYearsProps {
  readonly from: number
  readonly to: number
  /** The years as they are named. */
  readonly name: string
  readonly actor: readonly string[] | undefined
}

/** The instruments made in some years, the first few of each layer and the way to all of them. */
export function MadeInYears({ from, to, name, actor }: MadeInYearsProps) {
  const { t } = useTranslation('timeline')
  const { data, error, refetch } = useInstruments()
  if (error !== null) return <ErrorBox error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <StatusBox kind="loading">{t('side.loading')}</StatusBox>
  const made = data.filter(
    ({ year, actors }) =>
      year !== null && year >= from && year <= to && (actor ?? []).every((id) => actors.includes(id)),
  )
  const search = { ...(actor === undefined ? {} : { actor }), year_from: from, year_to: to }
  return (
    <section className="section year-side-made">
      <h3>
        <Link to="/instruments" search={search}>
          {t('side.made', { count: made.length, year: name })}
        </Link>
      </h3>
      {LAYERS.map((layer) => {
        const ofLayer = made.filter((row) => row.layer === layer)
        if (ofLayer.length === 0) return null
        return (
          <div key={layer}>
            <h4>
              <LayerName layer={layer} strong /> <span className="second">{ofLayer.length}</span>
            </h4>
            <ul>
              {ofLayer.slice(0, SHOWN).map(({ id, title }) => (
                <li key={id}>
                  <Link to="/instruments/$id" params={{ id }}>
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
            {ofLayer.length > SHOWN && (
              <Link to="/instruments" search={{ ...search, layer: [layer] }} className="year-side-more">
                {t('side.all', { count: ofLayer.length, layer: t(`layerInline.${layer}`) })}
              </Link>
            )}
          </div>
        )
      })}
    </section>
  )
}
