import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { StatedMetadata } from '../../model/document.ts'
import { StrataError } from '../../model/error.ts'
import type { ExtractedText, TextHint } from '../extracted-text.ts'
import type { TextLimits } from '../text-limits.ts'
import { joinHyphen, knownWords } from './join-hyphens.ts'
import { NOTHING_STATED } from './nothing-stated.ts'
import { type PdfLine, pdfLines } from './pdf-lines.ts'
import { pdfParagraphs } from './pdf-paragraphs.ts'
import { pdfPieces } from './pdf-pieces.ts'
import { refusePdfBombs } from './refuse-pdf-bombs.ts'
import { runningHeads } from './running-heads.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/**
 * Reads the text layer of a PDF: lines by place, in two columns where the page has them, paragraphs by spacing, words broken at the
 * ends of lines joined, running heads and page numbers left out. Nothing is recognised in images. Footnotes stay at the foot of their
 * page. Each page is a hint.
 *
 * Time O(bytes, unpacked, + pages).
 * @throws StrataError `text/pdf-encrypted`, `text/pdf-damaged`, `text/no-text-layer`, `text/too-large`
 */
export async function readPdf(bytes: Uint8Array, file: string, limits: TextLimits): Promise<ExtractedText> {
  refuseCut(bytes, file)
  refusePdfBombs(bytes, file)
  const pdf = await opened(bytes, file)
  try {
    if (pdf.numPages > limits.pages)
      throw new StrataError('text/too-large', {
        file,
        why: `it has ${pdf.numPages} pages, and up to ${limits.pages} are read`,
      })
    const { pages, turned } = await linesOfPages(pdf, file, limits)
    const heads = runningHeads(pages)
    const bodies = pages.map((lines) => lines.filter((line) => !heads.has(line)))
    const without = bodies.flatMap((lines, at) => (hasLetters(lines) ? [] : [at + 1]))
    if (without.length === pages.length)
      throw new StrataError('text/no-text-layer', { file, pages: pages.length })
    const { text, hints, joins } = written(bodies)
    const remarks = [
      ...said(heads, pages),
      ...(without.length === 0 ? [] : [saidOfEmpty(without, pages.length)]),
      ...(joins === 0
        ? []
        : [`${joins} ${joins === 1 ? 'word' : 'words'} broken at the end of a line joined.`]),
      ...(turned === 0
        ? []
        : [
            `Left out: ${turned} ${turned === 1 ? 'piece' : 'pieces'} of text that ${turned === 1 ? 'stands' : 'stand'} across the page.`,
          ]),
    ]
    return { format: 'pdf', text, hints, stated: await statedBy(pdf), pages: pages.length, remarks }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** The end mark of a PDF stands in its last bytes; some servers add a few of their own. */
const END_WITHIN = 4096

/** pdf.js mends what it can of a file that breaks off, and then gives the pages before the break for the whole. */
function refuseCut(bytes: Uint8Array, file: string): void {
  const tail = String.fromCharCode(...bytes.subarray(-END_WITHIN))
  if (!tail.includes('%%EOF'))
    throw new StrataError('text/pdf-damaged', { file, why: 'its end mark is missing' })
}

async function opened(bytes: Uint8Array, file: string): Promise<Pdf> {
  const { VerbosityLevel } = await getResolvedPDFJS()
  try {
    // A copy: pdf.js takes the buffer for itself.
    return await getDocumentProxy(bytes.slice(), {
      verbosity: VerbosityLevel.ERRORS,
      stopAtErrors: true,
      useSystemFonts: false,
      disableFontFace: true,
      isEvalSupported: false,
    })
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException')
      throw new StrataError('text/pdf-encrypted', { file }, { cause })
    throw damaged(file, null, cause)
  }
}

function damaged(file: string, page: number | null, cause: unknown): StrataError {
  const where = page === null ? '' : `page ${page} cannot be read: `
  const said = cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause)
  return new StrataError('text/pdf-damaged', { file, why: `${where}${said}` }, { cause })
}

async function linesOfPages(
  pdf: Pdf,
  file: string,
  limits: TextLimits,
): Promise<{ readonly pages: readonly PdfLine[][]; readonly turned: number }> {
  const pages: PdfLine[][] = []
  let turned = 0
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent({ disableNormalization: true })
      const found = pdfPieces(content.items, page.getViewport({ scale: 1 }).transform)
      page.cleanup()
      turned += found.turned
      pages.push(pdfLines(found.pieces))
    } catch (cause) {
      throw damaged(file, number, cause)
    }
    characters += (pages.at(-1) ?? []).reduce((sum, { text }) => sum + text.length + 1, 0)
    if (characters > limits.characters)
      throw new StrataError('text/too-large', {
        file,
        why: `it has more than ${limits.characters} characters`,
      })
  }
  return { pages, turned }
}

function hasLetters(lines: readonly PdfLine[]): boolean {
  return lines.some(({ text }) => /\p{L}/u.test(text))
}

/** The text with a hint for each page; a word broken between two pages is of the first. */
function written(pages: readonly (readonly PdfLine[])[]): {
  readonly text: string
  readonly hints: readonly TextHint[]
  readonly joins: number
} {
  const placed = pdfParagraphs(pages)
  const known = knownWords(placed.map(({ line }) => line.text))
  const lines = placed.map(({ line, page, begins }) => ({ text: line.text, page, begins }))
  let joins = 0
  let text = ''
  const spans = pages.map(() => ({ start: -1, end: -1 }))
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    const joined = next === undefined || next.begins ? null : joinHyphen(line.text, next.text, known)
    if (joined !== null && next !== undefined) {
      joins++
      line.text = joined.line
      next.text = joined.next
    }
    if (line.text === '') continue
    if (text !== '') text += line.begins ? '\n\n' : '\n'
    const span = spans[line.page - 1]
    if (span !== undefined && span.start < 0) span.start = text.length
    text += line.text
    if (span !== undefined) span.end = text.length
  }
  let last = 0
  const hints = spans.map(({ start, end }, at): TextHint => {
    const hint = {
      kind: 'page',
      number: at + 1,
      start: start < 0 ? last : start,
      end: start < 0 ? last : end,
    } as const
    last = hint.end
    return hint
  })
  return { text, hints, joins }
}

function said(heads: ReadonlySet<PdfLine>, pages: readonly (readonly PdfLine[])[]): string[] {
  if (heads.size === 0) return []
  const [first] = [...heads]
  const on = pages.filter((lines) => lines.some((line) => heads.has(line))).length
  return [
    `Left out: running heads and page numbers on ${on} of ${pages.length} pages, such as "${first?.text.slice(0, 80)}".`,
  ]
}

function saidOfEmpty(without: readonly number[], of: number): string {
  const listed = without.slice(0, 10).join(', ') + (without.length > 10 ? ' …' : '')
  const said =
    without.length === 1
      ? 'has no text ({}): it may be blank, or an image of text'
      : 'have no text ({}): they may be blank, or images of text'
  return `${without.length} of ${of} pages ${said.replace('{}', listed)} that is not read.`
}

async function statedBy(pdf: Pdf): Promise<StatedMetadata> {
  try {
    const { info } = await pdf.getMetadata()
    const { Title: title, Language: language } = info as {
      readonly Title?: unknown
      readonly Language?: unknown
    }
    const words = typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : ''
    const code = typeof language === 'string' ? language.slice(0, 2).toLowerCase() : ''
    return {
      ...NOTHING_STATED,
      title:
        words === '' || /^(microsoft word|untitled)|\.(docx?|pdf|rtf|indd|qxd|wpd)$/i.test(words)
          ? null
          : words,
      language: /^[a-z]{2}$/.test(code) ? code : null,
    }
  } catch {
    return NOTHING_STATED
  }
}
