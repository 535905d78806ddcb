import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorridorInstrument } from '../../src/api/flows-corridor.ts'

const MOST_CHARACTERS = 34

/** An instrument's short name: the one that the language has, of bilateral ones the kind, else the title, cut where it is long. */
export function useInstrumentName(): (row: CorridorInstrument) => string {
  const { t, i18n } = useTranslation(['atlas', 'common'])
  return useCallback(
    ({ instrument, title, layer, family }) => {
      if (i18n.exists(`atlas:shortTitle.${instrument}`)) return t(`shortTitle.${instrument}`)
      if (layer === 'bilateral') return t(`common:familyShort.${family}`)
      return title.length <= MOST_CHARACTERS ? title : t(`common:familyShort.${family}`)
    },
    [t, i18n],
  )
}
