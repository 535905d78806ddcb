import type { ReuseWhy, ReuseWhyItem } from '../../api/reuse-common.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import type { NoLineage } from '../../reuse/corpus-lineage.ts'
import { earlierTexts } from '../../reuse/earlier-texts.ts'

/** A reason with its sentence. */
export function why(reason: ReuseWhy, sentence: string): ReuseWhyItem {
  return { why: reason, sentence }
}

/** That the workspace holds no text, or that a filter leaves none; null where some are left. */
export function whyNoTexts({ facts }: ReuseNow, chosen: number): ReuseWhyItem | null {
  if (facts.length === 0) return why('no-texts', 'The workspace holds no texts yet.')
  if (chosen > 0) return null
  return why('filtered', `None of the ${texts(facts.length)} held fits the filter.`)
}

/**
 * Why a text has no earlier text that it could be compared with, or is itself not compared: in the order in which a person would mend it.
 * Null where it has one.
 */
export function whyNoSource(now: ReuseNow, place: number, min: number): ReuseWhyItem | null {
  const { corpus, facts, excluded } = now
  const text = facts[place] as ReuseFacts
  const words = (corpus.starts[place + 1] ?? 0) - (corpus.starts[place] ?? 0)
  if (text.isExcluded) return why('excluded', 'This text is on the exclusion list, so it is not compared.')
  if (text.instrument === null)
    return why('waiting', 'This text waits for its instrument: when it was signed, and by whom, is unknown.')
  if (words < min)
    return why('too-short', `It has ${words} words in articles, and a run has at least ${min}.`)
  const { none, leftOut } = earlierTexts(corpus.texts, place, { excluded })
  switch (none) {
    case null:
      return null
    case 'no-language':
      return why(
        'language-unknown',
        'Its language cannot be told, and only texts of one language are compared.',
      )
    case 'undated':
      return why(
        'undated',
        'The registry has no date of signature for its instrument, so that no text is surely earlier.',
      )
    case 'no-other-text':
      return why('no-earlier-text', 'It is the only text that the workspace holds.')
    case 'no-text-of-its-language':
      return why(
        'other-language',
        `No other text of its language (${text.language}) is held; ${texts(leftOut['other-language'] + leftOut['no-language'])} of another or an unknown language cannot be compared with it.`,
      )
    case 'no-earlier-text':
      return why(
        'no-earlier-text',
        `Of ${texts(leftOut['not-earlier'] + leftOut.undated)} of its language none was surely signed earlier.`,
      )
    case 'excluded':
      return why(
        'sources-excluded',
        `All earlier texts of its language are on the exclusion list: ${leftOut.excluded}.`,
      )
  }
}

/** Why the lineage of a text cannot be told. */
export function whyNoLineage(now: ReuseNow, place: number, min: number, reason: NoLineage): ReuseWhyItem {
  if (reason === 'no-clause')
    return why('no-clauses', 'No article of it is a migration clause; `scope=all` asks of all its words.')
  if (reason === 'left-out') return why('filtered', 'An option leaves this text out.')
  const found = whyNoSource(now, place, min)
  return found ?? why('sources-excluded', 'Every earlier text of its language is left out by an option.')
}

/** That a text has no run in common with what may be its sources; texts on the exclusion list might have one. */
export function whyNothingShared(sources: number, min: number, excluded = 0): ReuseWhyItem {
  const more = excluded === 0 ? '' : `; ${texts(excluded)} on the exclusion list were not asked`
  return why(
    'nothing-shared',
    `It has no run of ${min} words in common with any of ${texts(sources)}${more}.`,
  )
}

function texts(count: number): string {
  return count === 1 ? '1 text' : `${count} texts`
}
