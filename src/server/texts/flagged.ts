import type { FlagItem } from '../../api/texts.ts'
import type { CitedDate } from '../../model/prepared-text.ts'
import { segmentAddress } from '../../model/segment.ts'
import type { TextBody } from '../../store/texts/text-body.ts'
import { anachronisms } from '../../text/anachronisms.ts'
import type { RegistryService } from '../registry-service.ts'
import { summaryOfToday, textsOf } from './text-item.ts'

interface CountsAt {
  readonly state: string
  readonly counts: Promise<ReadonlyMap<string, number>>
}

/** Every answer about texts needs the counts; a service is as its registry, and with it dates of signature, stay. */
const countsOf = new WeakMap<RegistryService, CountsAt>()

/**
 * Sentences that cite dates later than the signature, by text; texts without one are left out. Time O(texts + dates), O(1) until the
 * workspace changes.
 */
export function flaggedCounts(service: RegistryService): Promise<ReadonlyMap<string, number>> {
  const state = textsOf(service).state()
  const before = countsOf.get(service)
  if (before?.state === state) return before.counts
  const counts = countFlagged(service)
  countsOf.set(service, { state, counts })
  // A failure is told to who asked, and the next one asks anew.
  counts.catch(() => countsOf.delete(service))
  return counts
}

async function countFlagged(service: RegistryService): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { text, dates } of await textsOf(service).withDates()) {
    const count = sentencesOf(anachronisms(dates, signedOf(service, text.instrument))).length
    if (count > 0) counts.set(text.id, count)
  }
  return counts
}

/** The sentences of a text that cite dates later than its signature, in their order. */
export function flagsOf(service: Pick<RegistryService, 'summary' | 'lookup'>, body: TextBody): FlagItem[] {
  const late = anachronisms(body.citedDates, signedOf(service, body.instrument))
  const addressOf = new Map(body.segments.map((segment) => [segment.ordinal, segment]))
  return sentencesOf(late).map(({ date, ordinal, start, end, sentenceStart, sentenceEnd }) => {
    const segment = addressOf.get(ordinal)
    return {
      date,
      address: segment === undefined ? body.id : segmentAddress(body.id, segment),
      sentence: body.text.slice(sentenceStart, sentenceEnd),
      start: sentenceStart,
      mark: [start - sentenceStart, end - sentenceStart],
    }
  })
}

function signedOf(
  service: Pick<RegistryService, 'summary' | 'lookup'>,
  instrument: string | null,
): string | null {
  return instrument === null ? null : (summaryOfToday(service, instrument)?.signed ?? null)
}

/** The first late date of each sentence. */
function sentencesOf(dates: readonly CitedDate[]): CitedDate[] {
  return [...new Map(dates.toReversed().map((date) => [date.sentenceStart, date])).values()].toSorted(
    (a, b) => a.start - b.start,
  )
}
