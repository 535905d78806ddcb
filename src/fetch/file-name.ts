import { FETCHED_FILE } from './fetched-table.ts'
import { MATCH_FILE } from './match-table.ts'

/** The tables of a fetched folder, which no text may be called. */
export const TABLE_FILES: readonly string[] = [FETCHED_FILE, MATCH_FILE]

const LONGEST = 120

/** Why a name cannot be that of a file in a folder, on any system; null where it can. */
export function whyNoFileName(name: string): string | null {
  if (name.length > LONGEST) return `it has more than ${LONGEST} characters`
  if (/[/\\]/.test(name)) return 'it leads into another folder'
  if (/[<>:"|?*\p{Cc}]/u.test(name)) return 'it has a character that not every system takes'
  if (name.startsWith('.') || name.endsWith('.') || name !== name.trim())
    return 'it begins or ends with a dot or space'
  if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)) return 'Windows keeps it for itself'
  return TABLE_FILES.includes(name.toLowerCase()) ? 'a table of the folder is called so' : null
}

/** Ending for each media type in which texts come. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/xhtml+xml': '.html',
  'application/xml': '.xml',
  'text/html': '.html',
  'text/markdown': '.md',
  'text/plain': '.txt',
  'text/xml': '.xml',
}

const KNOWN = new Set([...Object.values(ENDINGS), '.htm', '.doc', '.zip'])

/**
 * A name for the file at an address where the list gives none: the last part of its path, else its host, with the ending of its media type
 * where it has none of a text's; a number behind it where the name is taken.
 * @param taken names in lower case
 */
export function fileNameFor(address: URL, mediaType: string | null, taken: ReadonlySet<string>): string {
  const last = address.pathname.split('/').findLast((part) => part !== '') ?? address.hostname
  const plain = decoded(last)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
  const dot = plain.lastIndexOf('.')
  const ownEnding = dot > 0 && KNOWN.has(plain.slice(dot).toLowerCase()) ? plain.slice(dot) : null
  const stem = (ownEnding === null ? plain : plain.slice(0, dot)).slice(0, LONGEST - 20) || 'text'
  const ending = ownEnding ?? ENDINGS[mediaType ?? ''] ?? ''
  const named = (name: string): string => (whyNoFileName(name) === null ? name : `text-${name}`)
  for (let number = 1; ; number++) {
    const name = named(number === 1 ? `${stem}${ending}` : `${stem}-${number}${ending}`)
    if (!taken.has(name.toLowerCase())) return name
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
