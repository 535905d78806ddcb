import { StrataError } from '../../model/error.ts'
import { stocksBuilder } from '../import/stocks-builder.ts'
import { type Stocks, stockCellKey } from '../stocks.ts'

/** A cell of migrant stocks with another number of persons. */
export interface CorrectedStock {
  /** `origin|destination|year|measure|source`. */
  readonly key: string
  readonly before: number
  readonly after: number
  /** The one cell, to lie on top of those held. */
  readonly stocks: Stocks
}

/**
 * The correction of one cell of the migrant stocks that are held, by its key `origin|destination|year|measure|source`; the source may
 * be left out where one alone has the cell. The corrected cell keeps its source, in whose series it stands. Time O(cells).
 * @param value the right number of persons, above zero: an absent cell is what says that there are none
 * @throws StrataError `changes/no-such-row`, `changes/row-unclear`, `changes/nothing-changed`, `changes/faulty`
 */
export function correctStock(held: Stocks | null, key: string, value: string): CorrectedStock {
  const table = 'stocks'
  const persons = /^[1-9]\d{0,11}$/.test(value.trim()) ? Number(value) : null
  if (persons === null) {
    throw new StrataError('changes/faulty', {
      what: `stocks, value: "${value}" found, a whole number of persons above zero expected`,
    })
  }
  const found: { readonly c: number; readonly key: string }[] = []
  for (let c = 0; c < (held?.value.length ?? 0); c++) {
    const whole = stockCellKey(held as Stocks, c)
    if (whole === key || whole.startsWith(`${key}|`)) found.push({ c, key: whole })
  }
  const [first] = found
  if (held === null || first === undefined) throw new StrataError('changes/no-such-row', { table, key })
  if (found.length > 1) {
    const some = found.slice(0, 3).map((cell) => cell.key)
    throw new StrataError('changes/row-unclear', { table, key, count: found.length, some: some.join(', ') })
  }
  const before = held.value[first.c] as number
  if (before === persons) throw new StrataError('changes/nothing-changed', { table })
  const [origin = '', destination = '', year, measure = '', source = ''] = first.key.split('|')
  const builder = stocksBuilder(source)
  builder.add(origin, destination, Number(year), measure, persons)
  return { key: first.key, before, after: persons, stocks: builder.build() }
}
