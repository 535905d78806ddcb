import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type DatePhrases, type DateStyle, edtfText } from './edtf-text.ts'

/** Writes EDTF dates in the language of the page. */
export function useDateText(): (text: string, style?: DateStyle) => string {
  const { t, i18n } = useTranslation()
  return useMemo(() => {
    const phrases: DatePhrases = {
      about: (date) => t('date.about', { date }),
      uncertain: (date) => t('date.uncertain', { date }),
      decade: (year) => t('date.decade', { year }),
      between: (from, to) => t('date.between', { from, to }),
      openEnd: (from) => t('date.open', { from }),
      openStart: (to) => t('date.before', { to }),
    }
    return (text, style) => edtfText(text, i18n.language, phrases, style)
  }, [t, i18n.language])
}
