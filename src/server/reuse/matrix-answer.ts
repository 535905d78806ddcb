import type { Matrix, MatrixQuery } from '../../api/reuse-matrix.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { FAMILIES } from '../../model/instrument.ts'
import { REUSE_METHOD } from '../../model/reuse-method.ts'
import { charPostings } from '../../reuse/char-postings.ts'
import { gramPostings } from '../../reuse/gram-postings.ts'
import { nameGrams } from '../../reuse/name-grams.ts'
import { type SharedGrams, sharedGrams } from '../../reuse/shared-grams.ts'
import { sourceRuns } from '../../reuse/source-runs.ts'
import type { TokenCorpus } from '../../reuse/token-corpus.ts'
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
      values: measure === 'coverage' ? coverageMatrix(now, chosen, min) : jaccardMatrix(now, chosen, measure),
    },
    facts: chosen.map((place) => facts[place] as ReuseFacts),
  }
}

function familyOf(text: ReuseFacts | undefined): number {
  return text?.family == null ? FAMILIES.length : FAMILIES.indexOf(text.family)
}

type Grams = Exclude<MatrixQuery['measure'], 'coverage'>

const GRAM = 5
const gramsKept = new WeakMap<TokenCorpus, Map<Grams, SharedGrams>>()

/** What every two texts have in common, counted once for the words as they are. Time and memory of `sharedGrams`. */
function gramsOf(corpus: TokenCorpus, measure: Grams): SharedGrams {
  const known = gramsKept.get(corpus) ?? new Map<Grams, SharedGrams>()
  gramsKept.set(corpus, known)
  const held = known.get(measure)
  if (held !== undefined) return held
  const { tokens, starts } = corpus
  const postings =
    measure === 'words'
      ? gramPostings(nameGrams(tokens, starts, GRAM), starts, GRAM)
      : charPostings(corpus, GRAM)
  const counted = sharedGrams(postings, corpus.texts.length)
  known.set(measure, counted)
  return counted
}

function jaccardMatrix(
  { corpus, facts }: ReuseNow,
  chosen: readonly number[],
  measure: Grams,
): (number | null)[][] {
  const { sizes, shared } = gramsOf(corpus, measure)
  return chosen.map((a) =>
    chosen.map((b) => {
      const language = facts[a]?.language ?? null
      const [sizeA, sizeB] = [sizes[a] ?? 0, sizes[b] ?? 0]
      const isCompared = language !== null && facts[b]?.language === language && sizeA > 0 && sizeB > 0
      if (a === b || !isCompared) return null
      const both = shared[Math.min(a, b) * corpus.texts.length + Math.max(a, b)] ?? 0
      return both / (sizeA + sizeB - both)
    }),
  )
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
