import { FAMILIES, type Family } from '../../src/model/instrument.ts'
import { type FigureKey, readFigureKey } from '../partnership/figure-key.ts'
import type { SearchText } from '../search-params.ts'

/** What the address of the page Partnership says: an instrument, or a class; what is left out is chosen on the page. */
export interface PartnershipSearch {
  instrument?: string
  family?: Family
  /** The figure whose sentences are open; `none` where a reader has closed them. */
  open?: string
  /** Which of its sentences, from 1. */
  clause?: number
  /** The topic that the matrix of who owes what to whom is of. */
  topic?: string
  /** Beside the distributions of its class. */
  compare?: 'class'
}

/** What the address says where the sentences were closed, since a reader is shown some at first. */
export const CLOSED = 'none'

const MOST_CHARACTERS = 200

/** Reads the address; a value that means nothing is left out. An instrument comes before a class. */
export function partnershipSearch({ instrument, family, ...rest }: SearchText): PartnershipSearch {
  if (!instrument) {
    const known = FAMILIES.find((name) => name === family)
    return known === undefined ? {} : { family: known }
  }
  const { open, clause, topic, compare } = rest
  const result: PartnershipSearch = { instrument: instrument.slice(0, MOST_CHARACTERS) }
  if (open === CLOSED) result.open = open
  else if (open !== undefined && readFigureKey(open) !== null) {
    result.open = open
    if (clause !== undefined && /^[1-9]\d{0,4}$/.test(clause)) result.clause = Number(clause)
  }
  if (topic !== undefined && /^[a-z0-9-]{1,60}$/.test(topic)) result.topic = topic
  if (compare === 'class') result.compare = compare
  return result
}

/** The figure that is open; null where none is. */
export function openFigure({ open }: PartnershipSearch): FigureKey | null {
  return readFigureKey(open)
}
