import type { ExtractedText, TextHint } from '../../src/text/extracted-text.ts'

/** A text as a reader of plain text gives it. */
export function plainText(text: string, hints: readonly TextHint[] = []): ExtractedText {
  const stated = { instrument: null, title: null, signed: null, parties: [], language: null }
  return { format: 'text', text, hints, stated, pages: null, remarks: [] }
}
