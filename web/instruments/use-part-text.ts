import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetName, FilterPart, InstrumentFilter } from '../../src/api/instrument-match.ts'

/** The name of a facet's value in the language of the page. */
export function useValueText(): (facet: FacetName, value: string) => string {
  const { t } = useTranslation(['instruments', 'common'])
  return useCallback(
    (facet, value) => {
      if (facet === 'status') return t(`instruments:status.${value}`)
      if (facet === 'family') return t(`common:familyShort.${value}`)
      return t(`common:${facet}.${value}`)
    },
    [t],
  )
}

/** What a set part of the filter asks for, as its chip says it: “Regime: migration, refugee”. */
export function usePartText(
  nameOf: (actorId: string) => string,
): (filter: InstrumentFilter, part: FilterPart) => string {
  const { t } = useTranslation('instruments')
  const valueText = useValueText()
  return useCallback(
    (filter, part) => {
      const { year_from, year_to, undated, coded, dated } = filter
      const say = (values: string): string => t('chip.text', { part: t(`part.${part}`), values })
      switch (part) {
        case 'id':
          return t('chip.rows', { count: filter.id?.length ?? 0 })
        case 'actor':
          return say((filter.actor ?? []).map(nameOf).join(', '))
        case 'q':
          return say(`“${filter.q ?? ''}”`)
        case 'coded':
          return t(`content.coded.${coded ?? 'yes'}`)
        case 'dated':
          return t(`content.dated.${dated ?? 'yes'}`)
        case 'year': {
          if (undated === 'only') return t('content.undated.only')
          const years = year_from === year_to ? `${year_from}` : `${year_from ?? ''}–${year_to ?? ''}`
          return say(undated === 'with' ? `${years} ${t('content.undated.with')}` : years)
        }
        default:
          return say((filter[part] ?? []).map((value) => valueText(part, value)).join(', '))
      }
    },
    [t, valueText, nameOf],
  )
}
