import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** The name of a kind of event; the registry's own word where the page has none for it. */
export function useKindText(): (kind: string) => string {
  const { t } = useTranslation('timeline')
  return useCallback((kind) => t(`kind.${kind}`, { defaultValue: kind }), [t])
}
