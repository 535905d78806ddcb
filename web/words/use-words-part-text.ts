import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { WordsSearch } from '../routes/words-search.ts'
import type { WordsPart } from './words-parts.ts'

/** What a set part of the filter asks for, as its chip says it. */
export function useWordsPartText(
  nameOf: (actorId: string) => string,
): (search: WordsSearch, part: WordsPart) => string {
  const { t } = useTranslation(['words', 'common'])
  return useCallback(
    (search, part) => {
      const values = {
        layer: (search.layer ?? []).map((value) => t(`common:layer.${value}`)).join(', '),
        family: (search.family ?? []).map((value) => t(`common:familyShort.${value}`)).join(', '),
        party: (search.party ?? []).map(nameOf).join(', '),
        year: `${search.year_from ?? ''}–${search.year_to ?? ''}`,
      }
      return t('chip', { part: t(`part.${part}`), values: values[part] })
    },
    [t, nameOf],
  )
}
