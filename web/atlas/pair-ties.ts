import type { InstrumentSummary } from '../../src/api/instruments.ts'
import type { TieSpan } from '../../src/layers/tie-spans.ts'
import type { Layer } from '../../src/model/layer.ts'

/** An instrument and the years, both included, through which it ties two actors. */
export interface PairTie {
  readonly instrument: InstrumentSummary
  readonly layer: Layer
  readonly title: string
  readonly firstYear: number
  readonly lastYear: number
  /** The day on which the second joined as far as it is recorded; the instrument's own where it is not. */
  readonly date: string | null
  /** The day of joining is not recorded. */
  readonly isInferred: boolean
}

/**
 * The spans of two actors with the day on which each began to bind both (METHOD §1).
 *
 * A bilateral instrument that both sign begins for both on its own day, so that no joining need be recorded for it.
 */
export function pairTies(
  spans: readonly TieSpan[],
  instrumentAt: (instrumentIndex: number) => InstrumentSummary | undefined,
): PairTie[] {
  return spans.flatMap(({ instrumentIndex, firstYear, lastYear, inferred }) => {
    const instrument = instrumentAt(instrumentIndex)
    if (instrument === undefined || instrument.layer === null) return []
    const { layer, title, signed, in_force } = instrument
    const own = signed ?? in_force
    const isOwnDay = layer === 'bilateral' && own !== null
    const isInferred = inferred && !isOwnDay
    const date = isOwnDay || inferred ? own : String(firstYear)
    return [{ instrument, layer, title, firstYear, lastYear, date, isInferred }]
  })
}
