import { decodeText } from '../../formats/decode-text.ts'
import { StrataError } from '../../model/error.ts'
import type { Column } from '../../model/table-schema.ts'
import type { Finding } from '../finding.ts'
import { findingsOf } from '../import/import-finding.ts'
import { type ReadTable, readTable } from '../read-table.ts'
import { ruleOf } from '../rules.ts'
import { MAX_PATCH_BYTES, PATCH_COLUMNS, type Patch, type PatchRow } from './patch.ts'
import { authorOfLines } from './patch-author.ts'
import { type PatchLine, patchLine } from './patch-line.ts'
import { isClosed, type Sha256, unsealed } from './patch-seal.ts'

/** A patch with the lines of its file at which its rows stand: for each row those of its cells, in their order. */
export interface ReadPatch {
  readonly file: string
  readonly patch: Patch
  readonly lines: readonly (readonly number[])[]
  readonly findings: readonly Finding[]
}

const COLUMNS: readonly Column[] = PATCH_COLUMNS.map((name) => ({
  name,
  type: 'text',
  required: false,
  description: '',
}))

/**
 * Reads a patch from the bytes of its file. It is strict, since what it reads changes a registry: whatever is not as `writePatch`
 * writes it is a finding at its line, and then the patch must not be applied. Lines about one row stand together. Time O(bytes).
 * @throws StrataError `patch/too-large`, and `patch/not-whole` where lines were lost or changed since it was written
 */
export function readPatch(bytes: Uint8Array, file: string, sha256: Sha256): ReadPatch {
  if (bytes.length > MAX_PATCH_BYTES) {
    throw new StrataError('patch/too-large', { file, found: bytes.length, most: MAX_PATCH_BYTES })
  }
  const nothing = { file, patch: { version: null, rows: [] }, lines: [] }
  const { find, findings } = findingsOf(file)
  const whole = decodeText(bytes)
  if (whole === null && isClosed(bytes)) {
    find('error', 'not-utf-8', {}, 'text in UTF-8', ruleOf('not-utf-8').mend)
    return { ...nothing, findings }
  }
  const read = (text: string): ReadTable => readTable({ file, columns: COLUMNS }, text)
  // A cut within a letter leaves bytes that are no text.
  const table = read(unsealed(whole ?? '', file, sha256, (text) => read(text).rows.length))
  for (const { rule, row, column, value, expected, mend } of table.findings) {
    find('error', rule, { row, column, value }, expected, mend)
  }
  const understood = table.rows.map((row) => patchLine(row, find)).filter((line) => line !== null)
  const version = understood[0]?.version ?? null
  for (const line of understood) {
    if (line.version === version) continue
    const mend = 'A patch is for one version: split it.'
    const at = { row: line.row, column: 'registry_version', value: line.version }
    find('error', 'patch-versions-mixed', at, `${version}, as in the lines before`, mend)
  }
  const groups = groupedByRow(understood)
  const rows = groups.map((group): PatchRow => {
    const { table: name, action, key } = group[0] as PatchLine
    return {
      table: name,
      action,
      key,
      cells: group.map(({ cell }) => cell),
      author: authorOfLines(group, find),
    }
  })
  findTwice(groups, find)
  return {
    file,
    patch: { version, rows },
    lines: groups.map((group) => group.map(({ row }) => row)),
    findings,
  }
}

/**
 * Lines that follow one another about one row. Rows with the same key are told apart where they are removed: the next one begins
 * where a column does not come after the one before.
 */
function groupedByRow(lines: readonly PatchLine[]): PatchLine[][] {
  const groups: PatchLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const isSame =
      last !== undefined &&
      last.table === line.table &&
      last.action === line.action &&
      last.keyText === line.keyText &&
      (line.action !== 'remove' || last.position < line.position)
    if (isSame) group?.push(line)
    else groups.push([line])
  }
  return groups
}

/** A cell that is changed twice, and a row that is added or changed in two places. */
function findTwice(groups: readonly PatchLine[][], find: ReturnType<typeof findingsOf>['find']): void {
  const seen = new Set<string>()
  for (const group of groups) {
    const [first] = group
    if (first === undefined || first.action === 'remove') continue
    const name = JSON.stringify([first.table, first.action, first.keyText])
    if (seen.has(name)) {
      const mend = 'Put all lines about one row together.'
      find(
        'error',
        'patch-row-twice',
        { row: first.row, column: 'key', value: first.keyText },
        'each row once',
        mend,
      )
    }
    seen.add(name)
    const columns = new Set<string>()
    for (const { row, cell } of group) {
      if (columns.has(cell.column)) {
        const mend = 'Remove one of the two lines, or give the rows different keys.'
        find(
          'error',
          'patch-cell-twice',
          { row, column: 'column', value: cell.column },
          'each cell once',
          mend,
        )
      }
      columns.add(cell.column)
    }
  }
}
