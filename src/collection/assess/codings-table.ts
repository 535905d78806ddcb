import type { CodedClause } from '../../assess/coded-clause.ts'
import { valuesOfRecord } from '../../assess/coding-value.ts'
import type { ClauseCoding } from '../../model/clause-coding.ts'
import { type CodedTextSources, codedText } from './coded-texts.ts'
import { CODING_COLUMNS, TAKEN_BACK, withoutFormula } from './coding-columns.ts'

export interface CodingsTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * Codings as a table, in their order, each with what the rules say of the same variable; `readCodings` gives the same codings back. The machine's cell is empty
 * where the text is no longer held, or the clause has other words by now. Time O(characters of the texts coded × rules).
 */
export async function codingsTable(
  sources: CodedTextSources,
  codings: readonly ClauseCoding[],
  progress: (done: number, all: number) => void = () => {},
): Promise<CodingsTable> {
  const held = new Map((await sources.store.held()).map(({ sha256, id }) => [sha256, id]))
  const coded = [...new Set(codings.map(({ sha256 }) => sha256))].flatMap((sha256) => held.get(sha256) ?? [])
  const clauses = new Map<number, CodedClause>()
  for (const [done, text] of coded.entries()) {
    for (const clause of (await codedText(sources, text)).clauses)
      for (const { id } of clause.codings) clauses.set(id, clause)
    progress(done + 1, coded.length)
  }
  const rows = codings.map(({ id, ...coding }) => {
    const clause = clauses.get(id)
    const cells: Readonly<Record<string, string>> = {
      ...coding,
      value: coding.value ?? TAKEN_BACK,
      machine: (clause && valuesOfRecord(clause.machine)[coding.variable]) ?? '',
    }
    return CODING_COLUMNS.map(({ name }) => withoutFormula(cells[name] ?? ''))
  })
  return { columns: CODING_COLUMNS.map(({ name }) => name), rows }
}
