import type { Matrix, MatrixQuery } from '../../api/reuse-matrix.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { FAMILIES } from '../../model/instrument.ts'
import { REUSE_METHOD } from '../../model/reuse-method.ts'
import { sourceRuns } from '../../reuse/source-runs.ts'
import { chosenTexts } from './chosen-texts.ts'
import { wordsOfBounds } from './pair-numbers.ts'
import { placeOfText } from './place-of-text.ts'
import type { Unnamed } from './reuse-answers.ts'
import { whyNoTexts } from './why-empty.ts'

/**
 * Every pair of the texts asked for, in the order of their families or dates.
 * @throws StrataError `collection/text-unknown`
 */
export function matrixAnswer(now: ReuseNow, query: MatrixQuery): Unnamed<Matrix> {
  const { facts } = now
  const { measure, min, order, limit } = query
  const asked = query.texts?.split(',').map((id) => placeOfText(now, id.trim()))
  const fitting = chosenTexts(now, query).filter((place) => asked === undefined || asked.includes(place))
  const chosen = fitting.slice(0, limit)
  if (order === 'family') chosen.sort((a, b) => familyOf(facts[a]) - familyOf(facts[b]) || a - b)
  return {
    answer: {
      method: REUSE_METHOD,
      measure,
      min,
      of: fitting.length,
      why: whyNoTexts(now, chosen.length),
      values: coverageMatrix(now, chosen, min),
    },
    facts: chosen.map((place) => facts[place] as ReuseFacts),
  }
}

function familyOf(text: ReuseFacts | undefined): number {
  return text?.family == null ? FAMILIES.length : FAMILIES.indexOf(text.family)
}

function coverageMatrix(now: ReuseNow, chosen: readonly number[], min: number): (number | null)[][] {
  const { corpus, facts } = now
  const { names, postings } = now.runs(min)
  return chosen.map((target) => {
    const from = corpus.starts[target] ?? 0
    const until = corpus.starts[target + 1] ?? from
    const isSource = new Uint8Array(facts.length)
    const language = facts[target]?.language ?? null
    for (const place of chosen)
      if (place !== target && language !== null && facts[place]?.language === language) isSource[place] = 1
    const covered = new Map(
      sourceRuns(names.subarray(from, until), postings, isSource).map(({ source, bounds }) => [
        source,
        wordsOfBounds(bounds),
      ]),
    )
    return chosen.map((source) => {
      if (isSource[source] !== 1 || until - from < min) return null
      return (covered.get(source) ?? 0) / (until - from)
    })
  })
}
