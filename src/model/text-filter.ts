import type { Layer } from './layer.ts'

/** Stands for "nothing recorded" among the values of a filter or facet. */
export const NOTHING_RECORDED = 'none'

/** In which texts is searched; what is left out does not filter. Lists of values: any will do; parties: all must be bound. */
export interface TextFilter {
  /** ISO 639-1 of the article. */
  readonly languages?: readonly string[]
  readonly layers?: readonly string[]
  readonly families?: readonly string[]
  readonly parties?: readonly string[]
  /** First and last year in which the instrument begins; undated ones drop out. */
  readonly yearFrom?: number
  readonly yearTo?: number
  readonly instruments?: readonly string[]
  /** Ids of texts. */
  readonly texts?: readonly string[]
}

/** What a filter asks of an instrument. */
export interface FilteredInstrument {
  readonly layer: Layer | null
  readonly family: string
  /** First year alive, null where no date is known. */
  readonly year: number | null
  readonly actors: readonly string[]
}
