import { MOST_ID_CHARACTERS } from '../../src/api/instrument-filter.ts'
import {
  FACET_NAMES,
  FACET_VALUES,
  type InstrumentFilter,
  NO_RECORD,
  UNDATED_RULES,
  YES_NO,
} from '../../src/api/instrument-match.ts'
import { INSTRUMENT_SORTS, type InstrumentSort } from '../../src/api/instrument-sort.ts'
import { SORT_ORDERS, type SortOrder } from '../../src/api/sort-keys.ts'
import { COLUMN_NAMES, type ColumnName } from '../instruments/columns.ts'
import { listOf, type SearchText } from '../search-params.ts'

/** What the table's address says: the filter, how it is sorted, and which columns stand. Left out is the default. */
export interface InstrumentsSearch extends InstrumentFilter {
  sort?: InstrumentSort
  order?: SortOrder
  columns?: readonly ColumnName[]
  /** Version of the registry, as the address of every page may have it. */
  v?: string
}

/** Reads the table's address; a value that means nothing is left out, so an old link still opens. */
export function instrumentsSearch(search: SearchText): InstrumentsSearch {
  const result: Record<string, unknown> = {}
  const keep = (name: string, value: unknown): void => {
    if (value !== undefined) result[name] = value
  }
  for (const facet of FACET_NAMES) {
    keep(facet, nonEmpty(listOf<string>(search[facet], [...FACET_VALUES[facet], NO_RECORD])))
  }
  keep(
    'id',
    nonEmpty([
      ...new Set(
        search['id']
          ?.slice(0, MOST_ID_CHARACTERS)
          .split(',')
          .filter((id) => id !== ''),
      ),
    ]),
  )
  keep('actor', nonEmpty([...new Set(search['actor']?.split(',').filter((id) => id !== ''))]))
  keep('year_from', yearOf(search['year_from']))
  keep('year_to', yearOf(search['year_to']))
  keep('undated', oneOf(search['undated'], UNDATED_RULES))
  keep('coded', oneOf(search['coded'], YES_NO))
  keep('dated', oneOf(search['dated'], YES_NO))
  keep('q', search['q'] === '' ? undefined : search['q']?.slice(0, 200))
  keep('sort', oneOf(search['sort'], INSTRUMENT_SORTS))
  keep('order', oneOf(search['order'], SORT_ORDERS))
  keep('columns', nonEmpty(listOf(search['columns'], COLUMN_NAMES)))
  return result
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list
}

function oneOf<T extends string>(text: string | undefined, allowed: readonly T[]): T | undefined {
  return allowed.find((value) => value === text)
}

function yearOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{4}$/.test(text) ? Number(text) : undefined
}
