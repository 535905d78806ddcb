import type { ReuseScope } from '../../api/reuse-common.ts'
import { kept } from '../../collection/reuse/kept.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import {
  type LineageOptions,
  type LineageUnavailable,
  lineageOf,
  lineageQuestion,
  sourceAt,
} from '../../reuse/corpus-lineage.ts'
import { type LeftOutKind, leftOutTexts } from '../../reuse/left-out-texts.ts'
import { type TextLineage, textLineage } from '../../reuse/text-lineage.ts'
import { runsOfMatches } from './runs-of-matches.ts'

/** What decides where the words of a text come from. */
export interface LineageRules {
  readonly scope: ReuseScope
  readonly min: number
  readonly amendments: 'yes' | 'no'
  readonly protocols: 'yes' | 'no'
  readonly duplicates: 'yes' | 'no'
}

/** Answers kept of the lineage of all texts; each is of some thousand numbers a text. */
const LINEAGES_KEPT = 4

type AllLineages = readonly (Omit<TextLineage, 'articles'> | LineageUnavailable)[]

const keptOf = new WeakMap<ReuseNow, (key: string, compute: () => AllLineages) => AllLineages>()

/** The lineage of every text, by place in the corpus, without that of its articles. Computed once for each set of rules. */
export function allLineages(now: ReuseNow, rules: LineageRules): AllLineages {
  const answers = keptOf.get(now) ?? kept<string, AllLineages>(LINEAGES_KEPT)
  keptOf.set(now, answers)
  const { scope, min, amendments, protocols, duplicates } = rules
  return answers(JSON.stringify([scope, min, amendments, protocols, duplicates]), () =>
    now.facts.map((_, place) => {
      // Few texts have migration clauses; for all words it is faster to find the runs of all texts first.
      const lineage =
        rules.scope === 'migration'
          ? lineageAt(now, place, rules)
          : lineageOf(now, now.runs(rules.min), place, optionsOf(now, rules))
      if (lineage.status === 'unavailable') return lineage
      const { articles: _articles, ...whole } = lineage
      return whole
    }),
  )
}

/**
 * The lineage of one text, with that of its articles: by the index of shorter runs, where these are no longer than the ones asked for, so
 * that nothing has to be found for all texts first.
 */
export function lineageAt(
  now: ReuseNow,
  place: number,
  rules: LineageRules,
): TextLineage | LineageUnavailable {
  const { index } = now
  const { min } = rules
  const options = optionsOf(now, rules)
  if (min < index.n) return lineageOf(now, now.runs(min), place, options)
  const question = lineageQuestion(now, { postings: { n: min } }, place, options)
  if (question.status === 'unavailable') return question
  const matches = index.matches(index.tokensOf(place), question.isSource)
  return textLineage(question.asked, runsOfMatches(matches, min), (at) => sourceAt(now, at))
}

function optionsOf(now: ReuseNow, rules: LineageRules): LineageOptions {
  return { scope: rules.scope, excluded: now.excluded, leftOut: leftOutOf(now, rules) }
}

const leftOutKept = new WeakMap<ReuseNow, (key: string, compute: () => LeftOut) => LeftOut>()

type LeftOut = ReadonlyMap<number, LeftOutKind>

function leftOutOf(now: ReuseNow, { amendments, protocols, duplicates }: LineageRules): LeftOut {
  const asked = { amendments, protocols, duplicates }
  const kinds = new Set((Object.keys(asked) as LeftOutKind[]).filter((kind) => asked[kind] === 'no'))
  const answers = leftOutKept.get(now) ?? kept<string, LeftOut>(8)
  leftOutKept.set(now, answers)
  return answers([...kinds].join(' '), () =>
    kinds.size === 0 ? new Map() : leftOutTexts(now.corpus, now.facts, now.lookup.registry.relations, kinds),
  )
}
