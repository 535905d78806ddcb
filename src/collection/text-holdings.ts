import type { RegistryLookup } from '../registry/registry-lookup.ts'
import type { ListedText } from '../store/texts/held-texts.ts'
import { instrumentOfToday } from './flagged-texts.ts'

/** Of how many instruments texts are held: every count over texts says it. */
export interface TextHoldings {
  readonly texts: number
  /** Of these on the exclusion list. */
  readonly excluded: number
  /** Of these waiting for their instrument. */
  readonly waiting: number
  /** Instruments of which a text is held, out of those registered. */
  readonly withText: number
  readonly instruments: number
}

/**
 * What is held of some instruments, or of all that are registered; texts that wait for their instrument count in the latter alone.
 * Time O(texts + instruments).
 */
export function textHoldings(
  texts: readonly ListedText[],
  lookup: RegistryLookup,
  instruments: readonly string[] | null = null,
): TextHoldings {
  const wanted = new Set(instruments ?? lookup.instrument.keys())
  const idOf = (text: ListedText): string | null =>
    text.instrument === null ? null : (instrumentOfToday(lookup, text.instrument)?.id ?? null)
  const counted = texts.filter((text) => {
    const id = idOf(text)
    return id === null ? instruments === null : wanted.has(id)
  })
  return {
    texts: counted.length,
    excluded: counted.filter(({ isExcluded }) => isExcluded).length,
    waiting: counted.filter(({ instrument }) => instrument === null).length,
    withText: new Set(counted.flatMap((text) => idOf(text) ?? [])).size,
    instruments: wanted.size,
  }
}

/** Holdings in a sentence: `386 texts are held of 385 of 2889 instruments; 1 waits for its instrument.` */
export function holdingsInWords({ texts, excluded, waiting, withText, instruments }: TextHoldings): string {
  const parts = [
    `${texts} ${texts === 1 ? 'text is' : 'texts are'} held of ${withText} of ${instruments} ${instruments === 1 ? 'instrument' : 'instruments'}`,
    ...(waiting > 0 ? [`${waiting} ${waiting === 1 ? 'waits for its' : 'wait for their'} instrument`] : []),
    ...(excluded > 0 ? [`${excluded} on the exclusion list`] : []),
  ]
  return `${parts.join('; ')}.`
}
