import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { readXmlText } from '../../formats/read-xml.ts'
import { openZip, ZIP_LIMITS, type ZipEntry } from '../../formats/read-zip.ts'
import { StrataError } from '../../model/error.ts'
import type { ExtractedText } from '../extracted-text.ts'
import type { TextLimits } from '../text-limits.ts'
import { MARKER_STYLE, type MarkedDocument, withMarkers } from './docx-markers.ts'
import { DocxNumbering } from './docx-numbering.ts'
import type { HtmlDialect } from './html-elements.ts'
import { notADocument } from './not-a-document.ts'
import { NOTHING_STATED } from './nothing-stated.ts'
import { walkHtml } from './read-html.ts'

const WORD: HtmlDialect = { marksItems: false }

const CONTENT_TYPES = '[Content_Types].xml'

/** Lists of contents repeat the headings of the text, with page numbers. */
const STYLE_MAP = [
  `r.${MARKER_STYLE} => span.marker`,
  "p[style-name^='toc '] => !",
  "p[style-name^='TOC '] => !",
  "p[style-name='Title'] => h1:fresh",
]

/**
 * Reads a Word document: its paragraphs, headings, tables and notes by mammoth, and the markers of its numbered paragraphs, which
 * Word counts and does not keep. Tracked insertions are read as accepted, what is marked as deleted is left out, and so are comments,
 * headers and footers. Only parts that are text are unpacked, within bounds, and each is looked through as XML before it is read.
 * Time O(bytes, unpacked).
 * @throws StrataError `text/not-a-document`, `text/docx-damaged`, `text/too-large`, `text/too-deep`, `import/xml-refused`, and as `openZip`
 */
export async function readDocx(bytes: Uint8Array, file: string, limits: TextLimits): Promise<ExtractedText> {
  const archive = openZip(bytes, file, { ...ZIP_LIMITS, archiveBytes: limits.fileBytes })
  const main = mainPart(archive, file)
  const parts = textParts(archive, file, limits)
  const { xml, insertions, deletions } = marked(parts, main, file, limits)
  const encoder = new TextEncoder()
  const entries = [...parts, [main, xml] as const].map(
    ([name, text]) => [name, encoder.encode(text)] as const,
  )
  const html = await converted(zipSync(Object.fromEntries(entries), { level: 0 }), file)
  const { text, hints, remarks } = walkHtml(html, file, limits, WORD)
  const notes = html.split(/<li id="(?:foot|end)note-/).length - 1
  return {
    format: 'docx',
    text,
    hints,
    stated: { ...NOTHING_STATED, title: titleIn(parts) },
    pages: null,
    remarks: [...remarks, ...saidOf(notes, insertions, deletions, parts)],
  }
}

function saidOf(
  notes: number,
  insertions: number,
  deletions: number,
  parts: ReadonlyMap<string, string>,
): string[] {
  const said: string[] = []
  if (insertions + deletions > 0)
    said.push(
      `It has tracked changes: ${passages(insertions, 'inserted')} read as accepted, ${passages(deletions, 'deleted')} left out.`,
    )
  if (notes > 0) said.push(`${notes} ${notes === 1 ? 'note stands' : 'notes stand'} at the end of the text.`)
  if ([...parts.keys()].some((name) => /(^|\/)comments\.xml$/.test(name)))
    said.push('Its comments were left out.')
  return said
}

function passages(count: number, kind: string): string {
  return `${count} ${kind} ${count === 1 ? 'passage was' : 'passages were'}`
}

/** Name of the part that holds the text. */
function mainPart(archive: ReadonlyMap<string, ZipEntry>, file: string): string {
  const main = [...archive.keys()].find((name) => /^word\/document\d*\.xml$/.test(name))
  if (main !== undefined && archive.has(CONTENT_TYPES)) return main
  const folder = ['xl', 'ppt'].find((name) =>
    [...archive.keys()].some((entry) => entry.startsWith(`${name}/`)),
  )
  const found =
    folder === 'xl'
      ? 'a workbook (.xlsx)'
      : folder === 'ppt'
        ? 'a presentation (.pptx)'
        : 'a ZIP archive, not a Word document'
  throw notADocument(file, found)
}

/** The parts that the converter may need, as characters: no pictures, no embedded files. */
function textParts(
  archive: ReadonlyMap<string, ZipEntry>,
  file: string,
  limits: TextLimits,
): Map<string, string> {
  const parts = new Map<string, string>()
  for (const [name, entry] of archive) {
    if (
      !/^(\[Content_Types\]\.xml|docProps\/core\.xml|_rels\/\.rels|word\/(_rels\/)?[^/]+\.(xml|rels))$/.test(
        name,
      )
    )
      continue
    const text = decodePart(entry, name, file)
    if (text.length > limits.characters)
      throw new StrataError('text/too-large', {
        file,
        why: `${name} has ${text.length} characters, and up to ${limits.characters} are read`,
      })
    readXmlText(text, {}, { file, part: name }, { depth: limits.depth, unbroken: limits.characters })
    parts.set(name, text)
  }
  return parts
}

function decodePart(entry: ZipEntry, name: string, file: string): string {
  const bytes = entry.read()
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new StrataError('import/xml-refused', { file, part: name, why: 'it is not UTF-8 text' }, { cause })
  }
}

function marked(
  parts: ReadonlyMap<string, string>,
  main: string,
  file: string,
  limits: TextLimits,
): MarkedDocument {
  const bounds = { depth: limits.depth, unbroken: limits.characters }
  const numbering = new DocxNumbering(
    parts.get('word/numbering.xml') ?? null,
    parts.get('word/styles.xml') ?? null,
    file,
    bounds,
  )
  return withMarkers(parts.get(main) ?? '', numbering)
}

async function converted(archive: Uint8Array, file: string): Promise<string> {
  try {
    // The converter takes any bytes that its ZIP library takes; its types ask for Node's own.
    const input = { buffer: archive } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: STYLE_MAP,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    })
    return value
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new StrataError('text/docx-damaged', { file, why }, { cause })
  }
}

function titleIn(parts: ReadonlyMap<string, string>): string | null {
  let title = ''
  let isInTitle = false
  readXmlText(
    parts.get('docProps/core.xml') ?? '<none/>',
    {
      open: (name) => {
        isInTitle = name === 'title'
      },
      text: (text) => {
        if (isInTitle) title += text
      },
      close: () => {
        isInTitle = false
      },
    },
    { file: '', part: '' },
    { depth: 100, unbroken: 1_000_000 },
  )
  return title.replace(/\s+/g, ' ').trim() || null
}
