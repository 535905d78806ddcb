import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** The name of a language (ISO 639-1) in the language of the page; null is one that cannot be told. */
export function useLanguageText(): (code: string | null) => string {
  const { t, i18n } = useTranslation()
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type: 'language', fallback: 'code' })
    return (code) => (code === null || code === 'none' ? t('unknown.language') : (names.of(code) ?? code))
  }, [i18n.language, t])
}
