/** How much is read of one file. What has more is refused, never cut. */
export interface TextLimits {
  readonly fileBytes: number
  /** UTF-16 units of the text, and of the markup that it is read from. */
  readonly characters: number
  /** Elements within elements, of XML and HTML; browsers stop at 512. */
  readonly depth: number
  /** Pages of a PDF. */
  readonly pages: number
}

const MIB = 1024 * 1024

/** The longest trade agreements have some 3 million characters and 2,500 pages with their annexes. */
export const TEXT_LIMITS: TextLimits = {
  fileBytes: 96 * MIB,
  characters: 24_000_000,
  depth: 512,
  pages: 5_000,
}
