import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { withMinus } from './with-minus.ts'

/** Writes whole numbers in the language of the page. */
export function useNumberText(): (value: number) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const format = new Intl.NumberFormat(i18n.language)
    return (value) => withMinus(format.format(value))
  }, [i18n.language])
}
