import { describe, expect, it } from 'vitest'
import { addCodings } from '../../../src/collection/assess/add-codings.ts'
import { partnershipGatherer } from '../../../src/collection/assess/partnership-of.ts'
import type { CodingWay } from '../../../src/model/clause-coding.ts'
import type { PartnershipReport } from '../../../src/report/partnership/partnership-report-types.ts'
import { expectFailure } from '../../store/scratch.ts'
import { type CodingWorkspace, codingWorkspace } from './coding-workspace.ts'

const ID = 'mp-eu-mar-2013'
const FEW = { draws: 20, weightings: 10 }

const gatherer = (sources: CodingWorkspace) => partnershipGatherer({ ...sources, stocks: null })

function reading({ promises, critical }: PartnershipReport, id: string) {
  return [...promises, ...critical].flatMap(({ readings }) => [...readings]).find((each) => each.id === id)
}

/** What somebody says of the clause in which the partner takes its nationals back. */
const say = (sources: CodingWorkspace, way: CodingWay, who: string) =>
  addCodings(
    sources,
    { text: ID, address: 'art-1/s-1', values: { bearer: 'a', modal: 'endeavour' }, way },
    {
      who,
      when: '2026-02-01T00:00:00Z',
      why: way === 'code' ? '' : 'as the French text has it',
      source: null,
    },
  )

describe('partnershipGatherer', () => {
  it('reports on an instrument by today’s or a former id, with its sides and texts', async () => {
    const { report, texts } = await gatherer(await codingWorkspace()).reportWithTexts('mp-mar-2013', FEW)
    expect(report.header).toMatchObject({
      instrument: ID,
      sides: { a: { actor: 'eu' }, b: { actor: 'MAR' }, rule: 'bloc' },
      texts: [{ id: ID, isUsed: true, whyNotUsed: null }],
    })
    expect(texts.map(({ text }) => text)).toEqual([ID])
    expect(report.clausesOnTopic).toBe(2)
    // Morocco shall, 1; the Union may, .2.
    expect(reading(report, 'd')?.value).toBeCloseTo((1 - 0.2) / 1.2)
    expect(reading(report, 'd-star')).toMatchObject({ value: null, gap: 'no-stock' })
  })

  it('takes a correction into d at once, and what one coder alone says blind into no figure', async () => {
    const sources = await codingWorkspace()
    const before = await gatherer(sources).report(ID, FEW)
    await say(sources, 'code', 'ana')
    const blind = await gatherer(sources).report(ID, FEW)
    expect(blind.coding).toMatchObject({ coders: 1, codedClauses: 1, overrides: 2 })
    for (const part of ['promises', 'critical', 'topics', 'owes', 'legalization', 'weightings'] as const)
      expect(blind[part]).toEqual(before[part])
    await say(sources, 'correct', 'ben')
    const corrected = await gatherer(sources).report(ID, FEW)
    expect(reading(corrected, 'd')?.value).toBe(-1)
  })

  it('has no figure of a text where there is none, and says so', async () => {
    const sources = await codingWorkspace()
    const report = await gatherer(sources).report('un-icrmw', FEW)
    expect(reading(report, 'd')).toMatchObject({ value: null, gap: 'no-text' })
    expect(report.missing).toContainEqual({ what: 'text', reason: 'no-text', count: null })
    await expectFailure(gatherer(sources).report('nowhere', FEW), 'layers/instrument-unknown')
  })

  it('reads a class member by member, by the same figures', async () => {
    const sources = await codingWorkspace()
    await say(sources, 'code', 'ana')
    const seen: string[] = []
    const found = await gatherer(sources).classOf('mobility-partnership', {
      progress: (done, all) => seen.push(`${done} of ${all}`),
    })
    expect(seen).toEqual(['1 of 1'])
    expect(found).toMatchObject({ instruments: 1, withText: 1, missing: [] })
    const report = await gatherer(sources).report(ID, FEW)
    expect(found.members[0]?.values.d).toBe(reading(report, 'd')?.value)
    expect(found.figures.find(({ id }) => id === 'say-do-gap')).toMatchObject({
      known: 0,
      distribution: null,
    })
  })
})
