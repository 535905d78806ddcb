import { describe, expect, it } from 'vitest'
import { alphaWithInterval } from '../../../src/assess/agreement/alpha-interval.ts'
import { masi, nominal, setKey } from '../../../src/assess/agreement/krippendorff-alpha.ts'
import { assessClause } from '../../../src/assess/assess-clause.ts'
import { type CodedClause, developmentSet, HAS_TOTA } from './development-set.ts'
import { f1, type Hits } from './scores.ts'

if (!HAS_TOTA)
  console.warn('Skipped: the rules on clauses coded by hand, since the texts of ToTA are not there.')

/** Each and both are one value where agreement is computed (METHOD §3, Conventions). */
const together = (bearer: string | null): string => (bearer === 'each' ? 'both' : (bearer ?? 'unresolved'))

const set = HAS_TOTA ? await developmentSet() : []

describe.skipIf(!HAS_TOTA).each(['1', '2'] as const)(
  'the rules, on the third that was held back, as coder %s has it',
  (coder) => {
    const held = set.filter(({ coded }) => coded.coder === coder && coded.held_back === 'yes')
    const read = held.map(({ coded, clause }) => ({ coded, record: assessClause(clause) }))
    const onTopic = read.filter(({ coded }) => coded.topics !== '')
    const share = (is: (pair: (typeof read)[number]) => boolean): number =>
      onTopic.filter(is).length / onTopic.length

    it('find the topics: F1 of at least 0.85', () => {
      const hits = read.reduce<Hits>(
        (sum, { coded, record }) => {
          const wanted = coded.topics.split(';').filter((topic) => topic !== '')
          const right = wanted.filter((topic) => record.topics.includes(topic)).length
          return {
            right: sum.right + right,
            missed: sum.missed + wanted.length - right,
            extra: sum.extra + record.topics.length - right,
          }
        },
        { right: 0, extra: 0, missed: 0 },
      )
      expect(f1(hits)).toBeGreaterThanOrEqual(0.85)
    })

    it('find bearer, modal and action', () => {
      expect(
        share(({ coded, record }) => together(coded.bearer) === together(record.bearer)),
      ).toBeGreaterThanOrEqual(0.8)
      expect(share(({ coded, record }) => coded.modal === record.modal)).toBeGreaterThanOrEqual(0.85)
      expect(share(({ coded, record }) => coded.action === record.action)).toBeGreaterThanOrEqual(0.85)
    })

    it('find conditions: F1 of at least 0.85, their types in 0.75 of them', () => {
      const hits = onTopic.reduce<Hits>(
        (sum, { coded, record }) => {
          const wanted = coded.condition_type !== ''
          return {
            right: sum.right + (wanted && record.conditional ? 1 : 0),
            missed: sum.missed + (wanted && !record.conditional ? 1 : 0),
            extra: sum.extra + (!wanted && record.conditional ? 1 : 0),
          }
        },
        { right: 0, extra: 0, missed: 0 },
      )
      expect(f1(hits)).toBeGreaterThanOrEqual(0.85)
      const conditional = onTopic.filter(({ coded }) => coded.condition_type !== '')
      const right = conditional.filter(({ coded, record }) => coded.condition_type === record.conditionType)
      expect(right.length / conditional.length).toBeGreaterThanOrEqual(0.75)
    })
  },
)

describe.skipIf(!HAS_TOTA)('the two coders', () => {
  const pairs = set
    .filter(({ coded }) => coded.coder === '1')
    .map(({ coded: one }) => {
      const other = set.find(
        ({ coded }) => coded.coder === '2' && coded.file === one.file && coded.address === one.address,
      )
      if (other === undefined) throw new Error(`${one.file}/${one.address} has one coder.`)
      return [one, other.coded] as const
    })
  const onTopic = pairs.filter(([one, other]) => one.topics !== '' || other.topics !== '')

  it('agree firmly on topics, bearer, modal, action and condition', () => {
    const topics = pairs.map((both) =>
      both.map(({ topics: some }) => new Set(some.split(';').filter((topic) => topic !== ''))),
    )
    expect(alphaWithInterval(topics, () => masi, { key: setKey, draws: 100 })).toMatchObject({
      firmness: 'firm',
    })
    for (const value of [
      (row: CodedClause) => together(row.bearer),
      (row: CodedClause) => row.modal,
      (row: CodedClause) => row.action,
      (row: CodedClause) => (row.condition_type === '' ? 'no' : 'yes'),
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
