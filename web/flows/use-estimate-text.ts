import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { withMinus } from '../format/with-minus.ts'

export interface EstimateText {
  /** A coefficient to two decimals, which a reader tells apart by their errors. */
  readonly one: (value: number) => string
  /** A coefficient of a logarithm as the per cent by which stocks differ: "+15 %". */
  readonly percent: (value: number) => string
  /** A probability; below 0.001 it says so. */
  readonly p: (value: number) => string
}

/** Writes coefficients in the language of the page. */
export function useEstimateText(): EstimateText {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const decimals = (digits: number) =>
      new Intl.NumberFormat(i18n.language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    const percent = new Intl.NumberFormat(i18n.language, {
      style: 'percent',
      maximumFractionDigits: 0,
      signDisplay: 'exceptZero',
    })
    const [two, three] = [decimals(2), decimals(3)]
    return {
      one: (value) => withMinus(two.format(value).replace(/^-(0[.,]?0*)$/, '$1')),
      percent: (value) => withMinus(percent.format(Math.expm1(value))),
      p: (value) => (value < 0.001 ? `< ${three.format(0.001)}` : three.format(value)),
    }
  }, [i18n.language])
}
