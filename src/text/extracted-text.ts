import type { DocumentFormat, StatedMetadata } from '../model/document.ts'

/**
 * What a file gives: its words and what its format says of their arrangement. Paragraphs are parted by a blank line, lines within a
 * paragraph by a line break where the file has them, cells of a table row by a tab. The wording is never altered.
 */
export interface ExtractedText {
  readonly format: DocumentFormat
  readonly text: string
  /** By `start`, an outer one before an inner one. They nest, but for pages, which may end within another. */
  readonly hints: readonly TextHint[]
  readonly stated: StatedMetadata
  /** Pages of a PDF, null in other formats. */
  readonly pages: number | null
  /** What was left out, and what the reader could not be sure of, in sentences. */
  readonly remarks: readonly string[]
}

/** Offsets count UTF-16 units of the text; `end` is the first unit behind. */
interface Span {
  readonly start: number
  readonly end: number
}

/** A line that the file marks as a heading; 1 is the highest level. */
export interface HeadingHint extends Span {
  readonly kind: 'heading'
  readonly level: number
}

/**
 * An item of a list with the lists inside it; 1 is the outermost depth. Its marker (`1.`, `(a)`) stands at its beginning in the text;
 * it is null where the file has a bullet, which is not in the text.
 */
export interface ItemHint extends Span {
  readonly kind: 'item'
  readonly depth: number
  readonly marker: string | null
}

/** A page of a PDF, counted from 1. */
export interface PageHint extends Span {
  readonly kind: 'page'
  readonly number: number
}

/**
 * An element of a text of ToTA. `[start, bodyStart)` holds number and name with the white space around them; `[bodyStart, end)` is the
 * character data of an article, unit by unit, or the articles of a chapter. One begins where the one before it ends.
 */
export interface PartHint extends Span {
  readonly kind: 'chapter' | 'article'
  readonly number: string | null
  readonly name: string | null
  readonly bodyStart: number
}

export type TextHint = HeadingHint | ItemHint | PageHint | PartHint
