import type { DocumentFormat } from '../../model/document.ts'

/** What a file is by its first bytes: a format that is read, characters that are yet to be looked at, or something else, by name. */
export type FileNature =
  | { readonly kind: 'format'; readonly format: 'pdf' | 'docx' }
  | { readonly kind: 'characters' }
  | { readonly kind: 'other'; readonly name: string }

const SIGNATURES: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word document (.doc), or an Office document with a password'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a document in Rich Text Format (.rtf)'],
  [[0x89, 0x50, 0x4e, 0x47], 'an image (PNG)'],
  [[0xff, 0xd8, 0xff], 'an image (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'an image (GIF)'],
  [[0x49, 0x49, 0x2a, 0x00], 'an image (TIFF)'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'an image (TIFF)'],
  [[0x1f, 0x8b], 'a packed file (gzip)'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'an archive (7z)'],
  [[0x52, 0x61, 0x72, 0x21], 'an archive (RAR)'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a database (SQLite)'],
  [[0x50, 0x41, 0x52, 0x31], 'a table (Parquet)'],
]

/** Some writers put a few bytes before the header of a PDF, which readers allow up to here. */
const PDF_HEADER_WITHIN = 1024

/** Looks at the first bytes of a file; the name plays no part. */
export function fileNature(bytes: Uint8Array): FileNature {
  const head = String.fromCharCode(...bytes.subarray(0, PDF_HEADER_WITHIN))
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006'))
    return { kind: 'format', format: 'docx' }
  const other = SIGNATURES.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (other !== undefined) return { kind: 'other', name: other[1] }
  if (/^[^<]*%PDF-\d/.test(head)) return { kind: 'format', format: 'pdf' }
  return { kind: 'characters' }
}

/** What characters are: a format that is read, or XML of another kind with the name of its root. */
export type CharactersNature =
  | { readonly kind: 'format'; readonly format: 'tota-xml' | 'html' | 'markdown' | 'text' }
  | { readonly kind: 'xml'; readonly root: string }

/** What may stand before the first element: a declaration, comments, a document type, white space. */
const PROLOGUE =
  /^(?:\s+|<\?[^>]{0,1000}\?>|<!--[\s\S]{0,20000}?-->|<!doctype\s+(?!html)[^[>]{0,1000}(?:\[[\s\S]{0,20000}?\]\s*)?>)*/i

const ELEMENT = /^<([A-Za-z][\w.:-]{0,100})/

/** Elements with which a piece of a page begins. */
const HTML_ELEMENTS =
  /^(html|head|body|title|meta|div|p|h[1-6]|table|section|article|main|center|span|font|ul|ol|a|b|i|br|hr|link|script|style)$/i

/** Looks at the beginning of the characters; the ending of the name decides only between plain text, Markdown and a piece of HTML. */
export function charactersNature(text: string, fileName: string): CharactersNature {
  const head = text.slice(0, 64 * 1024)
  const rest = head.slice(PROLOGUE.exec(head)?.[0].length ?? 0)
  if (/^<!doctype\s+html/i.test(rest)) return { kind: 'format', format: 'html' }
  const root = ELEMENT.exec(rest)?.[1]
  if (root === 'treaty') return { kind: 'format', format: 'tota-xml' }
  if (root !== undefined && HTML_ELEMENTS.test(root)) return { kind: 'format', format: 'html' }
  if (root !== undefined && (head.trimStart().startsWith('<?xml') || /\sxmlns[:=]/.test(rest.slice(0, 2000))))
    return { kind: 'xml', root }
  const expected = expectedFormat(fileName)
  if (expected === 'html' && /<\/?(p|div|br|h[1-6]|li|td|b|i|a)\b/i.test(head))
    return { kind: 'format', format: 'html' }
  if (expected === 'markdown') return { kind: 'format', format: 'markdown' }
  return { kind: 'format', format: 'text' }
}

const ENDINGS: Readonly<Record<string, DocumentFormat>> = {
  pdf: 'pdf',
  docx: 'docx',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  xml: 'tota-xml',
}

/** Endings of the files that are read as texts, without the dot. */
export const TEXT_ENDINGS: readonly string[] = Object.keys(ENDINGS)

/** The format that the ending of a name promises, null where it promises none. */
export function expectedFormat(fileName: string): DocumentFormat | null {
  return ENDINGS[/\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''] ?? null
}
