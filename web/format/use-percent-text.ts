import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

export interface PercentText {
  /** A share from 0 to 1 in whole per cent; what is more than nothing and rounds to it is “<1 %”, likewise “>99 %”. */
  readonly one: (share: number) => string
  /** From the lower share to the higher; one number where both read alike. */
  readonly range: (low: number, high: number) => string
}

/** Below this a share rounds to nothing. */
const LEAST = 0.005

/** Writes shares in the language of the page. */
export function usePercentText(): PercentText {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const format = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 })
    const one = (share: number): string => {
      if (share > 0 && share < LEAST) return `<${format.format(0.01)}`
      if (share < 1 && share > 1 - LEAST) return `>${format.format(0.99)}`
      return format.format(share)
    }
    const range = (low: number, high: number): string => {
      if (one(low) === one(high)) return one(low)
      if ((low > 0 && low < LEAST) || (high < 1 && high > 1 - LEAST)) return `${one(low)}–${one(high)}`
      // One sign serves both numbers: “9–13%”.
      const parts = format.formatRangeToParts(low, high)
      return parts
        .filter(({ type, source }) => type !== 'percentSign' || source !== 'startRange')
        .map(({ type, source, value }) => (type === 'literal' && source === 'shared' ? value.trim() : value))
        .join('')
    }
    return { one, range }
  }, [i18n.language])
}
