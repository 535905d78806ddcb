import { describe, expect, it } from 'vitest'
import { classMember, classReport } from '../../../src/report/partnership/class-report.ts'
import { partnershipReport } from '../../../src/report/partnership/partnership-report.ts'
import type { ClassMember } from '../../../src/report/partnership/partnership-report-types.ts'
import { realFacts } from './real-facts.ts'
import { someText, sourcesOf } from './some-report.ts'

const few = { draws: 0, weightings: 1 }

const member = (instrument: string, more: Partial<ClassMember> = {}): ClassMember => ({
  instrument,
  title: instrument,
  layer: 'bloc',
  signed: '2008-06-05',
  decade: 2000,
  hasText: true,
  values: {},
  ...more,
})

describe('a member of a class', () => {
  it('has the figures that its report knows, and no others', async () => {
    const sources = sourcesOf(await someText())
    const report = partnershipReport(
      { ...sources, header: { ...sources.header, instrument: 'k', signed: '1998' } },
      few,
    )
    const { values, decade } = classMember(report)
    expect(decade).toBe(1990)
    const d = report.critical.flatMap(({ readings }) => readings).find(({ id }) => id === 'd')
    expect(values.d).toBe(d?.value)
    expect(Object.values(values)).not.toContain(null)
    for (const id of ['d-star', 'package', 'informality', 'say-do-gap'] as const)
      expect(values).not.toHaveProperty(id)
  })

  it('has nothing of a text where none is held, delegation neither', () => {
    const facts = realFacts('mp-eu-arm-2011')
    const { values, hasText } = classMember(partnershipReport({ ...sourcesOf(null), facts }, few))
    expect(hasText).toBe(false)
    for (const id of ['d', 'k', 'gain-a', 'obligation', 'precision', 'delegation', 'lexicon'] as const)
      expect(values).not.toHaveProperty(id)
    expect(values.informality).toBe(1)
  })
})

describe('the report of a class', () => {
  const found = classReport('mobility-partnership', '1', [
    member('one', { values: { d: 0.5 } }),
    member('two', { values: { d: -0.1 }, layer: 'bilateral', decade: 2010 }),
    member('three', { hasText: false, decade: null }),
  ])

  it('counts who has a figure out of all; who has none is no zero', () => {
    const d = found.figures.find(({ id }) => id === 'd')
    expect(d).toMatchObject({ known: 2, of: 3, distribution: { least: -0.1, most: 0.5 } })
    expect(d?.distribution?.median).toBeCloseTo(0.2)
    expect(found.figures.find(({ id }) => id === 'k')).toMatchObject({ known: 0, of: 3, distribution: null })
    expect(found.missing).toEqual([{ what: 'text', reason: 'no-text', count: 1 }])
  })

  it('tells the same by layer and by decade, the undated last', () => {
    expect(found.parts.map(({ by, value, instruments }) => [by, value, instruments])).toEqual(
      expect.arrayContaining([
        ['layer', 'bilateral', 1],
        ['layer', 'bloc', 2],
        ['decade', 2000, 1],
      ]),
    )
    expect(found.parts.filter(({ by }) => by === 'decade').map(({ value }) => value)).toEqual([
      2000,
      2010,
      null,
    ])
  })
})
