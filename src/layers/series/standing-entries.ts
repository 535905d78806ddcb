import { areTied, type Entries, NOT_KNOWN, OWN_ENTRY } from '../entries.ts'
import type { PairState } from './pair-state.ts'

/** The entries of one instrument as they were last read, and what it adds to the strength of each (METHOD §1). */
export interface StandingEntries {
  readonly actors: number[]
  readonly via: number[]
  readonly knownVia: number[]
  /** What the instrument gives entry e: the others that it ties to it, over n_k − 1. Empty where it ties all to each other. */
  readonly strength: number[]
}

/** Whether an instrument ties all its entries to each other, so that it gives each of them exactly 1. */
export function tiesAll({ actors, strength }: StandingEntries): boolean {
  return actors.length > 1 && strength.length === 0
}

const GONE = -1

/**
 * Brings the pairs up to date with the new entries of an instrument: only pairs with an entry that came, went or changed its way in are
 * touched. An instrument that ends is given no entries. Time O(entries × those that changed).
 *
 * @param slots scratch of length n, all −1
 */
export function replaceEntries(
  pairs: PairState,
  layer: number,
  standing: StandingEntries,
  now: Pick<Entries, 'length' | 'actors' | 'via' | 'knownVia'>,
  slots: Int32Array,
): void {
  for (let e = 0; e < now.length; e++) slots[now.actors[e] as number] = e
  const left: number[] = []
  for (let e = standing.actors.length - 1; e >= 0; e--) {
    const slot = slots[standing.actors[e] as number] as number
    const isSame =
      slot !== GONE && standing.via[e] === now.via[slot] && standing.knownVia[e] === now.knownVia[slot]
    if (isSame) slots[standing.actors[e] as number] = GONE
    else left.push(e)
  }
  // From the end on, so that the place of one taken out is filled by an entry that was looked at already.
  for (const e of left) takeOut(pairs, layer, standing, e)
  for (let e = 0; e < now.length; e++) {
    const actor = now.actors[e] as number
    if (slots[actor] === GONE) continue
    slots[actor] = GONE
    putIn(pairs, layer, standing, actor, now.via[e] as number, now.knownVia[e] as number)
  }
  shareOut(standing)
}

function takeOut(pairs: PairState, layer: number, standing: StandingEntries, e: number): void {
  const { actors, via, knownVia } = standing
  const [actor, ownVia, ownKnown] = [actors[e] as number, via[e] as number, knownVia[e] as number]
  for (let f = 0; f < actors.length; f++) {
    if (f === e || !areTied(ownVia, via[f] as number)) continue
    pairs.untie(actor, actors[f] as number, layer, isKnownTie(ownKnown, knownVia[f] as number))
  }
  const last = actors.length - 1
  actors[e] = actors[last] as number
  via[e] = via[last] as number
  knownVia[e] = knownVia[last] as number
  actors.length = last
  via.length = last
  knownVia.length = last
}

function putIn(
  pairs: PairState,
  layer: number,
  { actors, via, knownVia }: StandingEntries,
  actor: number,
  ownVia: number,
  ownKnown: number,
): void {
  for (let f = 0; f < actors.length; f++) {
    if (!areTied(ownVia, via[f] as number)) continue
    pairs.tie(actor, actors[f] as number, layer, isKnownTie(ownKnown, knownVia[f] as number))
  }
  actors.push(actor)
  via.push(ownVia)
  knownVia.push(ownKnown)
}

function isKnownTie(one: number, other: number): boolean {
  return one !== NOT_KNOWN && other !== NOT_KNOWN && areTied(one, other)
}

/** What is tied to each, counted and not added up, so that no error can gather over the years. */
function shareOut({ via, strength }: StandingEntries): void {
  strength.length = 0
  const length = via.length
  const sameWay = new Map<number, number>()
  for (const way of via) if (way !== OWN_ENTRY) sameWay.set(way, (sameWay.get(way) ?? 0) + 1)
  if ([...sameWay.values()].every((some) => some === 1)) return
  for (const way of via) {
    const tied = length - (sameWay.get(way) ?? 1)
    strength.push(tied === 0 ? 0 : tied / (length - 1))
  }
}
