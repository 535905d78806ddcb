import { useCallback } from 'react'
import { useNumberText } from '../format/use-number-text.ts'
import { useShareText } from '../format/use-share-text.ts'
import type { SeriesMeasure } from '../routes/layers-search.ts'

/** Writes a value of a measure: a share in per cent, an index with two decimals, a count as it is. */
export function useMeasureText(measure: SeriesMeasure): (value: number) => string {
  const numberText = useNumberText()
  const shareText = useShareText()
  return useCallback(
    (value) => {
      if (measure === 'ties' || measure === 'degree') return numberText(value)
      if (measure === 'centralisation' || measure === 'participation') return value.toFixed(2)
      return shareText(value)
    },
    [measure, numberText, shareText],
  )
}
