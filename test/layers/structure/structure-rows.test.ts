import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { measureRows } from '../../../src/layers/measures/measure-table.ts'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { NO_SOURCES } from '../../../src/layers/structure/structure-sources.ts'
import type { LayerMeasure } from '../../../src/model/layer-measure.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'
import { registryLookup } from '../../../src/registry/registry-lookup.ts'
import { measuresAnswer } from '../../../src/server/layers/measures-answer.ts'
import { structureSources } from '../../../src/server/layers/structure-sources.ts'
import { actor, instrument, participation, tables } from '../tables.ts'

const RULES = { blocRule: 'node', scope: 'coded', inferred: 'with' } as const

/** Two forums, the smaller inside the larger, and a trade agreement coded to hold a clause. */
const TABLES = tables({
  actors: ['A', 'B', 'C', 'D'].map((id) => actor(id)),
  instruments: [
    instrument('small', { layer: 'regional', signed: '1990' }),
    instrument('large', { layer: 'transregional', signed: '1990' }),
    instrument('trade', { layer: 'bilateral', signed: '1990', regime: 'trade' }),
  ],
  participations: [
    ...['A', 'B'].map((id) => participation('small', id)),
    ...['A', 'B', 'C', 'D'].map((id) => participation('large', id)),
    ...['A', 'C'].map((id) => participation('trade', id)),
  ],
  codings: [
    { instrument: 'small', variable: 'theme', value: 'asylum', source: 's' },
    { instrument: 'large', variable: 'theme', value: 'asylum', source: 's' },
    { instrument: 'large', variable: 'theme', value: 'border management', source: 's' },
    { instrument: 'trade', variable: 'migration_clause', value: 'yes', source: 's' },
  ],
  relations: [{ instrument: 'small', other: 'large', kind: 'cites', date: null, source: 's', note: null }],
})
const INDEX = membershipIndex(TABLES)
const SOURCES = {
  ...NO_SOURCES,
  topics: ['asylum', 'border'],
  codings: TABLES.codings,
  relations: TABLES.relations,
  texts: new Map([['trade', { clauses: 10, migrationClauses: 2, topics: ['visa'] }]]),
  instruments: [0, 1],
}

function rowsOf(...measures: LayerMeasure[]) {
  return measureRows(INDEX, {
    rules: RULES,
    firstYear: 2000,
    lastYear: 2000,
    measures,
    layers: [],
    actors: [],
    sources: SOURCES,
  }).map(({ measure, layer, other, value, n, reason }) => [measure, layer, other, value, n, reason])
}

describe('rows of the structure', () => {
  it('of two instruments: members, nesting, and topics coded of both', () => {
    expect(rowsOf('member-jaccard', 'nesting', 'nested', 'legally-nested', 'instrument-overlap')).toEqual([
      ['member-jaccard', 'small', 'large', 0.5, 4, null],
      ['nesting', 'small', 'large', 1, 2, null],
      ['nesting', 'large', 'small', 0.5, 4, null],
      ['nested', 'small', 'large', 1, 2, null],
      ['nested', 'large', 'small', 0, 4, null],
      ['legally-nested', 'small', 'large', 1, 2, null],
      ['legally-nested', 'large', 'small', 0, 4, null],
      ['instrument-overlap', 'small', 'large', 0.25, 2, null],
    ])
  })

  it('of the complex and of embedded norms', () => {
    const complex = rowsOf('complex-density', 'complex-density-least', 'complex-density-greatest')
    expect(complex.filter(([, layer]) => layer === 'all')).toEqual([
      ['complex-density', 'all', null, 1 / 3, 3, null],
      ['complex-density-least', 'all', null, 1 / 3, 3, null],
      ['complex-density-greatest', 'all', null, 1 / 3, 3, null],
    ])
    expect(complex).toContainEqual(['complex-density', 'bilateral', null, null, 0, 'no-known-pair'])
    expect(
      rowsOf('embedded-norms', 'embedded-norm-share').filter(([, regime]) => regime === 'trade'),
    ).toEqual([
      ['embedded-norms', 'trade', null, 1, 1, null],
      ['embedded-norm-share', 'trade', null, 0.2, 10, null],
    ])
    expect(rowsOf('embedded-norm-share')).toContainEqual([
      'embedded-norm-share',
      'security',
      null,
      null,
      0,
      'no-text',
    ])
  })

  it('of the network: the best partition, and why there is no core', () => {
    const best = rowsOf('reducibility')
    expect(best.map(([, layer]) => layer)).toEqual(['all', 'without-multilateral', 'without-bilateral'])
    const partitions = rowsOf('partition-quality').filter(([, layer]) => layer === 'all')
    expect(partitions).toHaveLength(5)
    const greatest = Math.max(...partitions.map(([, , , value]) => value as number))
    expect(best[0]?.[3]).toBeCloseTo(greatest, 12)
    expect(rowsOf('core-periphery')).toContainEqual([
      'core-periphery',
      'transregional',
      null,
      null,
      4,
      'all-tied',
    ])
    expect(rowsOf('core-periphery')).toContainEqual(['core-periphery', 'bloc', null, null, 0, 'no-ties'])
  })

  it('are given for chosen years alone where a limit is set', () => {
    const ask = (to: number, measures: LayerMeasure[]) =>
      measuresAnswer(
        INDEX,
        { rules: RULES, from: 2000, to, measures, layers: [], actors: [], sources: SOURCES, mostYears: 3 },
        '1',
      )
    expect(() => ask(2003, ['reducibility'])).toThrow('years')
    expect(ask(2002, ['reducibility']).rows).toHaveLength(9)
    expect(ask(2010, ['embedded-norms', 'ties']).rows.length).toBeGreaterThan(0)
  })
})

describe('the instruments that are compared', () => {
  it('are those named, one with every process, and the processes where none is', () => {
    const { registry } = readRegistryFolder(join(resolve(import.meta.dirname, '../../..'), 'registry'))
    const index = membershipIndex(registry)
    const of = (...named: string[]): number =>
      structureSources(index, registryLookup(registry), { named, texts: new Map() }).instruments.length
    const processes = of()
    expect(processes).toBe(48)
    expect(of('rcp-prague', 'rcp-budapest')).toBe(2)
    expect(of('aa-eu-acp-2000')).toBe(processes + 1)
  })
})
