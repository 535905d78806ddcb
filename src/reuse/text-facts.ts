import type { EdtfDate } from '../model/edtf-date.ts'
import type { Layer } from '../model/layer.ts'

/** What lineage has to know of a text beside its words: what the registry, or the head of the file, says of its instrument. */
export interface TextFacts {
  /** Null for a text of which no layer is known, such as a file outside of the registry. */
  readonly layer: Layer | null
  /** Bilateral, and a party was a member state of a bloc at its signature: the sub-layer of member states. */
  readonly ofMemberStates: boolean
  readonly parties: readonly PartySince[]
}

/** An actor that a text binds. */
export interface PartySince {
  readonly actor: string
  /** First day on which it is surely bound; null for those that were party from the beginning. */
  readonly sinceDay: number | null
}

/** A layer as a source is counted under it: a text without one is counted under `null`. */
export type LayerOrNone = Layer | null

/** The actors that a text binds on the first day on which another may have been signed. */
export function partiesAt(facts: TextFacts, signed: EdtfDate): readonly string[] {
  return facts.parties.flatMap(({ actor, sinceDay }) =>
    sinceDay === null || sinceDay <= signed.earliestDay ? [actor] : [],
  )
}

/** Whether some actor was party to both texts when the later one was signed; of whom neither list says, nobody was. */
export function shareParty(source: TextFacts, target: TextFacts, signed: EdtfDate): boolean {
  const ofTarget = new Set(partiesAt(target, signed))
  return partiesAt(source, signed).some((actor) => ofTarget.has(actor))
}
