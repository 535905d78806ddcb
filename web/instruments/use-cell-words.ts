import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { useLifeWords } from '../components/use-life-words.ts'
import { useNumberText } from '../format/use-number-text.ts'

/** What every cell writes with, got once for the whole table instead of once a cell. */
export interface CellWords {
  readonly t: TFunction<['instruments', 'common']>
  readonly numberText: (value: number) => string
  readonly lifeWords: (row: InstrumentSummary) => string
}

export function useCellWords(): CellWords {
  const { t } = useTranslation(['instruments', 'common'])
  const numberText = useNumberText()
  const lifeWords = useLifeWords()
  return useMemo(() => ({ t, numberText, lifeWords }), [t, numberText, lifeWords])
}
