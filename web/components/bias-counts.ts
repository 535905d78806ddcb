import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { isEndRecorded } from '../../src/model/instrument.ts'

/** What a reader of some instruments must know: how many lack a date, `binding`, an end. */
export interface BiasCounts {
  readonly all: number
  readonly undated: number
  readonly binding: number
  readonly end: number
}

type Known = Pick<InstrumentSummary, 'year' | 'last_year' | 'binding' | 'ended' | 'status'>

/** Counted as `GET /api/about` does. Time O(rows). */
export function biasCounts(rows: readonly Known[]): BiasCounts {
  const count = (is: (row: Known) => boolean): number => rows.filter(is).length
  return {
    all: rows.length,
    undated: count(({ year }) => year === null),
    binding: count(({ binding }) => binding === null),
    end: count((row) => !isEndRecorded(row) && row.last_year === null),
  }
}
