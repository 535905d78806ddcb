import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadingItem } from '../../src/api/partnership-readings.ts'
import { withMinus } from '../format/with-minus.ts'

/** How the figures of the partnership test are written. */
export interface ReadingText {
  /** Two decimals, a sign on balances: 0.44, +0.86, 6 of 8, yes. Null where it cannot be computed. */
  readonly value: (reading: Pick<ReadingItem, 'scale' | 'value' | 'of'>) => string | null
  /** A number with a sign, as balances are written. */
  readonly signed: (value: number) => string
  /** A number without a sign. */
  readonly plain: (value: number) => string
  /** A sum of strengths: one decimal. */
  readonly strength: (value: number) => string
}

export function useReadingText(): ReadingText {
  const { t, i18n } = useTranslation('partnership')
  return useMemo(() => {
    const two = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    const one = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
    const sign = new Intl.NumberFormat(i18n.language, {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      signDisplay: 'exceptZero',
    })
    const whole = new Intl.NumberFormat(i18n.language)
    const signed = (value: number): string => withMinus(sign.format(value))
    return {
      value: ({ scale, value, of }) => {
        if (value === null) return null
        if (scale === 'count') return t('countOf', { count: value, of: whole.format(of ?? 0) })
        if (scale === 'yes-no') return t(value > 0 ? 'yes' : 'no')
        return scale === 'balance' || scale === 'z' ? signed(value) : two.format(value)
      },
      signed,
      plain: (value) => withMinus(two.format(value)),
      strength: (value) => one.format(value),
    }
  }, [t, i18n.language])
}
