import type { ReuseText } from '../../src/reuse/reuse-text.ts'

// The definitions of the manual (docs/methods/text-reuse.md) word for word, with strings and sets, for the fast ways to be held against.

export function words(text: ReuseText, dropDigits = false): string[] {
  let whole = text.articles
    .map((article) => article.text)
    .join('\n')
    .toLowerCase()
  if (dropDigits) whole = whole.replace(/\p{Nd}/gu, '')
  return whole.match(/[\p{L}\p{Nd}]+/gu) ?? []
}

/** Word n-grams as strings; a word holds no space, so that each string is one gram. */
export function wordGrams(text: ReuseText, n: number, dropDigits = false): Set<string> {
  const all = words(text, dropDigits)
  const grams = new Set<string>()
  for (let at = 0; at + n <= all.length; at++) grams.add(all.slice(at, at + n).join(' '))
  return grams
}

export function charGrams(text: ReuseText, n: number, dropDigits = false): Set<string> {
  const points = [...words(text, dropDigits).join(' ')]
  const grams = new Set<string>()
  for (let at = 0; at + n <= points.length; at++) grams.add(points.slice(at, at + n).join(''))
  return grams
}

export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const gram of a) if (b.has(gram)) shared++
  return shared
}

/** For each word of a target whether it lies in a run of at least `min` words that occurs in the source. */
export function coveredWords(
  target: ReuseText,
  source: ReuseText,
  min: number,
  dropDigits = false,
): boolean[] {
  const all = words(target, dropDigits)
  const held = wordGrams(source, min, dropDigits)
  const covered = all.map(() => false)
  for (let at = 0; at + min <= all.length; at++)
    if (held.has(all.slice(at, at + min).join(' '))) covered.fill(true, at, at + min)
  return covered
}

export type Sources = 'earlier' | 'same-day' | 'any'

function mayBeSource(source: ReuseText, target: ReuseText, sources: Sources): boolean {
  if (source === target || source.language === null || source.language !== target.language) return false
  if (sources === 'any') return true
  if (source.signed === null || target.signed === null) return false
  return sources === 'earlier'
    ? source.signed.latestDay < target.signed.earliestDay
    : source.signed.latestDay <= target.signed.earliestDay
}

/** Whether `a` comes before `b`: by date, then by id, by code point. */
function isBefore(a: ReuseText, b: ReuseText): boolean {
  const late = (text: ReuseText): number => text.signed?.latestDay ?? Number.POSITIVE_INFINITY
  const early = (text: ReuseText): number => text.signed?.earliestDay ?? Number.POSITIVE_INFINITY
  if (late(a) !== late(b)) return late(a) < late(b)
  if (early(a) !== early(b)) return early(a) < early(b)
  const [x, y] = [[...a.id], [...b.id]].map((id) => id.map((point) => point.codePointAt(0) ?? 0)) as [
    number[],
    number[],
  ]
  for (let at = 0; at < Math.min(x.length, y.length); at++)
    if (x[at] !== y[at]) return (x[at] ?? 0) < (y[at] ?? 0)
  return x.length < y.length
}

export interface SlowCoverage {
  readonly id: string
  readonly words: number
  readonly best: string | null
  readonly bestCovered: number
  readonly allCovered: number
}

export function coverage(
  texts: readonly ReuseText[],
  target: ReuseText,
  min: number,
  sources: Sources = 'earlier',
  dropDigits = false,
): SlowCoverage {
  const all = words(target, dropDigits).map(() => false)
  let best: ReuseText | null = null
  let bestCovered = 0
  for (const source of texts) {
    if (!mayBeSource(source, target, sources)) continue
    const covered = coveredWords(target, source, min, dropDigits)
    covered.forEach((is, at) => {
      if (is) all[at] = true
    })
    const count = covered.filter(Boolean).length
    if (
      count > bestCovered ||
      (best !== null && count === bestCovered && count > 0 && isBefore(source, best))
    ) {
      best = source
      bestCovered = count
    }
  }
  return {
    id: target.id,
    words: all.length,
    best: best?.id ?? null,
    bestCovered,
    allCovered: all.filter(Boolean).length,
  }
}
