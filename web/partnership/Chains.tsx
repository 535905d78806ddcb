import { useTranslation } from 'react-i18next'
import type { Partnership } from '../../src/api/partnership.ts'
import { ChainLine } from './ChainLine.tsx'

interface ChainsProps {
  readonly report: Pick<Partnership, 'chains' | 'clauses'>
  /** Which of the chains is open, from 1; null where none is. */
  readonly open: number | null
  readonly onOpen: (place: number) => void
}

/** Which benefits of the partner hang on its conduct, one by one. */
export function Chains({ report, open, onOpen }: ChainsProps) {
  const { t } = useTranslation('partnership')
  const { chains, clauses } = report
  return (
    <section className="section" aria-labelledby="chains">
      <h2 id="chains">{clauses === 0 ? t('chains.unknown') : t('chains.title', { count: chains.length })}</h2>
      <p className="caption">{t('chains.about')}</p>
      {chains.length > 0 && (
        <ul>
          {chains.map((chain, place) => (
            <ChainLine
              key={`${chain.text} ${chain.address}`}
              chain={chain}
              isOpen={open === place + 1}
              onOpen={() => onOpen(place + 1)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
