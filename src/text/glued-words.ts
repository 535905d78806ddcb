/**
 * Pairs of words that reading from a page often glues together. None of the glued forms is a word of English, French or Spanish
 * (`into`, `maybe`, `into`, `para` are not among them), so that parting them is sure.
 */
const FIRST = ['of', 'to', 'in', 'by', 'for', 'and', 'on', 'with', 'from', 'under', 'between', 'that']
const SURE = new Set([
  ...FIRST.map((word) => `${word}the`),
  'shallbe',
  'shallnot',
  'ofthis',
  'inthis',
  'tothis',
  'ofits',
  'ofsuch',
])
const PARTED: ReadonlyMap<string, number> = new Map(
  [...SURE].map((glued) => [
    glued,
    (FIRST.find((word) => glued === `${word}the`) ?? /^(?:shall|of|in|to)/.exec(glued)?.[0] ?? '').length,
  ]),
)
const GLUED = new RegExp(`(?<![\\p{L}\\p{Nd}])(?:${[...SURE].join('|')})(?![\\p{L}\\p{Nd}])`, 'giu')
/** Cheap to look for, and in few texts. */
const MAY_HOLD = /[a-z]th(?:e|is)\b|of(?:its|such)\b|shall(?:be|not)\b/i

/** Where in a text a space is missing within words that were surely two, in order. */
export function glueBreaks(text: string): number[] {
  if (!MAY_HOLD.test(text)) return []
  const breaks: number[] = []
  for (const match of text.matchAll(GLUED))
    breaks.push(match.index + (PARTED.get(match[0].toLowerCase()) ?? 0))
  return breaks
}
