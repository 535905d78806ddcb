import { describe, expect, it } from 'vitest'
import { alphaWithInterval } from '../../../src/assess/agreement/alpha-interval.ts'
import { masi, nominal, setKey } from '../../../src/assess/agreement/krippendorff-alpha.ts'
import { assessClause } from '../../../src/assess/assess-clause.ts'
import { type ClauseCodes, comparedValue } from '../../../src/assess/quality/clause-codes.ts'
import { codingQuality } from '../../../src/assess/quality/coding-quality.ts'
import { type DevelopmentClause, developmentSet, HAS_TOTA } from './development-set.ts'

if (!HAS_TOTA)
  console.warn('Skipped: the rules on clauses coded by hand, since the texts of ToTA are not there.')

const first: DevelopmentClause[] = HAS_TOTA ? await developmentSet('clauses.csv') : []
const third: DevelopmentClause[] = HAS_TOTA ? await developmentSet('third-sample.csv') : []
const romance: DevelopmentClause[] = HAS_TOTA ? await developmentSet('romance-sample.csv') : []

describe.skipIf(!HAS_TOTA).each([
  { coder: '1', set: first },
  { coder: '2', set: first },
  { coder: '3', set: third },
] as const)('the rules, on the part that was held back, as coder $coder has it', ({ coder, set }) => {
  const held = set.filter((coded) => coded.coder === coder && coded.isHeldBack)
  const quality = codingQuality(
    held.map(({ codes, clause }) => ({ coded: codes, machine: assessClause(clause) })),
    { draws: 10 },
  )
  const accuracy = Object.fromEntries(
    quality.variables.map((variable) => [variable.variable, variable.accuracy]),
  )

  it('find the topics: F1 of at least 0.8', () => {
    expect(quality.topics.f1).toBeGreaterThanOrEqual(0.8)
  })

  it('find bearer, modal and action', () => {
    expect(accuracy.bearer).toBeGreaterThanOrEqual(0.78)
    expect(accuracy.modal).toBeGreaterThanOrEqual(0.85)
    expect(accuracy.action).toBeGreaterThanOrEqual(0.75)
  })

  it('find conditions: F1 of at least 0.85, and their types', () => {
    expect(quality.conditional.f1).toBeGreaterThanOrEqual(0.85)
    expect(accuracy.condition_type).toBeGreaterThanOrEqual(0.65)
  })
})

describe.skipIf(!HAS_TOTA)('the rules for Spanish, on the part that was held back', () => {
  const held = romance.filter(({ clause, isHeldBack }) => clause.language === 'es' && isHeldBack)
  const quality = codingQuality(
    held.map(({ codes, clause }) => ({ coded: codes, machine: assessClause(clause) })),
    { draws: 10 },
  )

  it('find topics, bearer, modal, action and conditions on most of a few clauses', () => {
    expect(held.filter(({ codes }) => codes.topics.length > 0)).toHaveLength(29)
    expect(quality.topics.f1).toBeGreaterThanOrEqual(0.7)
    expect(quality.conditional.f1).toBeGreaterThanOrEqual(0.85)
    const accuracy = Object.fromEntries(quality.variables.map((one) => [one.variable, one.accuracy]))
    expect(accuracy.bearer).toBeGreaterThanOrEqual(0.75)
    expect(accuracy.modal).toBeGreaterThanOrEqual(0.75)
    expect(accuracy.action).toBeGreaterThanOrEqual(0.8)
  })
})

describe.skipIf(!HAS_TOTA)('the two coders of the same clauses', () => {
  const pairs = first
    .filter(({ coder }) => coder === '1')
    .map(({ codes: one }) => {
      const other = first.find(({ coder, codes }) => coder === '2' && codes.id === one.id)
      if (other === undefined) throw new Error(`${one.id} has one coder.`)
      return [one, other.codes] as const
    })
  const onTopic = pairs.filter(([one, other]) => one.topics.length > 0 || other.topics.length > 0)

  it('agree firmly on topics, bearer, modal, action and condition', () => {
    const topics = pairs.map((both) => both.map((codes) => new Set(codes.topics)))
    expect(alphaWithInterval(topics, () => masi, { key: setKey, draws: 100 })).toMatchObject({
      firmness: 'firm',
    })
    for (const value of [
      (codes: ClauseCodes) => comparedValue('bearer', codes),
      (codes: ClauseCodes) => codes.modal,
      (codes: ClauseCodes) => codes.action,
      (codes: ClauseCodes) => (codes.conditionType === null ? 'no' : 'yes'),
    ])
      expect(
        alphaWithInterval(
          onTopic.map((both) => both.map(value)),
          () => nominal,
          { draws: 100 },
        ).firmness,
      ).toBe('firm')
  })
})
