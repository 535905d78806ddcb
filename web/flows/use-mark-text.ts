import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorridorMark } from './corridor-layout.ts'
import { useInstrumentName } from './use-instrument-name.ts'

/** The label of an upright, without its year. */
export function useMarkText(): (mark: CorridorMark) => string {
  const { t } = useTranslation('flows')
  const nameOf = useInstrumentName()
  return useCallback(
    ({ row, what }) => (what === 'in-force' ? t('corridor.inForce', { name: nameOf(row) }) : nameOf(row)),
    [t, nameOf],
  )
}
