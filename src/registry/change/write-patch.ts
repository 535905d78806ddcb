import { stringify } from 'csv-stringify/sync'
import { PATCH_COLUMNS, type Patch } from './patch.ts'
import { type Sha256, sealed } from './patch-seal.ts'
import { disarmed } from './patch-text.ts'

/**
 * A patch as CSV (RFC 4180): one line for each changed cell, those of a row together and in the order of its columns. An unknown
 * value is an empty field; a text that a spreadsheet would run has an apostrophe before it, which `readPatch` takes off. A last line
 * closes it, so that a patch that lost lines is not taken for a smaller one.
 * Time O(cells).
 */
export function writePatch({ version, rows }: Patch, sha256: Sha256): string {
  const lines = rows.flatMap(({ table, key, action, cells, author }) =>
    cells.map(({ column, before, after }) =>
      [
        version,
        table,
        JSON.stringify(key),
        action,
        column,
        before,
        after,
        author?.why ?? null,
        author?.source ?? null,
        author?.who ?? null,
        author?.when ?? null,
      ].map((cell) => (typeof cell === 'string' ? disarmed(cell) : (cell ?? ''))),
    ),
  )
  return sealed(stringify([PATCH_COLUMNS, ...lines]), lines.length, sha256)
}
