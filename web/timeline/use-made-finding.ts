import { useTranslation } from 'react-i18next'
import type { YearCounts } from '../../src/api/events.ts'
import { fullestTime } from './fullest-time.ts'
import { countsByLayer } from './made-layout.ts'

/** The finding of the instruments by year in words: in which decade, or year, the layer of most instruments has most of them. */
export function useMadeFinding(): (answer: YearCounts, span: { from: number; to: number }) => string {
  const { t } = useTranslation('timeline')
  return (answer, { from, to }) => {
    const totals = countsByLayer(answer.years, from, to).map((row) => ({
      ...row,
      total: row.counts.reduce((sum, count) => sum + count, 0),
    }))
    const [most] = totals.toSorted((a, b) => b.total - a.total)
    const fullest =
      most && fullestTime(new Map(most.counts.map((count, place) => [from + place, count])), from, to)
    if (!most || !fullest) return t('made.title')
    return t(fullest.unit === 'decade' ? 'made.findingDecade' : 'made.findingYear', {
      layer: t(`layerInline.${most.layer}`),
      year: String(fullest.year),
      count: fullest.count,
      total: fullest.total,
      from: String(from),
      to: String(to),
    })
  }
}
