import { MOST_ID_CHARACTERS } from '../../src/api/instrument-filter.ts'
import type { InstrumentsSearch } from '../routes/instruments-search.ts'
import { stringifySearch } from '../search-params.ts'
import { withoutFilter } from './filter-parts.ts'

export interface RowsAddress {
  /** The filter and the order that the address asks for. */
  readonly search: InstrumentsSearch
  /** The same as the query of an address, of the API or of the page. */
  readonly query: string
  /** Whether it is of rows selected; too many of them fit into no address, and then it is of all that match. */
  readonly isSelection: boolean
}

/** The address of the rows of the table: those selected, else all that match, in the order of the table. */
export function rowsAddress(search: InstrumentsSearch, selected: ReadonlySet<string>): RowsAddress {
  const id = [...selected].toSorted()
  const isSelection = id.length > 0 && id.join(',').length <= MOST_ID_CHARACTERS
  const { columns: _, v: __, ...filter } = search
  const asked = isSelection ? { ...withoutFilter(filter), id } : filter
  return { search: asked, query: stringifySearch({ ...asked }), isSelection }
}
