import type { DocumentFormat } from '../../model/document.ts'
import { StrataError } from '../../model/error.ts'
import { expectedFormat } from './detect-format.ts'

/** What a format is called in messages and remarks. */
export const FORMAT_NAMES: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'a PDF',
  docx: 'a Word document (.docx)',
  html: 'HTML',
  text: 'plain text',
  markdown: 'Markdown',
  'tota-xml': 'a text of ToTA (XML)',
}

/** The error of a file that is no text: it names what the file is and what its name promises. */
export function notADocument(file: string, found: string): StrataError {
  const expected = expectedFormat(file)
  const promised = expected === null ? '' : `, though its name says ${FORMAT_NAMES[expected]}`
  return new StrataError('text/not-a-document', { file, found, promised })
}
