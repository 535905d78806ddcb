import type { EdtfDate } from '../model/edtf-date.ts'
import type { GramIndex } from './gram-index.ts'
import {
  BYTE_ORDER,
  HEADER,
  HEADER_BYTES,
  INDEX_FILE_MAGIC,
  INDEX_FILE_VERSION,
  type IndexDirectory,
  padded,
  type SavedDate,
  type Section,
  wordSum,
} from './index-file-form.ts'

/**
 * An index as the bytes of a file, which `loadedIndex` reads. Who writes them writes to another name first and renames, so that the file is
 * whole or not there. Time and memory O(index), about 12 bytes a word.
 * @param note whatever has to be known of it before it is used, such as which texts it is of
 */
export function savedIndex(index: GramIndex, note = ''): Uint8Array<ArrayBuffer> {
  const { n, rule, words, texts, parts } = index.state()
  const sections: Uint8Array[] = []
  let length = 0
  const section = (content: Uint8Array | Uint16Array | Uint32Array): Section => {
    const bytes =
      content instanceof Uint8Array
        ? content
        : new Uint8Array(content.buffer, content.byteOffset, content.byteLength)
    const offset = length
    sections.push(bytes)
    length += padded(bytes.byteLength)
    return [offset, bytes.byteLength]
  }
  const encoder = new TextEncoder()
  const articles = texts.map((text) => encoder.encode(text === null ? '' : JSON.stringify(text.articles)))
  const articleBounds = new Uint32Array(articles.length + 1)
  articles.forEach((bytes, slot) => {
    articleBounds[slot + 1] = (articleBounds[slot] as number) + bytes.length
  })
  const spelled = words.packed()
  const directory: IndexDirectory = {
    note,
    n,
    rule,
    words: section(spelled.units),
    wordStarts: section(spelled.starts),
    texts: texts.map((text) =>
      text === null ? null : { id: text.id, language: text.language, signed: savedDate(text.signed) },
    ),
    articles: section(joined(articles)),
    articleBounds: section(articleBounds),
    parts: parts.map((part) => ({
      slots: section(part.slots),
      starts: section(part.starts),
      tokens: section(part.tokens),
      bounds: section(part.bounds),
      postings: section(part.postings),
      table: section(part.table),
    })),
  }
  const named = encoder.encode(JSON.stringify(directory))
  const data = HEADER_BYTES + padded(named.length)
  const file = new Uint8Array(data + length)
  file.set(named, HEADER_BYTES)
  let at = data
  for (const bytes of sections) {
    file.set(bytes, at)
    at += padded(bytes.byteLength)
  }
  const numbers = new Uint32Array(file.buffer)
  numbers.set(INDEX_FILE_MAGIC, HEADER.magic)
  numbers[HEADER.version] = INDEX_FILE_VERSION
  numbers[HEADER.byteOrder] = BYTE_ORDER
  numbers[HEADER.length] = file.length / 8
  numbers[HEADER.directory] = named.length
  numbers[HEADER.sum] = wordSum(numbers.subarray(HEADER_BYTES / 4))
  return file
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** JSON has no infinite numbers. */
function savedDate(date: EdtfDate | null): SavedDate | null {
  if (date === null) return null
  const finite = (day: number): number | null => (Number.isFinite(day) ? day : null)
  return { ...date, earliestDay: finite(date.earliestDay), latestDay: finite(date.latestDay) }
}
