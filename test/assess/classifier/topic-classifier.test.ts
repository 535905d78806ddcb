import { describe, expect, it } from 'vitest'
import { classifierQuality } from '../../../src/assess/classifier/classifier-quality.ts'
import { suggestClauses } from '../../../src/assess/classifier/suggest-clauses.ts'
import {
  type LabelledClause,
  learnable,
  learnedTopics,
  trainingSet,
  trainTopics,
} from '../../../src/assess/classifier/topic-classifier.ts'
import { bestThreshold } from '../../../src/assess/classifier/train-topic.ts'
import { featureSpace, featuresOf, gramsOf } from '../../../src/assess/classifier/word-features.ts'
import { seededRandom } from '../../../src/numeric/seeded-random.ts'

const HOUSES = ['hostels', 'lodgings', 'dormitories']
const FILLERS = [
  'officials',
  'reports',
  'meetings',
  'customs',
  'tariffs',
  'harbours',
  'forests',
  'statistics',
]

/** Clauses in which lodging stands for a topic that the rules do not know, and visas for one that they know without fault. */
function clauses(many: number, seed = 1): LabelledClause[] {
  const random = seededRandom(seed)
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] as string
  return Array.from({ length: many }, (_, i) => {
    const kind = i % 3
    const head = kind === 0 ? pick(HOUSES) : kind === 1 ? 'visas' : pick(FILLERS)
    return {
      words: `The Parties shall examine ${head} and ${pick(FILLERS)} with ${pick(FILLERS)}.`,
      language: 'en',
      topics: kind === 0 ? ['work-rights'] : kind === 1 ? ['visa'] : [],
      proposed: kind === 1 ? ['visa'] : [],
      text: `text-${i % 12}`,
    }
  })
}

describe('classifierQuality', () => {
  it('lets what was learned propose only where it is surely better than the rules', () => {
    const { topics } = classifierQuality(clauses(120))
    const work = topics.find(({ topic }) => topic === 'work-rights')
    const visa = topics.find(({ topic }) => topic === 'visa')
    expect(work?.learned?.f1).toBeGreaterThan(0.8)
    expect(work?.rules).toMatchObject({ right: 0, missed: 40, recall: 0, precision: null })
    expect(work?.proposer).toBe('learned')
    expect(visa?.rules.f1).toBe(1)
    expect(visa?.proposer).toBe('rules')
  })

  it('never judges by a text that it learned from: labels without a pattern are not found', () => {
    const random = seededRandom(5)
    const shuffled = clauses(120).map((clause) => ({
      ...clause,
      topics: random() < 0.3 ? ['aid'] : [],
      // The number of its text is in the words: learned from, it would tell them by heart.
      words: `${clause.words} Number ${clause.text}`,
      proposed: [],
    }))
    const aid = classifierQuality(shuffled).topics.find(({ topic }) => topic === 'aid')
    expect(aid?.learned?.f1 ?? 0).toBeLessThan(0.6)
  })

  it('counts every clause once: right and missed are those of the coders', () => {
    for (const { clauses: many, rules, learned } of classifierQuality(clauses(90)).topics) {
      expect(rules.right + rules.missed).toBe(many)
      if (learned !== null) expect(learned.right + learned.missed).toBe(many)
    }
  })

  it('is the same for the same seed', () => {
    expect(classifierQuality(clauses(60), 3)).toEqual(classifierQuality(clauses(60), 3))
  })

  it('does not learn a topic of few clauses or of one text, and says nothing of it', () => {
    expect(learnable(clauses(24))).toEqual([])
    expect(learnable(clauses(120).map((clause) => ({ ...clause, text: 'one' })))).toEqual([])
    expect(classifierQuality(clauses(24)).topics.every(({ learned }) => learned === null)).toBe(true)
    expect(classifierQuality([]).topics).toEqual([])
  })
})

describe('suggestClauses', () => {
  const labelled = clauses(120)
  const set = trainingSet(labelled, 1)
  const trained = trainTopics(
    set,
    labelled.map((_, r) => r),
    learnable(labelled),
  )

  it('asks first for clauses of which rules and what was learned disagree, and for one of those that are alike', () => {
    const asked = (id: string, words: string, proposed: string[] = []) => ({
      id,
      words,
      language: 'en',
      proposed,
    })
    const suggested = suggestClauses(
      trained,
      [
        asked('plain', 'The Parties shall examine tariffs and forests with harbours.'),
        asked('contested', 'The Parties shall examine hostels and lodgings with meetings.'),
        asked('twin', 'The Parties shall examine hostels and lodgings with meetings.'),
        asked('agreed', 'The Parties shall examine visas and reports with customs.', ['visa']),
      ],
      10,
    )
    expect(suggested[0]).toMatchObject({ id: 'contested', topic: 'work-rights', isContested: true })
    expect(suggested.map(({ id }) => id)).not.toContain('twin')
    expect(new Set(suggested.map(({ id }) => id)).size).toBe(suggested.length)
  })

  it('says of a clause without any known word no more than of a clause without words', () => {
    expect(learnedTopics(trained, gramsOf('Zzz qqq', 'en'))).toEqual(learnedTopics(trained, []))
  })
})

describe('bestThreshold', () => {
  it('is the cut with the best F1, by trying them all', () => {
    const scored = Float64Array.from([0.9, 0.8, 0.8, 0.4, 0.3, 0.1])
    const labels = Uint8Array.from([1, 1, 0, 1, 0, 0])
    const f1 = (cut: number): number => {
      const right = scored.filter((p, i) => p >= cut && labels[i] === 1).length
      return (2 * right) / (scored.filter((p) => p >= cut).length + 3)
    }
    const best = Math.max(...Array.from({ length: 100 }, (_, i) => f1(i / 100)))
    expect(f1(bestThreshold(scored, labels))).toBe(best)
  })
})

describe('featuresOf', () => {
  it('has length 1, knows stems and pairs, and numbers only as numbers', () => {
    const grams = ['Each Party readmits 12 nationals', 'Each Party readmitted 40 nationals'].map((words) =>
      gramsOf(words, 'en'),
    )
    expect(grams[0]).toEqual(grams[1])
    const row = featuresOf(featureSpace(grams), grams[0] as string[])
    expect(row.values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 12)
    expect(row.columns.length).toBe(9)
  })
})
