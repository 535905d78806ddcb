import { type ByRule, type ByRuleSum, noneByRule } from './by-rule.ts'

/** An earlier text that shares runs with the target, and what the rules ask of it. */
export interface RunsOfSource {
  /** Bounds of the words of the target in runs that stand in the source: start, end, start, end …, sorted and disjoint. */
  readonly bounds: Uint32Array
  /** First and last day on which the source may have been signed. */
  readonly earliestDay: number
  readonly latestDay: number
  /** Whether an actor was party to both when the target was signed. */
  readonly sharesParty: boolean
}

/** What is attributed: the words of one target, part by part. */
export interface AttributionTarget {
  /** One a word of the target: 1 where it counts. */
  readonly counted: Uint8Array
  /** First word of each part (article), ascending from 0; a part without words begins where the next one does. */
  readonly parts: Uint32Array
  /** How many earlier texts of its language could be sources: common stock is measured against them. */
  readonly earlierTexts: number
}

/** Words of one part of the target. `commonStock`, `novelty` and the credits of one rule add up to `words`. */
export interface AttributedPart {
  /** Words that count. */
  readonly words: number
  readonly commonStock: number
  readonly novelty: number
  /** Sources credited by any rule, as places in the list given, ascending, with the words credited to them. */
  readonly credits: readonly { readonly source: number; readonly words: ByRule }[]
}

/** A word is common stock if more than one in so many of the earlier texts share a run over it (|S| > .2). */
export const COMMON_STOCK_ONE_IN = 5

/**
 * Whom each word of a target is credited to, by all three rules at once (METHOD §2, textual precedent).
 *
 * S(w) are the sources with a run over word w. Where S is empty w is novelty; where 5 |S| > earlier texts it is common stock, credited to
 * none. Else it is divided equally, `equal` among S, `nearest` among those of S that share a party, or among S where none does,
 * `earliest` among those of S that no other of S surely precedes: of exact days these are the texts of the first day.
 *
 * One sweep over the ends of runs: between two of them S is the same. Time O(words + Σ over stretches of |S|).
 *
 * @param sources the earlier texts with runs, in any order
 * @returns one for each part, in order
 */
export function attribution(target: AttributionTarget, sources: readonly RunsOfSource[]): AttributedPart[] {
  const { counted, parts, earlierTexts } = target
  const before = countedBefore(counted)
  const cuts = cutsOf(sources, parts, counted.length)
  const active = new ActiveSources(sources.length)
  const done: AttributedPart[] = []
  let tally = new PartTally(sources.length)
  let part = 0
  for (let c = 0; c < cuts.places.length; c++) {
    const from = cuts.places[c] as number
    while (part + 1 < parts.length && (parts[part + 1] as number) <= from) {
      done.push(tally.finished())
      tally = new PartTally(sources.length)
      part++
    }
    for (const source of cuts.closing[c] ?? []) active.remove(source)
    for (const source of cuts.opening[c] ?? []) active.add(source)
    const until = cuts.places[c + 1] ?? counted.length
    const words = (before[until] as number) - (before[from] as number)
    if (words === 0) continue
    tally.words += words
    if (active.size === 0) tally.novelty += words
    else if (COMMON_STOCK_ONE_IN * active.size > earlierTexts) tally.commonStock += words
    else credit(tally, active, sources, words)
  }
  while (done.length < parts.length) {
    done.push(tally.finished())
    tally = new PartTally(sources.length)
  }
  return done
}

function credit(
  tally: PartTally,
  active: ActiveSources,
  sources: readonly RunsOfSource[],
  words: number,
): void {
  let firstSurely = Infinity
  let near = 0
  for (let i = 0; i < active.size; i++) {
    const { latestDay, sharesParty } = sources[active.at(i)] as RunsOfSource
    if (latestDay < firstSurely) firstSurely = latestDay
    if (sharesParty) near++
  }
  let first = 0
  for (let i = 0; i < active.size; i++)
    if ((sources[active.at(i)] as RunsOfSource).earliestDay <= firstSurely) first++
  const equal = words / active.size
  const earliest = words / first
  const nearest = words / (near === 0 ? active.size : near)
  for (let i = 0; i < active.size; i++) {
    const place = active.at(i)
    const { earliestDay, sharesParty } = sources[place] as RunsOfSource
    const sum = tally.of(place)
    sum.equal += equal
    if (earliestDay <= firstSurely) sum.earliest += earliest
    if (near === 0 || sharesParty) sum.nearest += nearest
  }
}

function countedBefore(counted: Uint8Array): Uint32Array {
  const before = new Uint32Array(counted.length + 1)
  for (let i = 0; i < counted.length; i++) before[i + 1] = (before[i] as number) + (counted[i] === 1 ? 1 : 0)
  return before
}

/** The words at which S or the part changes, ascending from 0, with the sources whose runs begin and end there. */
interface Cuts {
  readonly places: Uint32Array
  readonly opening: readonly (readonly number[] | undefined)[]
  readonly closing: readonly (readonly number[] | undefined)[]
}

function cutsOf(sources: readonly RunsOfSource[], parts: Uint32Array, length: number): Cuts {
  const isCut = new Uint8Array(length + 1)
  isCut[0] = 1
  for (const start of parts) isCut[start] = 1
  for (const { bounds } of sources) for (const place of bounds) isCut[place] = 1
  // What ends or begins behind the last word changes nothing.
  const places = Uint32Array.from(placesOf(isCut, length))
  const cutAt = new Uint32Array(length + 1)
  for (let c = 0; c < places.length; c++) cutAt[places[c] as number] = c
  const opening: (number[] | undefined)[] = new Array(places.length)
  const closing: (number[] | undefined)[] = new Array(places.length)
  const note = (lists: (number[] | undefined)[], place: number, source: number): void => {
    if (place >= length) return
    const cut = cutAt[place] as number
    const list = lists[cut]
    if (list === undefined) lists[cut] = [source]
    else list.push(source)
  }
  sources.forEach(({ bounds }, source) => {
    for (let b = 0; b < bounds.length; b += 2) {
      note(opening, bounds[b] as number, source)
      note(closing, bounds[b + 1] as number, source)
    }
  })
  return { places, opening, closing }
}

function* placesOf(isCut: Uint8Array, length: number): Generator<number> {
  for (let place = 0; place < length; place++) if (isCut[place] === 1) yield place
}

/** S(w) while w goes by: added to, removed from and walked in constant time a source. */
class ActiveSources {
  size = 0
  readonly #members: Uint32Array
  readonly #placeOf: Int32Array

  constructor(sources: number) {
    this.#members = new Uint32Array(sources)
    this.#placeOf = new Int32Array(sources).fill(-1)
  }

  at(i: number): number {
    return this.#members[i] as number
  }

  add(source: number): void {
    this.#placeOf[source] = this.size
    this.#members[this.size++] = source
  }

  remove(source: number): void {
    const place = this.#placeOf[source] as number
    const last = this.#members[--this.size] as number
    this.#members[place] = last
    this.#placeOf[last] = place
    this.#placeOf[source] = -1
  }
}

class PartTally {
  words = 0
  commonStock = 0
  novelty = 0
  readonly #sums: (ByRuleSum | undefined)[]

  constructor(sources: number) {
    this.#sums = new Array(sources)
  }

  of(source: number): ByRuleSum {
    const known = this.#sums[source]
    if (known !== undefined) return known
    const sum = noneByRule()
    this.#sums[source] = sum
    return sum
  }

  finished(): AttributedPart {
    const credits = this.#sums.flatMap((words, source) => (words === undefined ? [] : [{ source, words }]))
    return { words: this.words, commonStock: this.commonStock, novelty: this.novelty, credits }
  }
}
