import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReuseState } from '../../src/api/reuse-state.ts'

/** Texts held of instruments registered, in a sentence: absent texts make every share a lower bound. Empty until it is known. */
export function useHeldText(): (held: ReuseState['held']) => string {
  const { t } = useTranslation('words')
  return useCallback(
    (held) => {
      const texts = held.reduce((sum, row) => sum + row.texts, 0)
      const registered = held.reduce((sum, row) => sum + row.registered, 0)
      return registered === 0 ? '' : t('heldOf', { texts, registered })
    },
    [t],
  )
}
