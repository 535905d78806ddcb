import type { EdtfDate } from '../model/edtf-date.ts'
import { yearOfDay } from '../model/edtf-date.ts'
import { MATCH_PARTS, type MatchCandidate, type MatchPart } from '../model/text-match.ts'
import type { MatchableInstrument, MatchIndex } from './match-index.ts'
import type { StatedFacts } from './stated-facts.ts'

/** How much each part counts where all are known. Two agreements of the same parties differ in date and title. */
const WEIGHTS: Readonly<Record<MatchPart, number>> = { parties: 0.4, date: 0.35, title: 0.25 }

const ONLY_THE_YEAR = 0.8
const ANOTHER_DAY_OF_THE_YEAR = 0.5
const THE_YEAR_BESIDE = 0.25

/**
 * How well a file agrees with an instrument, from 0 to 1: the weighted mean of the parts that are known on both sides (parties .4,
 * date .35, title .25).
 *
 * - *parties*: 2 |A ∩ B| / (|A| + |B|) (Dice 1945) of those stated and those bound, with or without the states on a bloc's side,
 *   whichever agrees better.
 * - *date*: 1 for the same day, .8 where one of them is less precise and holds the other, .5 for another day of the same year, .25 for a
 *   year beside, else 0.
 * - *title*: the same measure as for parties over the words of the titles, each word weighing as much as it is rare among titles.
 *
 * The score is a convention for proposing, not a probability. Null where nothing is known on both sides. Time O(words + parties).
 */
export function matchScore(
  index: MatchIndex,
  facts: StatedFacts,
  instrument: MatchableInstrument,
): MatchCandidate | null {
  const parts = {
    parties: partiesScore(facts, instrument),
    date: facts.date === null || instrument.date === null ? null : dateScore(facts.date, instrument.date),
    title: facts.title === null ? null : titleScore(index, facts.title, instrument),
  }
  let weighted = 0
  let weight = 0
  for (const part of MATCH_PARTS) {
    const value = parts[part]
    if (value === null) continue
    weighted += value * WEIGHTS[part]
    weight += WEIGHTS[part]
  }
  return weight === 0 ? null : { instrument: instrument.id, score: weighted / weight, parts }
}

function partiesScore(
  { parties, unknownParties }: StatedFacts,
  { parties: bound, withMembers }: MatchableInstrument,
): number | null {
  const stated = parties.length + unknownParties
  if (stated === 0 || withMembers.size === 0) return null
  const dice = (others: ReadonlySet<string>): number =>
    (2 * parties.filter((id) => others.has(id)).length) / (stated + others.size)
  return Math.max(dice(bound), dice(withMembers))
}

function dateScore(stated: EdtfDate, held: EdtfDate): number {
  if (stated.earliestDay === held.earliestDay && stated.latestDay === held.latestDay) return 1
  const isWithin = (inner: EdtfDate, outer: EdtfDate): boolean =>
    inner.earliestDay >= outer.earliestDay && inner.latestDay <= outer.latestDay
  if (isWithin(stated, held) || isWithin(held, stated)) return ONLY_THE_YEAR
  const apart = Math.abs(yearOfDay(stated.earliestDay) - yearOfDay(held.earliestDay))
  if (apart === 0) return ANOTHER_DAY_OF_THE_YEAR
  return apart === 1 ? THE_YEAR_BESIDE : 0
}

function titleScore(index: MatchIndex, stated: ReadonlySet<string>, { titles }: MatchableInstrument): number {
  const weightOf = (words: Iterable<string>): number => {
    let sum = 0
    for (const word of words) sum += index.wordWeight(word)
    return sum
  }
  const whole = weightOf(stated)
  return titles.reduce((best, title) => {
    const common = weightOf([...stated].filter((word) => title.has(word)))
    const all = whole + weightOf(title)
    return Math.max(best, all === 0 ? 0 : (2 * common) / all)
  }, 0)
}
