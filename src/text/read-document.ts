import { StrataError } from '../model/error.ts'
import type { ExtractedText } from './extracted-text.ts'
import { declaredEncoding } from './read/declared-encoding.ts'
import { decodeDocument } from './read/decode-document.ts'
import { charactersNature, expectedFormat, fileNature } from './read/detect-format.ts'
import { FORMAT_NAMES, notADocument } from './read/not-a-document.ts'
import { readMarkdown } from './read/read-markdown.ts'
import { readPlainText } from './read/read-plain-text.ts'
import { readTotaXml } from './read/read-tota-xml.ts'
import { TEXT_LIMITS, type TextLimits } from './text-limits.ts'

/**
 * Reads the bytes of a file as a text. What the file is decides, not its name; where the two disagree, a remark says so. All of a
 * file is read or nothing.
 *
 * Time O(bytes), and for a PDF O(pages) besides; memory a small multiple of the file.
 * @param fileName for the messages, and between plain text and Markdown for the format
 * @throws StrataError `text/too-large`, `text/empty`, `text/not-a-document`, `text/no-words`, and those of the format's reader
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  limits: TextLimits = TEXT_LIMITS,
): Promise<ExtractedText> {
  if (bytes.length > limits.fileBytes)
    throw tooLarge(fileName, `it has ${bytes.length} bytes, and up to ${limits.fileBytes} are read`)
  if (bytes.length === 0) throw new StrataError('text/empty', { file: fileName })
  const read = await readAs(bytes, fileName, limits)
  if (read.text.length > limits.characters)
    throw tooLarge(fileName, `it has ${read.text.length} characters, and up to ${limits.characters} are read`)
  if (!/\p{L}/u.test(read.text)) throw new StrataError('text/no-words', { file: fileName })
  const expected = expectedFormat(fileName)
  if (expected === null || expected === read.format) return read
  const [named, found] = [FORMAT_NAMES[expected], FORMAT_NAMES[read.format]]
  return {
    ...read,
    remarks: [`Its name says ${named}, but it is ${found} and was read as that.`, ...read.remarks],
  }
}

async function readAs(bytes: Uint8Array, file: string, limits: TextLimits): Promise<ExtractedText> {
  const nature = fileNature(bytes)
  if (nature.kind === 'other') throw notADocument(file, nature.name)
  // Loaded when first needed: most corpora are of one format, and these readers are large.
  if (nature.kind === 'format' && nature.format === 'docx')
    return (await import('./read/read-docx.ts')).readDocx(bytes, file, limits)
  if (nature.kind === 'format') return (await import('./read/read-pdf.ts')).readPdf(bytes, file, limits)
  const decoded = decodeDocument(bytes, declaredEncoding(bytes))
  if (decoded === null) throw notADocument(file, 'data of an unknown kind, not text')
  if (decoded.text.length > limits.characters)
    throw tooLarge(file, `it has ${decoded.text.length} characters, and up to ${limits.characters} are read`)
  const read = await readCharacters(decoded.text, file, limits)
  return { ...read, remarks: [...decoded.remarks, ...read.remarks] }
}

async function readCharacters(text: string, file: string, limits: TextLimits): Promise<ExtractedText> {
  const nature = charactersNature(text, file)
  if (nature.kind === 'xml')
    throw notADocument(file, `XML of a kind that is not known here (<${nature.root}>)`)
  switch (nature.format) {
    case 'tota-xml':
      return readTotaXml(text, file, limits)
    case 'html':
      return (await import('./read/read-html.ts')).readHtml(text, file, limits)
    case 'markdown':
      return readMarkdown(text)
    case 'text':
      return readPlainText(text)
  }
}

function tooLarge(file: string, why: string): StrataError {
  return new StrataError('text/too-large', { file, why })
}
