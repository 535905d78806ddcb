import { describe, expect, it } from 'vitest'
import type { VariableAgreement } from '../../../src/assess/agreement/coders-agreement.ts'
import { clauseWords } from '../../../src/assess/coded-clauses.ts'
import type { ClauseCoding } from '../../../src/model/clause-coding.ts'
import { codedGains } from '../../../src/report/partnership/labour/coded-gains.ts'
import { partnershipReport } from '../../../src/report/partnership/partnership-report.ts'
import type { PartnershipReport } from '../../../src/report/partnership/partnership-report-types.ts'
import { CRITICAL_READINGS, PROMISE_READINGS } from '../../../src/report/partnership/reading.ts'
import { realFacts } from './real-facts.ts'
import { someText, sourcesOf } from './some-report.ts'

const options = { draws: 50, weightings: 20 }

function readingOf({ promises, critical }: PartnershipReport, id: string) {
  return [...promises, ...critical].flatMap(({ readings }) => [...readings]).find((each) => each.id === id)
}

describe('the report of a partnership', () => {
  it("sets each promise beside its critical reading, in METHOD's order, and gives no verdict", async () => {
    const report = partnershipReport(sourcesOf(await someText()), options)
    expect(report.promises.map(({ id }) => id)).toEqual(Object.keys(PROMISE_READINGS))
    expect(report.critical.map(({ id }) => id)).toEqual(Object.keys(CRITICAL_READINGS))
    for (const { id, readings } of report.critical)
      expect(readings.map((each) => each.id)).toEqual(CRITICAL_READINGS[id])
    expect(report.clauses).toBeGreaterThanOrEqual(4)
    expect(report.clausesOnTopic).toBe(4)
    expect(report.topics.find(({ topic }) => topic === 'readmit-own')).toMatchObject({
      duties: { a: 0, b: 1, d: 1 },
    })
  })

  it('opens its conditionality: K with the chain, the words of the condition and the clause', async () => {
    const report = partnershipReport(sourcesOf(await someText()), options)
    const [chain] = report.chains
    expect(report.chains).toHaveLength(1)
    expect(chain).toMatchObject({
      topics: ['visa'],
      beneficiary: 'nationals_b',
      strength: 1,
      address: 'art-2/s-1',
    })
    expect(chain?.words.slice(chain.condition?.start, chain.condition?.end)).toContain('provided that')
    const k = readingOf(report, 'k')
    expect(k?.value).toBeGreaterThan(0)
    expect(k?.evidence).toContainEqual({ kind: 'clause', text: 'some-text', address: 'art-2/s-1' })
  })

  it('tells who gains by a coded labour agreement without a text by its provisions', () => {
    const facts = realFacts('bla-100-130-2000-99')
    const report = partnershipReport({ ...sourcesOf(null), facts }, options)
    const gains = codedGains(facts)
    expect(gains.some(({ value }) => value !== null)).toBe(true)
    for (const gain of gains) expect(readingOf(report, gain.id)).toEqual(gain)
  })

  it('has figures of the registry and reasons for the rest where there is no text', () => {
    const facts = realFacts('mp-eu-arm-2011')
    const report = partnershipReport({ ...sourcesOf(null), facts }, options)
    expect(report.criteria).toHaveLength(5)
    expect(report.criteria.some(({ value }) => value !== null)).toBe(true)
    expect(report).toMatchObject({
      owes: null,
      legalization: null,
      lexicon: null,
      weightings: null,
      topics: [],
      chains: [],
    })
    for (const id of ['d', 'k', 'gain-a', 'reciprocity', 'd-star'])
      expect(readingOf(report, id)).toMatchObject({ value: null, gap: 'no-text', n: 0 })
    expect(report.missing).toContainEqual({ what: 'text', reason: 'no-text', count: null })
  })

  it('recomputes when a coder corrects a clause, and counts the override', async () => {
    const text = await someText()
    const before = partnershipReport(sourcesOf(text), options)
    const first = text.clauses.find(({ record }) => record.topics.includes('readmit-own'))
    if (first === undefined) throw new Error('the agreement has clauses')
    const coding: ClauseCoding = {
      id: 1,
      sha256: '',
      text: 'some-text',
      address: first.record.id,
      words: clauseWords(first),
      variable: 'bearer',
      value: 'each',
      way: 'correct',
      coder: 'one',
      when: '2026-11-01T00:00:00Z',
      why: 'Both take back.',
    }
    const after = partnershipReport(sourcesOf(await someText(undefined, [coding])), options)
    expect(readingOf(before, 'd')?.value).not.toBe(readingOf(after, 'd')?.value)
    expect(after.topics.find(({ topic }) => topic === 'readmit-own')?.duties.d).toBe(0)
    expect(after.coding).toEqual({ coders: 1, codedClauses: 1, overrides: 1, disputed: 0, orphans: 0 })
    expect(before.coding.overrides).toBe(0)
    const refusal: VariableAgreement = {
      variable: 'bearer',
      level: 'nominal',
      alpha: 0.4,
      interval: [0.3, 0.5],
      draws: 1000,
      clauses: 60,
      differing: 30,
      coders: ['one', 'two'],
      verdict: 'refused',
      refusal: 'below-667',
    }
    const coded = sourcesOf(await someText(undefined, [coding]))
    const refused = partnershipReport({ ...coded, agreement: [refusal] }, options)
    expect(readingOf(refused, 'd')).toMatchObject({ value: null, gap: 'coders-disagree' })
    expect(readingOf(refused, 'gain-b')?.value).not.toBeNull()
    const few = { ...refusal, refusal: 'under-50-clauses' as const }
    expect(readingOf(partnershipReport({ ...coded, agreement: [few] }, options), 'd')?.value).not.toBeNull()
  })

  it('is the same for the same seed, and says what it lacks', async () => {
    const sources = sourcesOf(await someText())
    expect(partnershipReport(sources, { ...options, seed: 4 })).toEqual(
      partnershipReport(sources, { ...options, seed: 4 }),
    )
    const { missing } = partnershipReport(sources, options)
    expect(missing.map(({ what, reason }) => `${what} ${reason}`)).toEqual([
      'stocks no-stock',
      'class not-computed',
      'registry no-registry-row',
      'reuse not-computed',
      'coders not-coded',
    ])
  })
})
