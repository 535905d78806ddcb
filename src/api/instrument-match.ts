import { BINDING, FAMILIES, FORMS, isEndRecorded, REGIMES, STATUSES } from '../model/instrument.ts'
import { LAYERS } from '../model/layer.ts'
import type { InstrumentSummary } from './instruments.ts'

/** Stands for "nothing recorded" among the values of a facet. */
export const NO_RECORD = 'none'

/** Columns by whose values instruments are filtered, with the values of each; NO_RECORD is allowed in every one. */
export const FACET_VALUES = {
  layer: LAYERS,
  family: FAMILIES,
  regime: REGIMES,
  form: FORMS,
  binding: BINDING,
  status: STATUSES,
} as const

export type FacetName = keyof typeof FACET_VALUES
export const FACET_NAMES = Object.keys(FACET_VALUES) as FacetName[]
export type FacetValue<F extends FacetName> = (typeof FACET_VALUES)[F][number] | typeof NO_RECORD

export const UNDATED_RULES = ['with', 'only'] as const
export const YES_NO = ['yes', 'no'] as const

/** Which instruments are asked for; what is left out does not filter. Names are those of the address. */
export interface InstrumentFilter {
  /** Any of the values of a facet will do. */
  layer?: readonly FacetValue<'layer'>[]
  family?: readonly FacetValue<'family'>[]
  regime?: readonly FacetValue<'regime'>[]
  form?: readonly FacetValue<'form'>[]
  binding?: readonly FacetValue<'binding'>[]
  status?: readonly FacetValue<'status'>[]
  /** Ids of instruments, any of which will do: a choice made row by row. */
  id?: readonly string[]
  /** Ids of actors, all of which must be bound. */
  actor?: readonly string[]
  /** First and last year in which the instrument begins, both included. Undated ones drop out. */
  year_from?: number
  year_to?: number
  /** `with`: undated ones stay beside the years asked for; `only`: undated ones, whatever the years. */
  undated?: (typeof UNDATED_RULES)[number]
  /** Whether codings are recorded. */
  coded?: (typeof YES_NO)[number]
  /** Whether the dates are complete (`areDatesComplete`). */
  dated?: (typeof YES_NO)[number]
  /** Words, each of which is in the title, the id, or the names or ids of those bound; case and accents are ignored. */
  q?: string
}

/** The filter's questions; each row is asked every one apart, so that a facet can leave its own out. */
const FILTER_PARTS = [...FACET_NAMES, 'id', 'actor', 'year', 'coded', 'dated', 'q'] as const

export type FilterPart = (typeof FILTER_PARTS)[number]

export function partBit(part: FilterPart): number {
  return 1 << FILTER_PARTS.indexOf(part)
}

/** Marks an undated row in `yearByRow`. */
export const UNDATED = -32768

/** The instruments as arrays, one place a row, in the order of the rows given. */
export interface InstrumentIndex {
  readonly rows: readonly InstrumentSummary[]
  /** Place of each row's value in FACET_VALUES, plus 1; 0 where nothing is recorded. */
  readonly codeByRow: Readonly<Record<FacetName, Uint8Array>>
  readonly yearByRow: Int16Array
  readonly codedByRow: Uint8Array
  readonly datedByRow: Uint8Array
  /** Folded title, id and those bound. */
  readonly wordsByRow: readonly string[]
}

/**
 * Whether an instrument's dates are complete: its beginning (signature; entry into force of what is not signed), entry into
 * force of what binds, and an end or a status that says it goes on.
 */
export function areDatesComplete(row: InstrumentSummary): boolean {
  const begun = row.signed !== null || row.in_force !== null
  const inForce = row.in_force !== null || row.binding === 'no'
  return begun && inForce && isEndRecorded(row)
}

/** Text without case and accents, as words are compared. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
}

/**
 * Arrays from rows. Names make the free text find those bound by name.
 *
 * Time O(rows + those bound), once per registry.
 */
export function instrumentIndex(
  rows: readonly InstrumentSummary[],
  nameByActor: ReadonlyMap<string, string> = new Map(),
): InstrumentIndex {
  const codes = (facet: FacetName): Uint8Array => {
    const values: readonly string[] = FACET_VALUES[facet]
    return Uint8Array.from(rows, (row) => values.indexOf(row[facet] ?? '') + 1)
  }
  return {
    rows,
    codeByRow: {
      layer: codes('layer'),
      family: codes('family'),
      regime: codes('regime'),
      form: codes('form'),
      binding: codes('binding'),
      status: codes('status'),
    },
    yearByRow: Int16Array.from(rows, (row) => row.year ?? UNDATED),
    codedByRow: Uint8Array.from(rows, (row) => (row.codings > 0 ? 1 : 0)),
    datedByRow: Uint8Array.from(rows, (row) => (areDatesComplete(row) ? 1 : 0)),
    wordsByRow: rows.map((row) =>
      foldWords(
        [row.title, row.id, ...row.actors.map((id) => `${id} ${nameByActor.get(id) ?? ''}`)].join('\n'),
      ),
    ),
  }
}

/**
 * For each row the parts of the filter that it fails, as bits (`partBit`); 0 where it matches.
 *
 * Time O(rows × parts set), memory 2 bytes a row.
 */
export function failedParts(index: InstrumentIndex, filter: InstrumentFilter): Uint16Array {
  const failed = new Uint16Array(index.rows.length)
  const mark = (part: FilterPart, passes: (row: number) => boolean): void => {
    const bit = partBit(part)
    for (let row = 0; row < failed.length; row++) {
      if (!passes(row)) failed[row] = (failed[row] as number) | bit
    }
  }
  for (const facet of FACET_NAMES) {
    const chosen: readonly string[] | undefined = filter[facet]
    if (chosen === undefined || chosen.length === 0) continue
    const values: readonly string[] = FACET_VALUES[facet]
    const allowed = new Uint8Array(values.length + 1)
    for (const value of chosen) {
      const code = value === NO_RECORD ? 0 : values.indexOf(value) + 1
      if (code > 0 || value === NO_RECORD) allowed[code] = 1
    }
    const code = index.codeByRow[facet]
    mark(facet, (row) => allowed[code[row] as number] === 1)
  }
  const { id = [], actor = [], year_from, year_to, undated, coded, dated } = filter
  if (id.length > 0) {
    const chosen = new Set(id)
    mark('id', (row) => chosen.has(index.rows[row]?.id ?? ''))
  }
  if (actor.length > 0) mark('actor', (row) => actor.every((id) => index.rows[row]?.actors.includes(id)))
  if (undated === 'only') mark('year', (row) => index.yearByRow[row] === UNDATED)
  else if (year_from !== undefined || year_to !== undefined) {
    const from = year_from ?? Number.NEGATIVE_INFINITY
    const to = year_to ?? Number.POSITIVE_INFINITY
    mark('year', (row) => {
      const year = index.yearByRow[row] as number
      return year === UNDATED ? undated === 'with' : year >= from && year <= to
    })
  }
  if (coded !== undefined) mark('coded', (row) => index.codedByRow[row] === (coded === 'yes' ? 1 : 0))
  if (dated !== undefined) mark('dated', (row) => index.datedByRow[row] === (dated === 'yes' ? 1 : 0))
  const words = foldWords(filter.q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length > 0) {
    mark('q', (row) => words.every((word) => (index.wordsByRow[row] as string).includes(word)))
  }
  return failed
}

/** Places of the rows that match, in the order of the rows. */
export function matchingRows(failed: Uint16Array): number[] {
  const matching: number[] = []
  for (let row = 0; row < failed.length; row++) if (failed[row] === 0) matching.push(row)
  return matching
}
