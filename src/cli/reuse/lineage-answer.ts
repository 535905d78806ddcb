import type { Relation } from '../../model/relation.ts'
import type { LineageCorpus } from '../../reuse/corpus-lineage.ts'
import {
  type LineageOptions,
  type LineageUnavailable,
  lineageOf,
  type RunIndex,
} from '../../reuse/corpus-lineage.ts'
import { GramIndex } from '../../reuse/gram-index.ts'
import type { HeldAndRegistered } from '../../reuse/held-and-registered.ts'
import { type InstrumentOfText, type LeftOutKind, leftOutTexts } from '../../reuse/left-out-texts.ts'
import { type LineageNull, lineageNull } from '../../reuse/lineage-null.ts'
import { type NearVerbatim, nearVerbatimOf } from '../../reuse/near-verbatim.ts'
import { signedYear } from '../../reuse/signed-year.ts'
import type { TextLineage } from '../../reuse/text-lineage.ts'

/** Texts as lineage takes them, and what else is known of them; lists are by place in the corpus. */
export interface LineageTexts extends LineageCorpus {
  readonly titles: readonly string[]
  readonly instruments: readonly InstrumentOfText[]
  readonly relations: readonly Relation[]
  readonly held: readonly HeldAndRegistered[]
  readonly registryVersion: string
}

export interface LineageAsked {
  /** Places of the texts asked about. */
  readonly targets: readonly number[]
  readonly scope: NonNullable<LineageOptions['scope']>
  readonly excluded: ReadonlySet<string>
  readonly without: ReadonlySet<LeftOutKind>
  /** Whether near-verbatim words are counted. */
  readonly near: boolean
  readonly draws: number
  readonly seed: number
}

/** The lineage of the texts asked about, and the null where draws are asked for. */
export interface LineageAnswer extends LineageTexts {
  readonly all: readonly (TextLineage | LineageUnavailable)[]
  readonly computed: readonly TextLineage[]
  /** Whether every text was asked about. */
  readonly isOfAll: boolean
  readonly leftOut: ReadonlyMap<number, LeftOutKind>
  readonly chance: LineageNull | null
  /** Near-verbatim words of each target that was computed; null where they were not asked for. */
  readonly near: ReadonlyMap<number, NearVerbatim> | null
}

/** Time that of `lineageOf` for each target, and that of the null. */
export function lineageAnswer(
  texts: LineageTexts,
  index: RunIndex,
  { targets, scope, excluded, without, near, draws, seed }: LineageAsked,
): LineageAnswer {
  const { corpus, facts, instruments, relations } = texts
  const leftOut = leftOutTexts(corpus, instruments, relations, without)
  const all = targets.map((target) => lineageOf(texts, index, target, { scope, excluded, leftOut }))
  const computed = all.filter((lineage) => lineage.status === 'computed')
  const permuted = corpus.texts.map(({ id, language, signed }, place) => ({
    isSource: !excluded.has(id) && !leftOut.has(place),
    layer: facts[place]?.layer ?? null,
    language,
    year: signedYear(signed),
  }))
  const nearly = near ? nearOf(texts, index, computed, { scope, excluded, leftOut }) : null
  const chance = draws === 0 ? null : lineageNull(computed, permuted, { draws, seed })
  return {
    ...texts,
    all,
    computed,
    isOfAll: targets.length === corpus.texts.length,
    leftOut,
    chance,
    near: nearly,
  }
}

function nearOf(
  texts: LineageTexts,
  index: RunIndex,
  computed: readonly TextLineage[],
  options: LineageOptions,
): Map<number, NearVerbatim> {
  const grams = GramIndex.ofCorpus(texts.corpus)
  return new Map(
    computed.flatMap(({ target }): [number, NearVerbatim][] => {
      const near = nearVerbatimOf(texts, index, grams, target, options)
      return near.status === 'computed' ? [[target, near]] : []
    }),
  )
}
