import { describe, expect, it } from 'vitest'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { eachDraw } from '../../../src/layers/nulls/draw-null.ts'
import { nullNetwork } from '../../../src/layers/nulls/null-network.ts'
import {
  adjustedRows,
  type NullRow,
  rowsOfYear,
  type YearDraws,
} from '../../../src/layers/nulls/null-rows.ts'
import { OVERLAP_STATISTICS, overlapStatistics } from '../../../src/layers/nulls/overlap-statistics.ts'
import { readSigns } from '../../../src/layers/nulls/read-sign.ts'
import { participationMatrix } from '../../../src/layers/participation-matrix.ts'
import { LayerWorkers } from '../../../src/layers/workers.ts'
import { actor, blocMember, instrument, participation, tables } from '../tables.ts'
import { smallNetwork, smallTables } from './small-network.ts'

const network = smallNetwork()
const FAMILY = 30

const nullRows = (years: readonly YearDraws[]) => adjustedRows(years.flatMap(rowsOfYear))

function yearOf(kind: 'curveball' | 'labels', year = 2000) {
  const values: number[] = []
  eachDraw(network, { kind, seed: 3, year, draws: 99 }, (layers) => values.push(...overlapStatistics(layers)))
  return { year, kind, network, statistics: 'overlap' as const, values: Float64Array.from(values) }
}

describe('statistics of a year beside their nulls', () => {
  const rows = nullRows([yearOf('curveball'), yearOf('labels')])

  it('are a row each, of each null', () => {
    expect(rows).toHaveLength(2 * OVERLAP_STATISTICS.length)
    expect(OVERLAP_STATISTICS.filter(({ other }) => other !== null)).toHaveLength(FAMILY)
    expect(
      rows.find((row) => row.kind === 'labels' && row.measure === 'ties' && row.layer === 'bilateral'),
    ).toMatchObject({
      observed: 5,
      network: 5,
      mean: 5,
      z: null,
      p: 1,
      reason: 'null-does-not-vary',
    })
    expect(rows.find((row) => row.measure === 'jaccard' && row.layer === 'bloc')).toMatchObject({
      observed: 0,
      mean: 0,
      reason: 'null-does-not-vary',
    })
    expect(rows.find((row) => row.measure === 'conditional-overlap' && row.other === 'bloc')).toMatchObject({
      observed: null,
      network: null,
      p: null,
      pAdjusted: null,
      reason: 'no-ties',
    })
  })

  it('are adjusted over the known statistics of two layers, each null and tail for itself', () => {
    for (const kind of ['curveball', 'labels'] as const) {
      const family = rows.filter((row) => row.kind === kind && row.other !== null && row.p !== null)
      for (const [p, adjusted] of [
        [(row: NullRow) => row.p as number, (row: NullRow) => row.pAdjusted],
        [(row: NullRow) => row.pLower as number, (row: NullRow) => row.pLowerAdjusted],
      ] as const) {
        for (const row of family) {
          // The definition: the least rate m p_(k) / k over all k at or above the rank of this p.
          const slow = Math.min(
            1,
            ...family
              .filter((other) => p(other) >= p(row))
              .map((other) => (p(other) * family.length) / family.filter((one) => p(one) <= p(other)).length),
          )
          expect(adjusted(row)).toBeCloseTo(slow, 12)
        }
      }
    }
    for (const row of rows) {
      if (row.other === null) expect(row.pAdjusted).toBeNull()
      if (row.p !== null) expect(Math.min(row.p, row.pLower ?? 0)).toBeGreaterThanOrEqual(1 / 100)
    }
  })

  it('are one family where a run has several years', () => {
    const both = nullRows([yearOf('curveball', 2000), yearOf('curveball', 2001)])
    const apart = nullRows([yearOf('curveball', 2000)])
    expect(both).toHaveLength(2 * apart.length)
    expect(both[0]).toEqual(apart[0])
    expect(both.map(({ pAdjusted }) => pAdjusted).slice(0, apart.length)).not.toEqual(
      apart.map(({ pAdjusted }) => pAdjusted),
    )
  })

  it('come alike from the workers', async () => {
    const index = membershipIndex(smallTables())
    const workers = new LayerWorkers({ threads: 1 })
    const asked = {
      years: [2000],
      kinds: ['curveball', 'labels'] as const,
      statistics: 'overlap' as const,
      seed: 3,
      draws: 99,
    }
    expect(await workers.nulls(index, { blocRule: 'node', scope: 'all' }, asked)).toEqual(rows)
    await workers.close()
  })

  it('are stopped between the years by a signal', async () => {
    const index = membershipIndex(smallTables())
    const workers = new LayerWorkers({ threads: 1 })
    const stop = new AbortController()
    const years = Array.from({ length: 20 }, (_, place) => 2000 + place)
    const work = workers.nulls(
      index,
      { blocRule: 'node', scope: 'all' },
      { years, kinds: ['curveball'], statistics: 'overlap', seed: 3, draws: 9999 },
      { signal: stop.signal },
    )
    stop.abort(new Error('enough'))
    await expect(work).rejects.toThrow('enough')
    await workers.close()
  })

  it('tell the network beside what all who share a row give, where members of a bloc are expanded', () => {
    const index = membershipIndex(
      tables({
        actors: [...['A', 'B', 'C'].map((id) => actor(id)), actor('x', { kind: 'bloc' })],
        instruments: [instrument('k', { layer: 'bloc', signed: '1999' })],
        participations: [
          participation('k', 'x', { from: '1999' }),
          participation('k', 'C', { from: '1999' }),
        ],
        bloc_members: [blocMember('x', 'A', '1990'), blocMember('x', 'B', '1990')],
      }),
    )
    const expanded = nullNetwork(
      participationMatrix(index, { year: 2000, blocRule: 'expanded', scope: 'all' }),
    )
    const told = (kind: 'curveball' | 'labels') => {
      const values: number[] = []
      eachDraw(expanded, { kind, seed: 1, year: 2000, draws: 5 }, (layers) =>
        values.push(...overlapStatistics(layers)),
      )
      return nullRows([
        { year: 2000, kind, network: expanded, statistics: 'overlap', values: Float64Array.from(values) },
      ]).find(({ layer }) => layer === 'bloc')
    }
    expect(told('curveball')).toMatchObject({ observed: 3, network: 2, mean: 3 })
    expect(told('labels')).toMatchObject({ observed: 2, network: 2, mean: 2 })
  })
})

describe('the sign that may be read', () => {
  const row = (
    kind: 'curveball' | 'labels',
    z: number | null,
    pAdjusted = 0.01,
    pLowerAdjusted = 1,
  ): NullRow => ({
    measure: 'conditional-overlap',
    layer: 'regional',
    other: 'bilateral',
    year: 2000,
    kind,
    observed: 0.5,
    network: 0.5,
    draws: 999,
    mean: 0.4,
    sd: 0.1,
    z,
    low: 0.2,
    high: 0.6,
    p: pAdjusted,
    pLower: pLowerAdjusted,
    pAdjusted,
    pLowerAdjusted,
    reason: null,
  })
  const reading = (...rows: NullRow[]) => {
    const [first] = readSigns(rows, 999)
    return [first?.reading, first?.reason]
  }

  it('is told only where both nulls agree and both are beyond chance', () => {
    expect(reading(row('curveball', 3), row('labels', 2))).toEqual(['more', null])
    expect(reading(row('curveball', -3, 1, 0.01), row('labels', -2, 1, 0.02))).toEqual(['less', null])
    expect(reading(row('curveball', -3, 1, 0.01), row('labels', 2))).toEqual(['not-told', 'nulls-disagree'])
    expect(reading(row('curveball', 3), row('labels', 2, 0.03))).toEqual(['not-told', 'within-chance'])
    expect(reading(row('curveball', -3, 0.01, 1), row('labels', -2, 1, 0.02))).toEqual([
      'not-told',
      'within-chance',
    ])
    expect(reading(row('curveball', null), row('labels', 2))).toEqual(['not-told', 'no-value'])
    expect(reading(row('curveball', 3))).toEqual(['not-told', 'one-null-only'])
    expect(reading(row('labels', 3))).toEqual(['not-told', 'one-null-only'])
  })
})
