import { type EdtfDate, surelyBefore } from '../../model/edtf-date.ts'
import { CarrierFinder } from '../../reuse/carriers.ts'
import { nearPassages } from '../../reuse/near-passages.ts'
import type { Passages } from '../../reuse/passages.ts'
import type { ReuseText } from '../../reuse/reuse-text.ts'
import { TextPlaces } from '../../reuse/text-places.ts'
import { pause } from '../../store/progress.ts'
import type { CarrierRow, CarrierWhen, NearRow, PassageRow } from './passage-columns.ts'
import type { PassageTexts } from './passage-texts.ts'
import { wordDiff } from './word-diff.ts'

/** A text whose passages were found, or a draft. */
export interface FoundIn {
  readonly text: ReuseText
  readonly isDraft: boolean
  readonly found: Passages
}

/** Rows for reading of so many passages, in the order given. Time O(rows · their carriers). */
export async function passageRowsOf(
  texts: PassageTexts,
  { text, isDraft, found }: FoundIn,
  rows: Iterable<number>,
  signal?: AbortSignal,
): Promise<PassageRow[]> {
  const own = new TextPlaces(text, texts.index.rule)
  const finder = new CarrierFinder(texts.index, found.tokens, found.sources.isSource)
  const all: PassageRow[] = []
  for (const row of rows) {
    if (all.length % 1000 === 999) await pause(signal)
    const [start, end] = [found.starts[row] as number, found.ends[row] as number]
    const { texts: holders, places } = finder.of(start, end)
    const maximal = new Set(found.carriers.subarray(found.bounds[row], found.bounds[row + 1]))
    const carriers: CarrierRow[] = []
    for (const [k, holder] of holders.entries()) {
      const place = places[k] as number
      carriers.push(
        await carrierRow(texts, text, isDraft, holder, place, place + end - start, maximal.has(holder)),
      )
    }
    all.push({
      text: text.id,
      place: own.of(start, end),
      words: end - start,
      frequency: found.frequency[row] as number,
      carriers,
      excerpt: own.excerpt(start, end),
    })
  }
  return all
}

/** The near-verbatim passages of a text, source by source in the order of dates. Time as `nearPassages`. */
export async function nearRowsOf(
  texts: PassageTexts,
  { text, isDraft, found }: FoundIn,
  signal?: AbortSignal,
): Promise<NearRow[]> {
  const own = new TextPlaces(text, texts.index.rule)
  const rows: NearRow[] = []
  for (const step of nearPassages(texts.index, found.tokens, found.sources.isSource)) {
    await pause(signal)
    for (const { start, end, sourceStart, sourceEnd, matched, columns } of step.found) {
      const places = await texts.placesAt(step.source)
      rows.push({
        text: text.id,
        place: own.of(start, end),
        words: end - start,
        source: await carrierRow(texts, text, isDraft, step.source, sourceStart, sourceEnd, true),
        matched,
        columns,
        diff: wordDiff(places.excerpt(sourceStart, sourceEnd), own.excerpt(start, end)),
      })
    }
  }
  return rows
}

async function carrierRow(
  texts: PassageTexts,
  own: ReuseText,
  isDraft: boolean,
  holder: number,
  start: number,
  end: number,
  isMaximal: boolean,
): Promise<CarrierRow> {
  const carrier = texts.index.texts[holder]
  const places = await texts.placesAt(holder)
  const signed = carrier?.signed ?? null
  // What is still a draft comes after all that is held.
  const when = isDraft && own.signed === null ? 'earlier' : whenOf(signed, own.signed)
  return { id: carrier?.id ?? '', place: places.of(start, end), when, isMaximal }
}

function whenOf(carrier: EdtfDate | null, own: EdtfDate | null): CarrierWhen {
  if (carrier === null || own === null) return 'unknown'
  if (surelyBefore(carrier, own)) return 'earlier'
  if (surelyBefore(own, carrier)) return 'later'
  const isOneDay = carrier.earliestDay === carrier.latestDay && own.earliestDay === own.latestDay
  return isOneDay && carrier.earliestDay === own.earliestDay ? 'same-day' : 'unknown'
}
