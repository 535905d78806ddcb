import type { PutRow } from './chilton.ts'
import type { ChiltonLayout } from './chilton-columns.ts'
import { chiltonValue } from './chilton-values.ts'
import type { FindAt } from './import-finding.ts'
import { stataSays } from './stata/stata-table.ts'

export interface ChiltonCodings {
  /** Puts the codings of a row. */
  read(instrument: string, row: number): void
  /** Names the values that are none of the codebook's, with how many rows have them. */
  report(): void
}

/** The codings of the rows, by the variables of the codebook. Time O(coded variables) a row. */
export function chiltonCodings(
  { coded }: ChiltonLayout,
  source: string,
  find: FindAt,
  put: PutRow,
): ChiltonCodings {
  const strange = new Map<
    string,
    { column: string; row: number; value: string; rows: number; allowed: string }
  >()
  return {
    read(instrument, row) {
      for (const { codebook, variable } of coded) {
        const says = stataSays(variable, row)
        if (says === null) continue
        const value = chiltonValue(codebook, says)
        if (value !== null)
          put('codings', row + 1, { instrument, variable: codebook.variable, value, source })
        else {
          const key = JSON.stringify([variable.name, says])
          const seen = strange.get(key)
          const allowed = codebook.values ?? ''
          if (seen !== undefined) seen.rows++
          else
            strange.set(key, { column: variable.name, row: row + 1, value: String(says), rows: 1, allowed })
        }
      }
    },
    report() {
      for (const { column, row, value, rows, allowed } of strange.values()) {
        const mend = `${rows} codings were left out: give the value a label of these, or correct it.`
        find('warning', 'not-in-codebook', { row, column, value }, allowed, mend)
      }
    },
  }
}
