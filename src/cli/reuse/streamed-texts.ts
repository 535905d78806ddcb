import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseEdtf } from '../../model/edtf-date.ts'
import { StrataError } from '../../model/error.ts'
import type { ReuseText } from '../../reuse/reuse-text.ts'
import { findTexts, readTextFile } from '../../text/files.ts'
import { decodeDocument } from '../../text/read/decode-document.ts'
import { readTotaXml } from '../../text/read/read-tota-xml.ts'
import { TEXT_LIMITS } from '../../text/text-limits.ts'

/** The texts of a folder, read one at a time. */
export interface StreamedTexts {
  readonly files: number
  /** Changes with the name, size and time of any of the files. */
  readonly digest: string
  readonly texts: Iterable<ReuseText>
}

const MOST_FILES = 5_000_000

/**
 * The texts of ToTA in a folder, in the order of their names; each is read when it is asked for and then forgotten. Its id is the file's name
 * without ending.
 * @throws StrataError as `findTexts`; while texts are read `import/xml-refused`, `text/not-a-document`, and those of `readTextFile`
 */
export function streamedTexts(folder: string): StreamedTexts {
  const files = findTexts(folder, MOST_FILES).files.filter(({ name }) => name.endsWith('.xml'))
  const digest = createHash('sha256')
  for (const { name, bytes, path } of files) digest.update(`${name}\0${bytes}\0${statSync(path).mtimeMs}\n`)
  function* texts(): Generator<ReuseText> {
    for (const file of files) yield totaText(readTextFile(file), file.name)
  }
  return { files: files.length, digest: digest.digest('hex'), texts: { [Symbol.iterator]: texts } }
}

function totaText(bytes: Uint8Array, file: string): ReuseText {
  const decoded = decodeDocument(bytes)
  if (decoded === null) throw new StrataError('text/not-a-document', { file, found: 'no text', promised: '' })
  const { text, hints, stated } = readTotaXml(decoded.text, file, TEXT_LIMITS)
  const articles = hints.flatMap((hint) => (hint.kind === 'article' ? [hint] : []))
  return {
    id: basename(file, '.xml'),
    language: stated.language,
    signed: stated.signed === null ? null : parseEdtf(stated.signed),
    articles: articles.map(({ number, name, bodyStart, end }, at) => ({
      address: `art-${at + 1}`,
      identifier: number,
      heading: name,
      chapter: null,
      text: text.slice(bodyStart, end),
    })),
  }
}
