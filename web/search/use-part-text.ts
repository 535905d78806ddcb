import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguageText } from '../format/use-language-text.ts'
import type { TextSearch } from '../routes/text-search.ts'
import type { SearchPart } from './search-parts.ts'

/** What a set part of the filter asks for, as its chip says it: “Layer: Bloc, Bilateral”. */
export function usePartText(
  nameOf: (actorId: string) => string,
): (search: TextSearch, part: SearchPart) => string {
  const { t } = useTranslation(['search', 'common'])
  const languageText = useLanguageText()
  return useCallback(
    (search, part) => {
      const say = (values: string): string => t('chip', { part: t(`part.${part}`), values })
      switch (part) {
        case 'field':
          return t(`in.${search.field ?? 'all'}`)
        case 'layer':
          return say((search.layer ?? []).map((value) => t(`common:layer.${value}`)).join(', '))
        case 'family':
          return say((search.family ?? []).map((value) => t(`common:familyShort.${value}`)).join(', '))
        case 'language':
          return say((search.language ?? []).map(languageText).join(', '))
        case 'party':
          return say((search.party ?? []).map(nameOf).join(', '))
        case 'year':
          return say(`${search.year_from ?? ''}–${search.year_to ?? ''}`)
      }
    },
    [t, languageText, nameOf],
  )
}
