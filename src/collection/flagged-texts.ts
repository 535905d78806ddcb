import type { RegistryLookup } from '../registry/registry-lookup.ts'
import type { ListedText } from '../store/texts/held-texts.ts'
import type { TextStore } from '../store/texts/text-store.ts'
import { anachronisms } from '../text/anachronisms.ts'

/** A text that cites acts or events surely later than the signature of its instrument. It proposes; a person decides. */
export interface FlaggedText {
  readonly text: ListedText
  readonly instrument: string
  /** Date of signature of the instrument, as the registry has it now (EDTF). */
  readonly signed: string
  /** In the order of the text. */
  readonly cited: readonly LaterDate[]
}

/** A date later than the signature, with the sentence that cites it. */
export interface LaterDate {
  /** EDTF, as precise as written. */
  readonly date: string
  /** Address of the part in the workspace: `pta-85/art-3`. */
  readonly address: string
  readonly sentence: string
  /** Offsets of the sentence, and of the date, in the text. */
  readonly sentenceStart: number
  readonly sentenceEnd: number
  readonly start: number
  readonly end: number
}

/**
 * The anachronism check over the texts held, in the order of their ids: from the cited dates that are stored and the date of signature as it
 * is now, so that a corrected date changes what is flagged. Texts on which a person has decided are listed too, with the decision.
 * Time O(cited dates + length of the flagged texts).
 */
export async function flaggedTexts(store: TextStore, lookup: RegistryLookup): Promise<FlaggedText[]> {
  const flagged: FlaggedText[] = []
  for (const { text, dates } of await store.withDates()) {
    if (text.instrument === null) continue
    const instrument = instrumentOfToday(lookup, text.instrument)
    const signed = instrument?.signed ?? null
    const later = anachronisms(dates, signed)
    if (instrument === undefined || signed === null || later.length === 0) continue
    const body = await store.body(text.id)
    if (body === null) continue
    const addresses = new Map(body.segments.map(({ ordinal, address }) => [ordinal, address]))
    const cited = later.map(({ date, ordinal, start, end, sentenceStart, sentenceEnd }) => {
      const address = addresses.get(ordinal) ?? ''
      return {
        date,
        address: address === '' ? text.id : `${text.id}/${address}`,
        sentence: body.text.slice(sentenceStart, sentenceEnd),
        sentenceStart,
        sentenceEnd,
        start,
        end,
      }
    })
    flagged.push({ text, instrument: instrument.id, signed, cited })
  }
  return flagged
}

/** An instrument by its id, or by the one that it had before it was merged. */
export function instrumentOfToday({ instrument, idByFormerId }: RegistryLookup, id: string) {
  return instrument.get(id) ?? instrument.get(idByFormerId.get(id) ?? '')
}
