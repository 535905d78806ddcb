import { useTranslation } from 'react-i18next'
import type { YearCounts } from '../../src/api/events.ts'

/** What the grey years of the chart are, and of which layers the sources do not say of when they are. */
export function useCoverageText(): (
  coverage: YearCounts['coverage'],
  years: { readonly last: number },
) => string {
  const { t } = useTranslation(['timeline', 'common'])
  return (coverage, { last }) => {
    const name = (layer: string): string => t(`timeline:layerInline.${layer}`)
    const grey = coverage
      .filter(({ last_year }) => last_year !== null && last_year < last)
      .map(({ layer, last_year, dated, of }) =>
        t('timeline:coverage.grey', { layer: name(layer), year: String(last_year), dated, of }),
      )
    const silent = coverage
      .filter((row) => row.last_year === null && row.of > 0)
      .map(({ layer }) => name(layer))
    const silence = silent.length === 0 ? [] : [t('timeline:coverage.silent', { layers: silent.join(', ') })]
    return [...grey, ...silence].join(' ')
  }
}
