import type { Relation } from '../model/relation.ts'
import type { TokenCorpus } from './token-corpus.ts'

/** Kinds of texts that lineage may leave out, as targets and as sources. */
export const LEFT_OUT_KINDS = ['amendments', 'protocols', 'duplicates'] as const

export type LeftOutKind = (typeof LEFT_OUT_KINDS)[number]

/** What the kind of a text is told by. */
export interface InstrumentOfText {
  /** Id in the registry; null for a text of no instrument. */
  readonly instrument: string | null
  readonly form: string | null
}

/**
 * The texts that an option leaves out, with the kind that each is of:
 *
 * - `amendments`: its instrument stands as the later one in a relation `amends`;
 * - `protocols`, to the same treaty: its instrument `implements` another, or is a protocol (form) in a `package` with another;
 * - `duplicates`: an earlier text of the corpus is the same once more: of the same language and of the same instrument, or of one joined to
 *   it by `same-as`, or with the same words signed on the same date. Of those the one that stands first stays. A treaty of another day that
 *   takes over all words of one is no duplicate: that is what lineage measures.
 *
 * A text of two kinds is named by the first. Time O(texts + relations), and O(words) of texts with equal language, date and length.
 * @param instrumentAt of the text at each place
 */
export function leftOutTexts(
  corpus: TokenCorpus,
  instrumentAt: readonly InstrumentOfText[],
  relations: readonly Pick<Relation, 'instrument' | 'other' | 'kind'>[],
  kinds: ReadonlySet<LeftOutKind>,
): Map<number, LeftOutKind> {
  const subordinate = subordinates(relations)
  const duplicates = duplicatesOf(corpus, instrumentAt, relations)
  const leftOut = new Map<number, LeftOutKind>()
  instrumentAt.forEach(({ instrument, form }, place) => {
    const isOf: Record<LeftOutKind, boolean> = {
      amendments: instrument !== null && subordinate.amends.has(instrument),
      protocols:
        instrument !== null &&
        (subordinate.implements.has(instrument) ||
          (form === 'protocol' && subordinate.package.has(instrument))),
      duplicates: duplicates.has(place),
    }
    const kind = LEFT_OUT_KINDS.find((each) => kinds.has(each) && isOf[each])
    if (kind !== undefined) leftOut.set(place, kind)
  })
  return leftOut
}

function subordinates(relations: readonly Pick<Relation, 'instrument' | 'kind'>[]) {
  const of = (kind: Relation['kind']): Set<string> =>
    new Set(relations.filter((row) => row.kind === kind).map(({ instrument }) => instrument))
  return { amends: of('amends'), implements: of('implements'), package: of('package') }
}

function duplicatesOf(
  { texts, tokens, starts }: TokenCorpus,
  instrumentAt: readonly InstrumentOfText[],
  relations: readonly Pick<Relation, 'instrument' | 'other' | 'kind'>[],
): Set<number> {
  const same = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let next = same.get(root); next !== undefined; next = same.get(root)) root = next
    return root
  }
  for (const { instrument, other, kind } of relations) {
    const [a, b] = [rootOf(instrument), rootOf(other)]
    if (kind === 'same-as' && a !== b) same.set(a, b)
  }
  const wordsOf = (place: number): Uint32Array => tokens.subarray(starts[place], starts[place + 1])
  const seenInstruments = new Set<string>()
  const seenTexts = new Map<string, number[]>()
  const duplicates = new Set<number>()
  texts.forEach(({ language, signed }, place) => {
    if (language === null) return
    const instrument = instrumentAt[place]?.instrument ?? null
    const words = wordsOf(place)
    const byInstrument = instrument === null ? null : `${language} ${rootOf(instrument)}`
    const alike = `${language} ${signed?.text ?? ''} ${words.length}`
    const others = signed === null || words.length === 0 ? [] : (seenTexts.get(alike) ?? [])
    const isSame =
      (byInstrument !== null && seenInstruments.has(byInstrument)) ||
      others.some((other) => areEqual(wordsOf(other), words))
    if (isSame) duplicates.add(place)
    else {
      if (byInstrument !== null) seenInstruments.add(byInstrument)
      seenTexts.set(alike, [...(seenTexts.get(alike) ?? []), place])
    }
  })
  return duplicates
}

function areEqual(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((token, i) => token === b[i])
}
