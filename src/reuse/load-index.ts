import type { EdtfDate } from '../model/edtf-date.ts'
import { StrataError } from '../model/error.ts'
import { Vocabulary } from '../text/vocabulary.ts'
import { GramIndex } from './gram-index.ts'
import { textBlocks } from './gram-part.ts'
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
import type { CorpusArticle, CorpusText } from './token-corpus.ts'

/** An index that was saved, with the note that was saved with it. */
export interface LoadedIndex {
  readonly index: GramIndex
  readonly note: string
}

/**
 * The index that `savedIndex` made bytes of. It goes on using the bytes, which are not to be changed. Time O(bytes) for the checksum, and for
 * the words of the vocabulary; articles are read when they are asked for.
 * @throws StrataError `reuse/not-an-index`, `reuse/index-other-version`, `reuse/index-damaged`
 */
export function loadedIndex(bytes: Uint8Array): LoadedIndex {
  const file = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const directory = checkedDirectory(file)
  const data = HEADER_BYTES + padded(numberAt(file, HEADER.directory))
  const bytesOf = ([offset, length]: Section): Uint8Array =>
    file.subarray(data + offset, data + offset + length)
  const numbersOf = ([offset, length]: Section): Uint32Array =>
    new Uint32Array(file.buffer, file.byteOffset + data + offset, length / 4)
  const decoder = new TextDecoder()
  const [unitsFrom, unitBytes] = directory.words
  const words = Vocabulary.of({
    units: new Uint16Array(file.buffer, file.byteOffset + data + unitsFrom, unitBytes / 2),
    starts: numbersOf(directory.wordStarts),
  })
  const articles = bytesOf(directory.articles)
  const articleBounds = numbersOf(directory.articleBounds)
  const texts = directory.texts.map((text, slot) =>
    text === null
      ? null
      : new SavedText(text.id, text.language, loadedDate(text.signed), () =>
          decoder.decode(articles.subarray(articleBounds[slot], articleBounds[slot + 1])),
        ),
  )
  const parts = directory.parts.map((part) => {
    const starts = numbersOf(part.starts)
    return {
      n: directory.n,
      slots: numbersOf(part.slots),
      starts,
      tokens: numbersOf(part.tokens),
      bounds: numbersOf(part.bounds),
      postings: numbersOf(part.postings),
      table: numbersOf(part.table),
      blocks: textBlocks(starts),
    }
  })
  const { n, rule, note } = directory
  return { index: new GramIndex({ n, rule, words, texts, parts }), note }
}

/** A text whose articles are read when somebody asks: most questions need none of them. */
class SavedText implements CorpusText {
  readonly id: string
  readonly language: string | null
  readonly signed: EdtfDate | null
  readonly #read: () => string
  #articles: readonly CorpusArticle[] | null = null

  constructor(id: string, language: string | null, signed: EdtfDate | null, read: () => string) {
    this.id = id
    this.language = language
    this.signed = signed
    this.#read = read
  }

  get articles(): readonly CorpusArticle[] {
    this.#articles ??= JSON.parse(this.#read()) as readonly CorpusArticle[]
    return this.#articles
  }
}

function checkedDirectory(file: Uint8Array): IndexDirectory {
  const isForeign =
    file.length < HEADER_BYTES ||
    numberAt(file, HEADER.magic) !== INDEX_FILE_MAGIC[0] ||
    numberAt(file, HEADER.magic + 1) !== INDEX_FILE_MAGIC[1] ||
    numberAt(file, HEADER.byteOrder) !== BYTE_ORDER
  if (isForeign) throw new StrataError('reuse/not-an-index')
  const version = numberAt(file, HEADER.version)
  if (version !== INDEX_FILE_VERSION)
    throw new StrataError('reuse/index-other-version', { found: version, expected: INDEX_FILE_VERSION })
  const expected = 8 * numberAt(file, HEADER.length)
  if (file.length !== expected)
    throw new StrataError('reuse/index-damaged', {
      what: `it has ${file.length} bytes instead of ${expected}`,
    })
  const rest = new Uint32Array(file.buffer, file.byteOffset + HEADER_BYTES, (file.length - HEADER_BYTES) / 4)
  if (wordSum(rest) !== numberAt(file, HEADER.sum))
    throw new StrataError('reuse/index-damaged', { what: 'its checksum differs' })
  const end = HEADER_BYTES + numberAt(file, HEADER.directory)
  return JSON.parse(new TextDecoder().decode(file.subarray(HEADER_BYTES, end))) as IndexDirectory
}

function numberAt(file: Uint8Array, place: number): number {
  return new Uint32Array(file.buffer, file.byteOffset + 4 * place, 1)[0] as number
}

function loadedDate(date: SavedDate | null): EdtfDate | null {
  if (date === null) return null
  return {
    text: date.text,
    earliestDay: date.earliestDay ?? Number.NEGATIVE_INFINITY,
    latestDay: date.latestDay ?? Number.POSITIVE_INFINITY,
  }
}
