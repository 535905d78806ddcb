import { z } from 'zod'
import {
  FACET_NAMES,
  FACET_VALUES,
  type FacetName,
  type InstrumentFilter,
  NO_RECORD,
  UNDATED_RULES,
  YES_NO,
} from './instrument-match.ts'
import { DEFAULT_ORDER, DEFAULT_SORT, INSTRUMENT_SORTS } from './instrument-sort.ts'
import { SORT_ORDERS } from './sort-keys.ts'

export { type InstrumentFacets, instrumentFacets, type YearCount } from './instrument-facets.ts'
export {
  areDatesComplete,
  FACET_NAMES,
  FACET_VALUES,
  type FacetName,
  type FacetValue,
  failedParts,
  foldWords,
  type InstrumentFilter,
  type InstrumentIndex,
  instrumentIndex,
  matchingRows,
  NO_RECORD,
} from './instrument-match.ts'
export {
  DEFAULT_ORDER,
  DEFAULT_SORT,
  INSTRUMENT_SORTS,
  type InstrumentSort,
  sortInstruments,
} from './instrument-sort.ts'

function facetSchema(facet: FacetName) {
  const value = `(${[...FACET_VALUES[facet], NO_RECORD].join('|')})`
  return z
    .string()
    .regex(new RegExp(`^${value}(,${value})*$`))
    .optional()
    .describe(
      `One or more of ${FACET_VALUES[facet].join(', ')}, separated by commas; ${NO_RECORD}: nothing recorded.`,
    )
}

/** Ids of instruments in an address: a few hundred. Longer ones are cut by servers and programs on the way. */
export const MOST_ID_CHARACTERS = 6000

const year = z.coerce.number().int().min(1800).max(2200).optional()

/** The query of a list of instruments; lists are separated by commas. `instrumentFilterOf` reads it. */
export const instrumentQuerySchema = z.object({
  layer: facetSchema('layer'),
  family: facetSchema('family'),
  regime: facetSchema('regime'),
  form: facetSchema('form'),
  binding: facetSchema('binding'),
  status: facetSchema('status'),
  id: z
    .string()
    .max(MOST_ID_CHARACTERS)
    .optional()
    .describe('Ids of instruments separated by commas: only these.'),
  actor: z
    .string()
    .max(400)
    .optional()
    .describe('Ids of actors separated by commas, all of which must be bound.'),
  year_from: year.describe('First year in which the instrument begins. Undated ones drop out.'),
  year_to: year.describe('Last year in which the instrument begins. Undated ones drop out.'),
  undated: z
    .enum(UNDATED_RULES)
    .optional()
    .describe('with: undated ones stay beside the years asked for; only: undated ones, whatever the years.'),
  coded: z.enum(YES_NO).optional().describe('Whether codings are recorded.'),
  dated: z.enum(YES_NO).optional().describe('Whether beginning, entry into force and end are recorded.'),
  q: z
    .string()
    .max(200)
    .optional()
    .describe('Words, each of which is in the title, the id, or the names or ids of those bound.'),
  sort: z
    .enum(INSTRUMENT_SORTS)
    .default(DEFAULT_SORT)
    .describe('Column to sort by; what has no record of it comes last.'),
  order: z.enum(SORT_ORDERS).default(DEFAULT_ORDER).describe('Ascending or descending.'),
})
export type InstrumentQuery = z.infer<typeof instrumentQuerySchema>

/** The filter that a valid query asks for. */
export function instrumentFilterOf(query: Omit<InstrumentQuery, 'sort' | 'order'>): InstrumentFilter {
  const { id, actor, year_from, year_to, undated, coded, dated, q } = query
  const filter: Record<string, unknown> = {}
  for (const facet of FACET_NAMES) {
    if (query[facet] !== undefined) filter[facet] = query[facet].split(',')
  }
  if (id) filter['id'] = id.split(',').filter((text) => text !== '')
  if (actor) filter['actor'] = actor.split(',').filter((id) => id !== '')
  for (const [name, value] of Object.entries({ year_from, year_to, undated, coded, dated, q })) {
    if (value !== undefined) filter[name] = value
  }
  return filter
}
