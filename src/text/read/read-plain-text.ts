import type { ExtractedText } from '../extracted-text.ts'
import { NOTHING_STATED } from './nothing-stated.ts'

/** Reads plain text: its lines stay lines, and one or more empty lines or a form feed part two paragraphs. Time O(characters). */
export function readPlainText(text: string): ExtractedText {
  return {
    format: 'text',
    text: plainParagraphs(text),
    hints: [],
    stated: NOTHING_STATED,
    pages: null,
    remarks: [],
  }
}

/** Line breaks as `\n`, paragraphs parted by exactly one empty line, nothing blank at either end. No other character changes. */
export function plainParagraphs(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028/g, '\n')
    .replace(/[\f\u2029]/g, '\n\n')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\s*\n|\s+$/g, '')
}
