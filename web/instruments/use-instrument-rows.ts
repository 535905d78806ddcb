import { useMemo } from 'react'
import { type InstrumentFacets, instrumentFacets } from '../../src/api/instrument-facets.ts'
import { type InstrumentIndex, instrumentIndex } from '../../src/api/instrument-match.ts'
import { sortInstruments } from '../../src/api/instrument-sort.ts'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { useActors, useInstruments } from '../api/queries.ts'
import type { InstrumentsSearch } from '../routes/instruments-search.ts'

export interface InstrumentRows {
  readonly index: InstrumentIndex
  readonly facets: InstrumentFacets
  /** Rows that match, sorted. */
  readonly rows: readonly InstrumentSummary[]
}

/** All instruments under the address's filter and order: null while they are read. Answers within a few milliseconds. */
export function useInstrumentRows(search: InstrumentsSearch): InstrumentRows | null {
  const instruments = useInstruments().data
  const actors = useActors().data
  const index = useMemo(() => {
    if (instruments === undefined) return null
    return instrumentIndex(instruments, new Map(actors?.map(({ id, name }) => [id, name])))
  }, [instruments, actors])
  const facets = useMemo(() => (index === null ? null : instrumentFacets(index, search)), [index, search])
  return useMemo(() => {
    if (index === null || facets === null) return null
    const sorted = sortInstruments(index, facets.matching, search.sort, search.order)
    return { index, facets, rows: sorted.flatMap((place) => index.rows[place] ?? []) }
  }, [index, facets, search.sort, search.order])
}
