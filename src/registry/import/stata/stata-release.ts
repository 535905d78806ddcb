import { windows1252 } from '../../../formats/windows-1252.ts'
import { StrataError } from '../../../model/error.ts'
import { STATA_RELEASES, type StataRelease } from './stata-widths.ts'

const TAGGED = '<stata_dta><header><release>'

/**
 * The format of a .dta file, by its first bytes: its number and the byte order (before 117), or a tag.
 * @throws StrataError `import/not-a-stata-file`, `import/stata-version`
 */
export function stataRelease(bytes: Uint8Array, file: string): StataRelease {
  const start = windows1252(bytes.subarray(0, TAGGED.length + 3))
  const isBinary = (bytes[0] ?? 0) >= 102 && (bytes[0] ?? 0) <= 116 && (bytes[1] === 1 || bytes[1] === 2)
  if (!start.startsWith(TAGGED) && !(isBinary && bytes[2] === 1))
    throw new StrataError('import/not-a-stata-file', { file })
  const found = isBinary ? String(bytes[0]) : start.slice(TAGGED.length)
  const release = STATA_RELEASES.find((known) => String(known) === found)
  if (release === undefined || release < 117 !== isBinary)
    throw new StrataError('import/stata-version', { file, found })
  return release
}
