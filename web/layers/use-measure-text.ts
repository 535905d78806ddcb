import { useMemo } from 'react'
import { useNumberText } from '../format/use-number-text.ts'
import { usePercentText } from '../format/use-percent-text.ts'
import { useShareText } from '../format/use-share-text.ts'
import type { SeriesMeasure } from '../routes/layers-search.ts'

/** How values of a measure are written. */
export interface MeasureText {
  readonly one: (value: number) => string
  readonly range: (low: number, high: number) => string
}

/** A share in per cent, an index with two decimals, a count as it is. */
export function useMeasureText(measure: SeriesMeasure): MeasureText {
  const numberText = useNumberText()
  const shareText = useShareText()
  const percent = usePercentText()
  return useMemo(() => {
    if (measure === 'ties' || measure === 'degree') return withRange((value) => numberText(Math.round(value)))
    if (measure === 'centralisation' || measure === 'participation')
      return withRange((value) => value.toFixed(2))
    return { one: shareText, range: percent.range }
  }, [measure, numberText, shareText, percent])
}

function withRange(one: MeasureText['one']): MeasureText {
  return { one, range: (low, high) => (one(low) === one(high) ? one(low) : `${one(low)}–${one(high)}`) }
}
