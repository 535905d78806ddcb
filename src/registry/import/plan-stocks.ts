import { type Stocks, stockCellKey, stocksOf } from '../stocks.ts'
import type { ImportPolicy } from './import-policy.ts'

/** A cell that contradicts one that is held: persons of both. */
export interface StockConflict {
  readonly origin: string
  readonly destination: string
  readonly year: number
  readonly measure: string
  readonly source: string
  readonly held: number
  readonly incoming: number
}

/** What importing stocks would change. Cells of another source stand beside those held and contradict nothing. */
export interface StocksPlan {
  readonly cells: number
  readonly added: number
  readonly same: number
  readonly conflicts: readonly StockConflict[]
  readonly decision: 'undecided' | 'kept' | 'replaced'
  /** Cells to write: those that are new, and those that take the place of one held. */
  readonly toWrite: Stocks
}

/** Compares incoming stocks with those held, cell by cell. Time and memory O(cells of both). */
export function planStocks(held: Stocks | null, incoming: Stocks, policy: ImportPolicy): StocksPlan {
  const known = new Map<string, number>()
  if (held !== null) {
    for (let c = 0; c < held.value.length; c++) known.set(stockCellKey(held, c), held.value[c] as number)
  }
  const decision = policy === 'keep' ? 'kept' : policy === 'replace' ? 'replaced' : 'undecided'
  const conflicts: StockConflict[] = []
  const written: number[] = []
  let same = 0
  let added = 0
  for (let c = 0; c < incoming.value.length; c++) {
    const was = known.get(stockCellKey(incoming, c))
    const is = incoming.value[c] as number
    if (was === undefined) {
      added++
      written.push(c)
    } else if (was === is) same++
    else {
      conflicts.push(conflictAt(incoming, c, was))
      if (decision === 'replaced') written.push(c)
    }
  }
  const toWrite = stocksOf(incoming, written)
  return { cells: incoming.value.length, added, same, conflicts, decision, toWrite }
}

function conflictAt(stocks: Stocks, c: number, held: number): StockConflict {
  return {
    origin: stocks.actors[stocks.originIndex[c] as number] as string,
    destination: stocks.actors[stocks.destinationIndex[c] as number] as string,
    year: stocks.year[c] as number,
    measure: stocks.measures[stocks.measureIndex[c] as number] as string,
    source: stocks.sources[stocks.sourceIndex[c] as number] as string,
    held,
    incoming: stocks.value[c] as number,
  }
}
