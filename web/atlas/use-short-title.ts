import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '../../src/api/instruments.ts'

/**
 * Titles as a narrow column has room for them: the name by which the instrument is known where the language has one, of
 * bilateral ones the kind and the year of signature, else the title.
 */
export function useShortTitle(): (instrument: InstrumentSummary) => string {
  const { t, i18n } = useTranslation('atlas')
  return useCallback(
    ({ id, title, layer, family, signed, in_force }) => {
      if (i18n.exists(`atlas:shortTitle.${id}`)) return t(`shortTitle.${id}`)
      if (layer !== 'bilateral') return title
      const kind = t(`common:familyShort.${family}`)
      const year = (signed ?? in_force)?.slice(0, 4)
      return year === undefined ? kind : t('kindAndYear', { kind, year })
    },
    [t, i18n],
  )
}
