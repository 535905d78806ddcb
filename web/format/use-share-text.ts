import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Writes a share from 0 to 1 in per cent with the two digits that count: 6.5 %, 91 %, 0.35 %. */
export function useShareText(): (share: number) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const format = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumSignificantDigits: 2 })
    return (share) => format.format(share)
  }, [i18n.language])
}
