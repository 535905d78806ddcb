import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorridorMark } from './corridor-layout.ts'
import { useInstrumentName } from './use-instrument-name.ts'

/** The label of an upright, without its year; by the instrument's short name, or by the name that is given. */
export function useMarkText(): (mark: CorridorMark, name?: string) => string {
  const { t } = useTranslation('flows')
  const nameOf = useInstrumentName()
  return useCallback(
    ({ row, what, isInferred }, name = nameOf(row)) =>
      what === 'in-force'
        ? t('corridor.inForce', { name })
        : isInferred
          ? t('corridor.inferred', { name })
          : name,
    [t, nameOf],
  )
}
