import type { HeadingHint, ItemHint, TextHint } from '../extracted-text.ts'

/** What stands between two pieces of text; a later one is stronger. */
const BREAKS = ['', ' ', '\t', '\n', '\n\n'] as const

export type Break = (typeof BREAKS)[number]

type OpenHint = Omit<HeadingHint, 'start' | 'end'> | Omit<ItemHint, 'start' | 'end'>

interface Placed {
  readonly hint: OpenHint
  start: number | null
}

/**
 * Puts a text together from marked-up pieces: white space collapses, breaks between pieces are written once and only where words
 * follow, and hints begin and end with words.
 */
export class TextWriter {
  private readonly pieces: string[] = []
  private length = 0
  private pending: Break = ''
  /** Cells passed since the last words of a row. */
  private tabs = 0
  private readonly open: Placed[] = []
  private readonly done: TextHint[] = []

  /** Offset of the next character, breaks before it aside. */
  get offset(): number {
    return this.length
  }

  /** Words with the white space of markup: any run of it counts as one space. No-break spaces stay. */
  words(text: string): void {
    const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ')
    if (collapsed.startsWith(' ')) this.break(' ')
    const trimmed = collapsed.replace(/^ | $/g, '')
    if (trimmed === '') return
    this.put(trimmed)
    if (collapsed.endsWith(' ')) this.break(' ')
  }

  /** Words whose spaces and line breaks count as they are. */
  lines(text: string): void {
    for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
      if (at > 0) this.lineBreak()
      if (line.trim() !== '') this.put(line.trimEnd())
    }
  }

  /** Parts what follows from what stands, at least this strongly. */
  break(kind: Break): void {
    if (BREAKS.indexOf(kind) > BREAKS.indexOf(this.pending)) this.pending = kind
  }

  /** A line break; the second in a row parts paragraphs. */
  lineBreak(): void {
    this.break(this.pending === '\n' ? '\n\n' : '\n')
  }

  /** Parts what follows from what stands by this and no more. */
  setBreak(kind: Break): void {
    this.tabs = kind === '\t' ? this.tabs + 1 : 0
    this.pending = kind
  }

  begin(hint: OpenHint): void {
    this.open.push({ hint, start: null })
  }

  /** Ends the hint that began last; one without words is none. */
  end(): void {
    const placed = this.open.pop()
    if (placed === undefined || placed.start === null || placed.start === this.length) return
    this.done.push({ ...placed.hint, start: placed.start, end: this.length } as TextHint)
  }

  /** The text and its hints, in order. */
  finish(): { readonly text: string; readonly hints: readonly TextHint[] } {
    while (this.open.length > 0) this.end()
    // An outer hint ends after an inner one of the same words.
    const hints = this.done.toReversed().toSorted((a, b) => a.start - b.start || b.end - a.end)
    return { text: this.pieces.join(''), hints }
  }

  private put(text: string): void {
    if (this.length > 0) this.push(this.pending === '\t' ? '\t'.repeat(Math.max(1, this.tabs)) : this.pending)
    this.pending = ''
    this.tabs = 0
    for (const placed of this.open) placed.start ??= this.length
    this.push(text)
  }

  private push(piece: string): void {
    if (piece === '') return
    this.pieces.push(piece)
    this.length += piece.length
  }
}
