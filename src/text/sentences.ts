import { flattened } from './flattened.ts'

/** A sentence: a stretch of a text without the white space around it. */
export interface Sentence {
  readonly start: number
  readonly end: number
}

/** Words with a point that end no sentence, in treaties in English, French and Spanish; as they end the piece before. */
const ABBREVIATED =
  /(?:^|[\s(["'’«/])(?:arts?|nos?|nrs?|para(?:s|graph)?|pars?|párrs?|ch|chap|cap|sec|sect|pp?|págs?|vol|vols|ed|cf|viz|ibid|inc|ltd|co|corp|approx|ca|mr|mrs|ms|dr|prof|st|sr|sra|srta|dn|hon|h\.e|s\.e|exc?mo|excma|mm?e|mlle|fig|figs|al|e\.g|i\.e|p\.ej|p\. ej|v\.g|s\.a|s\.r\.l|s\.a\.r\.l|s\.m|ee\.uu|u\.s|u\.k|u\.n|e\.c|e\.e\.c|a\.m|p\.m|o\.j|j\.o|d\.o|n|núm|num|c\.-à-d|resp|ref|op|cit|reg|dec|dir|conv)\.$/iu
/** A mark alone before its sentence: `1.`, `(a)`, `iv)`, or a single capital as in a name. */
const MARK_ALONE = /^\s*(?:\(?(?:\d{1,3}|[ivxlc]{1,5}|\p{L})[.)]|article\s+\d+\.|art[íi]culo\s+\S+\.-?)\s*$/iu
const INITIAL = /(?:^|[\s.])\p{Lu}\.$/u

const LONGEST_ABBREVIATION = 24
const LONGEST_MARK = 40
const LONGEST_PIECE = 4_000

let segmenter: Intl.Segmenter | undefined

/**
 * The sentences of a text in order (Unicode UAX 29 by Intl.Segmenter), not cut after the abbreviations of treaties (`Art.`, `No.`,
 * `p.ej.`, `S.A.`), after a mark such as `1.`, nor at the ends of lines within a paragraph; a blank line ends a sentence. Time O(n).
 */
export function sentencesOf(text: string): Sentence[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' })
  const flat = flattened(text)
  const sentences: Sentence[] = []
  let from: number | null = null
  for (const piece of piecesOf(flat)) {
    for (const { segment, index } of segmenter.segment(flat.slice(piece.start, piece.end))) {
      const start: number = from ?? piece.start + index
      const end = piece.start + index + segment.length
      const isCut = end === piece.end && !piece.whole
      if ((isCut || goesOn(flat, start, end)) && !segment.includes('\n')) {
        from = start
        continue
      }
      from = null
      pushTrimmed(sentences, flat, start, end)
    }
  }
  if (from !== null) pushTrimmed(sentences, flat, from, flat.length)
  return sentences
}

/**
 * Paragraphs, and long ones in pieces cut behind a full stop: a segmenter takes longer for each sentence the longer its text is. `whole`
 * says that a sentence ends where the piece does.
 */
function* piecesOf(flat: string): Generator<Sentence & { readonly whole: boolean }> {
  for (let start = 0; start < flat.length; ) {
    const paragraph = flat.indexOf('\n', start)
    let end = paragraph < 0 ? flat.length : paragraph + 1
    let whole = true
    if (end - start > LONGEST_PIECE) {
      const stop = flat.lastIndexOf('. ', start + LONGEST_PIECE)
      whole = stop > start
      end = whole ? stop + 2 : start + LONGEST_PIECE
    }
    yield { start, end, whole }
    start = end
  }
}

/** Whether a piece that the rules of Unicode cut off is no sentence yet. */
function goesOn(text: string, start: number, end: number): boolean {
  const tail = text.slice(Math.max(start, end - LONGEST_ABBREVIATION), end).trimEnd()
  if (ABBREVIATED.test(tail) || INITIAL.test(tail)) return true
  return end - start <= LONGEST_MARK && MARK_ALONE.test(text.slice(start, end))
}

function pushTrimmed(sentences: Sentence[], text: string, start: number, end: number): void {
  const words = text.slice(start, end)
  const trimmed = words.trim()
  if (trimmed === '') return
  const from = start + words.indexOf(trimmed)
  sentences.push({ start: from, end: from + trimmed.length })
}
