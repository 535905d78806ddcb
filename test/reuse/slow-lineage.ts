import { ATTRIBUTION_RULES, type AttributionRule } from '../../src/reuse/by-rule.ts'
import type { ReuseText } from '../../src/reuse/reuse-text.ts'
import type { TextFacts } from '../../src/reuse/text-facts.ts'
import { coveredWords, words } from './slow-twin.ts'

// METHOD §2, textual precedent, word for word: one word of one target after another, against every text.

export interface SlowText {
  readonly text: ReuseText
  readonly facts: TextFacts
  /** For each article whether it is a migration clause. */
  readonly clauses: readonly boolean[]
}

export interface SlowLineage {
  readonly words: number
  readonly commonStock: number
  readonly novelty: number
  /** By rule and by id of the source. */
  readonly credits: Readonly<Record<AttributionRule, Readonly<Record<string, number>>>>
}

export interface SlowOptions {
  readonly min: number
  readonly scope: 'migration' | 'all'
  readonly excluded: ReadonlySet<string>
}

export function earlierOf(
  all: readonly SlowText[],
  target: SlowText,
  excluded: ReadonlySet<string>,
): SlowText[] {
  return all.filter(({ text }) => {
    if (text === target.text || excluded.has(text.id)) return false
    if (text.language === null || text.language !== target.text.language) return false
    if (text.signed === null || target.text.signed === null) return false
    return text.signed.latestDay < target.text.signed.earliestDay
  })
}

export function slowLineage(all: readonly SlowText[], target: SlowText, options: SlowOptions): SlowLineage {
  const earlier = earlierOf(all, target, options.excluded)
  const covered = earlier.map(({ text }) => coveredWords(target.text, text, options.min))
  const credits: Record<AttributionRule, Record<string, number>> = { earliest: {}, equal: {}, nearest: {} }
  let [counted, commonStock, novelty] = [0, 0, 0]
  words(target.text).forEach((_, w) => {
    if (options.scope === 'migration' && !target.clauses[articleOf(target.text, w)]) return
    counted++
    const sources = earlier.filter((_, i) => covered[i]?.[w])
    if (sources.length === 0) novelty++
    else if (sources.length > 0.2 * earlier.length) commonStock++
    else
      for (const rule of ATTRIBUTION_RULES) {
        const some = chosen(rule, sources, target)
        for (const { text } of some) credits[rule][text.id] = (credits[rule][text.id] ?? 0) + 1 / some.length
      }
  })
  return { words: counted, commonStock, novelty, credits }
}

function chosen(rule: AttributionRule, sources: readonly SlowText[], target: SlowText): readonly SlowText[] {
  if (rule === 'equal') return sources
  if (rule === 'earliest')
    return sources.filter(({ text }) => !sources.some((other) => isSurelyBefore(other.text, text)))
  const near = sources.filter((source) =>
    partiesOf(source, target).some((actor) => partiesOf(target, target).includes(actor)),
  )
  return near.length > 0 ? near : sources
}

function isSurelyBefore(a: ReuseText, b: ReuseText): boolean {
  return a.signed !== null && b.signed !== null && a.signed.latestDay < b.signed.earliestDay
}

function partiesOf({ facts }: SlowText, { text: { signed } }: SlowText): string[] {
  return facts.parties
    .filter(({ sinceDay }) => sinceDay === null || (signed !== null && sinceDay <= signed.earliestDay))
    .map(({ actor }) => actor)
}

/** The article in which word w of a text stands: words of an article are those that its own text adds to the ones before it. */
export function articleOf(text: ReuseText, w: number): number {
  for (let article = 0; article < text.articles.length; article++) {
    const upTo = { ...text, articles: text.articles.slice(0, article + 1) }
    if (w < words(upTo).length) return article
  }
  return -1
}
