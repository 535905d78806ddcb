import { glueBreaks } from './glued-words.ts'
import { isSpace } from './text-lines.ts'

/** A text made ready for comparison, beside the place of each of its UTF-16 units in the original; one more entry is the original's length. */
export interface NormalisedText {
  readonly text: string
  readonly offsets: Uint32Array
}

/** Single units that become others: quotes and dashes of all sorts, ligatures, the ellipsis. */
const REPLACED: ReadonlyMap<number, string> = new Map(
  Object.entries({
    "'": '‘’‚‛′ʼ＇`´',
    '"': '“”„‟″«»＂',
    '-': '‐‑‒–—―−﹘﹣－',
    '...': '…',
    ff: 'ﬀ',
    fi: 'ﬁ',
    fl: 'ﬂ',
    ffi: 'ﬃ',
    ffl: 'ﬄ',
    st: 'ﬅﬆ',
  }).flatMap(([to, all]) => [...all].map((from): [number, string] => [from.charCodeAt(0), to])),
)

/** Those that become more than one unit. */
const LONGER = /[…ﬀ-ﬆ]/g

/** Units without width: soft hyphen, joiners, marks of direction, byte-order mark. */
function hasNoWidth(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff
  )
}

/**
 * Makes a text ready for comparison (METHOD, Units): white space of every sort and length is one space and none at the ends; signs
 * without width are gone; ligatures are letters; quotes and dashes are those of a keyboard; a word parted by a hyphen over the end of a
 * line is joined, unless the text has it with the hyphen elsewhere; words that reading from a page glued together (`ofthe`) are parted
 * where they are surely two; the form is NFC. Normalising twice changes nothing. Time O(n).
 */
export function normalise(original: string): NormalisedText {
  const breaks = glueBreaks(original)
  const room = original.length + 2 * (original.match(LONGER)?.length ?? 0) + breaks.length + 1
  const units = new Uint16Array(room)
  const offsets = new Uint32Array(room)
  let length = 0
  let glue = 0
  let known: ReadonlySet<string> | undefined
  const put = (code: number, from: number): void => {
    units[length] = code
    offsets[length++] = from
  }
  for (let at = 0; at < original.length; at++) {
    if (glue < breaks.length && breaks[glue] === at) {
      put(32, at)
      glue++
    }
    const code = original.charCodeAt(at)
    if (code > 32 && code < 127 && code !== 96) {
      if (code === 45) {
        const next = lineAfterHyphen(original, at)
        if (next !== at) known ??= hyphenatedIn(original)
        // A hyphen that the word has elsewhere belongs to it.
        if (next === at || known?.has(hyphenated(original, at, next)) === true) put(code, at)
        at = Math.max(at, next - 1)
      } else put(code, at)
    } else if (code === 0xad) {
      at = Math.max(at, lineAfterHyphen(original, at) - 1)
    } else if (hasNoWidth(code)) {
      // left out
    } else if (isSpace(code) || code === 0x85) {
      if (length > 0 && units[length - 1] !== 32) put(32, at)
    } else {
      const replaced = REPLACED.get(code)
      if (replaced === undefined) put(code, at)
      else for (let i = 0; i < replaced.length; i++) put(replaced.charCodeAt(i), at)
    }
  }
  if (length > 0 && units[length - 1] === 32) length--
  offsets[length] = original.length
  return composed(stringOf(units, length), offsets.slice(0, length + 1))
}

const LINE_END = /[-\u00ad][ \t\u00a0]*\r?\n[ \t\u00a0]*(?=\p{Ll})/uy

/** Where a word goes on in the next line behind a hyphen at the end of one; the hyphen's own place where it does not. */
function lineAfterHyphen(text: string, hyphen: number): number {
  LINE_END.lastIndex = hyphen
  const gap = LINE_END.exec(text)
  return gap === null || !/\p{L}/u.test(text[hyphen - 1] ?? '') ? hyphen : hyphen + gap[0].length
}

/** The letters on both sides of each hyphen within a word. */
function hyphenatedIn(text: string): ReadonlySet<string> {
  return new Set(
    Array.from(text.matchAll(/(\p{L}+)-(?=(\p{L}+))/gu), ([, before, after]) => `${before}-${after}`),
  )
}

function hyphenated(text: string, hyphen: number, next: number): string {
  const before = /\p{L}+$/u.exec(text.slice(Math.max(0, hyphen - 40), hyphen))?.[0] ?? ''
  const after = /^\p{L}+/u.exec(text.slice(next, next + 40))?.[0] ?? ''
  return `${before}-${after}`
}

const STEP = 8192

function stringOf(units: Uint16Array, length: number): string {
  let text = ''
  for (let at = 0; at < length; at += STEP)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, Math.min(length, at + STEP)))
  return text
}

/** What may compose: a base with its marks, or letters of Hangul. */
const CLUSTER = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu

/** In NFC, cluster by cluster where the whole is not so yet: the offsets of a cluster are those of its beginning. */
function composed(text: string, offsets: Uint32Array): NormalisedText {
  const whole = text.normalize('NFC')
  if (whole === text) return { text, offsets }
  const places: number[] = []
  let result = ''
  for (const match of text.matchAll(CLUSTER)) {
    const cluster = match[0].normalize('NFC')
    for (let i = 0; i < cluster.length; i++)
      places.push(offsets[match.index + Math.min(i, match[0].length - 1)] as number)
    result += cluster
  }
  places.push(offsets[text.length] as number)
  return { text: result, offsets: Uint32Array.from(places) }
}
