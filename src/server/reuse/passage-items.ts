import type { ReusePlace } from '../../api/reuse-common.ts'
import { CARRIERS_LISTED, type Carrier, type Passage } from '../../api/reuse-passages.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { type EdtfDate, surelyBefore } from '../../model/edtf-date.ts'
import { CarrierFinder } from '../../reuse/carriers.ts'
import type { Passages } from '../../reuse/passages.ts'
import type { TextPlaces } from '../../reuse/text-places.ts'
import { addressIn } from './address-in.ts'

/** Whose passages they are: a text of the corpus, or a draft. */
export interface PassageOwner {
  /** Id of the text; empty of a draft. */
  readonly id: string
  readonly signed: EdtfDate | null
  readonly places: TextPlaces
  /** A draft is later than whatever is held. */
  readonly isDraft: boolean
}

/**
 * Rows of passages with their words, carriers and addresses on both sides. Time O(rows · their carriers), and reading of the texts that
 * carry them.
 * @param rows numbers of rows of `found`, in the order wanted
 * @param most carriers listed of each
 * @returns the items, and the places of the texts that they name
 */
export async function passageItems(
  now: ReuseNow,
  owner: PassageOwner,
  found: Passages,
  rows: readonly number[],
  most = CARRIERS_LISTED,
): Promise<{ readonly items: Passage[]; readonly named: ReadonlySet<number> }> {
  const finder = new CarrierFinder(now.index, found.tokens, found.sources.isSource)
  const named = new Set<number>()
  const items: Passage[] = []
  for (const row of rows) {
    const start = found.starts[row] as number
    const end = found.ends[row] as number
    const { texts, places } = finder.of(start, end)
    const carriers: Carrier[] = []
    for (let k = 0; k < Math.min(texts.length, most); k++) {
      const text = texts[k] as number
      named.add(text)
      carriers.push(await carrierAt(now, owner, text, places[k] as number, end - start))
    }
    items.push({
      ...placeOf(owner.id, owner.places, start, end),
      words: end - start,
      excerpt: owner.places.excerpt(start, end),
      frequency: found.frequency[row] as number,
      earliest: carriers.find(({ when }) => when === 'earlier')?.text ?? null,
      carriers,
      similarity: null,
      diff: null,
    })
  }
  return { items, named }
}

/** A text that holds words of a target, from the word at which they stand there. */
export async function carrierAt(
  now: ReuseNow,
  owner: PassageOwner,
  text: number,
  place: number,
  words: number,
): Promise<Carrier> {
  const { id, signed } = now.facts[text] as ReuseFacts
  const places = await now.placesAt(text)
  const when = owner.isDraft ? 'earlier' : whenOf(signed, owner.signed)
  return { ...placeOf(id, places, place, place + words), when }
}

/** Where words from `start` to before `end` stand, as the contract has it. */
export function placeOf(text: string, places: TextPlaces, start: number, end: number): ReusePlace {
  const at = places.of(start, end)
  return {
    text,
    address: addressIn(text, at.article.address),
    start: at.start,
    end_address: addressIn(text, at.endArticle.address),
    end: at.end,
  }
}

function whenOf(carrier: EdtfDate | null, own: EdtfDate | null): Carrier['when'] {
  if (carrier === null || own === null) return 'unknown'
  if (surelyBefore(carrier, own)) return 'earlier'
  if (surelyBefore(own, carrier)) return 'later'
  const isOneDay = carrier.earliestDay === carrier.latestDay && own.earliestDay === own.latestDay
  return isOneDay && carrier.earliestDay === own.earliestDay ? 'same-day' : 'unknown'
}
