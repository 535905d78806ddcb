import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOC_RULES, INFERRED_RULES } from '../../../src/layers/entries.ts'
import { pairIndex } from '../../../src/layers/layer-network.ts'
import { LAYER_SETS } from '../../../src/layers/layer-sets.ts'
import { type MembershipTables, membershipIndex } from '../../../src/layers/membership-index.ts'
import { centralisationOf } from '../../../src/layers/series/centralisation.ts'
import { densityOf } from '../../../src/layers/series/density.ts'
import { COLUMN_BITS, columnOf, LAYER_COLUMNS } from '../../../src/layers/series/layer-columns.ts'
import { type LayerSeries, layerSeries } from '../../../src/layers/series/layer-series.ts'
import { edgeOverlap, edgeOverlapCounts, overlapOf } from '../../../src/layers/series/overlap.ts'
import { participationOf } from '../../../src/layers/series/participation.ts'
import { LAYERS } from '../../../src/model/layer.ts'
import { randomTables } from '../random-tables.ts'
import { actor, tables } from '../tables.ts'
import { denseYear } from './dense-twin.ts'

const ASKED = { firstYear: 1983, lastYear: 2002 }
const YEARS = Array.from({ length: 20 }, (_, y) => 1983 + y)
const CLOSE = 1e-9

/** Numbers that two programs may have added up in another order; null and nought are told apart. */
function isClose(one: number | null, other: number | null): boolean {
  if (one === null || other === null || other === 0) return one === other
  return Math.abs(one - other) < CLOSE
}

function columnFigures(series: LayerSeries, y: number, column: number) {
  const cell = y * series.columns.length + column
  const n = series.actorCount
  return {
    counts: [series.instruments, series.actors, series.ties, series.inferredTies].map((all) => all[cell]),
    reals: [
      series.weight[cell] as number,
      densityOf(series, y, column),
      centralisationOf(series, y, column),
      ...series.strength.subarray(cell * n, (cell + 1) * n),
    ],
    degree: [...series.degree.subarray(cell * n, (cell + 1) * n)],
    present: [...series.present.subarray(cell * n, (cell + 1) * n)].map((one) => one === 1),
  }
}

describe('the series of the layered network', () => {
  it('equals dense matrices, straight from the formulas, in every year and under every rule', () => {
    fc.assert(
      fc.property(
        randomTables(),
        fc.constantFrom(...BLOC_RULES),
        fc.constantFrom(...INFERRED_RULES),
        (given, blocRule, inferred) => {
          const masks: Uint8Array[] = []
          const series = layerSeries(
            membershipIndex(given, 'acted'),
            { blocRule, inferred, scope: 'coded' },
            ASKED,
            (_, { layersOfPair }) => masks.push(layersOfPair.slice()),
          )
          YEARS.forEach((year, y) => {
            const dense = denseYear(given, year, { blocRule, inferred })
            LAYER_COLUMNS.forEach((name, column) => {
              const twin = dense.columns.get(name)
              if (twin === undefined) throw new Error(name)
              const { counts, reals, degree, present } = columnFigures(series, y, column)
              expect({ year, name, counts, degree, present }).toEqual({
                year,
                name,
                counts: [twin.instruments, twin.actors, twin.ties, twin.inferredTies],
                degree: twin.degree,
                present: twin.present,
              })
              const wanted = [twin.weight, twin.density, twin.centralisation, ...twin.strength]
              wanted.forEach((value, at) => {
                expect(
                  isClose(reals[at] as number | null, value),
                  `${name} ${year}: ${reals[at]} ${value}`,
                ).toBe(true)
              })
            })
            const states = masks[y] as Uint8Array
            for (const set of LAYER_SETS) {
              for (let i = 0; i < series.actorCount; i++) {
                const { value, reason } = participationOf(series, y, set, i)
                expect(isClose(value, dense.participation(set, i))).toBe(true)
                expect(reason === null).toBe(value !== null)
              }
              const bits = COLUMN_BITS[columnOf(set)] as number
              const overlaps = dense.overlaps(set)
              const counted = edgeOverlapCounts(series.pairsByLayers, y, bits)
              expect(counted).toEqual(counted.map((_, o) => overlaps.filter((one) => one === o).length))
              let at = 0
              for (let i = 0; i < series.actorCount; i++)
                for (let j = i + 1; j < series.actorCount; j++)
                  expect(edgeOverlap(states[pairIndex(i, j)] as number, bits)).toBe(overlaps[at++])
            }
            LAYERS.forEach((one, a) => {
              LAYERS.forEach((other, b) => {
                const overlap = overlapOf(series.pairsByLayers, y, 1 << a, 1 << b)
                expect(isClose(overlap.jaccard, dense.jaccard(one, other))).toBe(true)
                expect(isClose(overlap.conditional, dense.conditional(one, other))).toBe(true)
              })
            })
          })
        },
      ),
      { numRuns: 40 },
    )
  }, 120_000)

  it('gives each year what it gives the year by itself, wherever the series begins', () => {
    fc.assert(
      fc.property(randomTables(), fc.integer({ min: 0, max: 19 }), (given, y) => {
        const index = membershipIndex(given, 'acted')
        const rules = { blocRule: 'expanded', scope: 'coded' } as const
        const whole = layerSeries(index, rules, ASKED)
        const alone = layerSeries(index, rules, { firstYear: 1983 + y, lastYear: 1983 + y })
        LAYER_COLUMNS.forEach((_, column) => {
          const [one, other] = [columnFigures(whole, y, column), columnFigures(alone, 0, column)]
          expect({ ...one, reals: [] }).toEqual({ ...other, reals: [] })
          one.reals.forEach((value, at) => {
            expect(isClose(value, other.reals[at] as number | null)).toBe(true)
          })
        })
      }),
    )
  })

  it('depends neither on the order of rows nor on the names of actors', () => {
    fc.assert(
      fc.property(randomTables(), fc.constantFrom(...BLOC_RULES), (given, blocRule) => {
        const rules = { blocRule, scope: 'coded' } as const
        const one = layerSeries(membershipIndex(given, 'acted'), rules, ASKED)
        const other = layerSeries(membershipIndex(relabelled(given), 'acted'), rules, ASKED)
        const last = one.actorCount - 1
        YEARS.forEach((_, y) => {
          LAYER_COLUMNS.forEach((__, column) => {
            const [mine, theirs] = [columnFigures(one, y, column), columnFigures(other, y, column)]
            expect(theirs.counts).toEqual(mine.counts)
            expect(theirs.degree).toEqual(mine.degree.map((___, i) => mine.degree[last - i]))
            expect(theirs.present).toEqual(mine.present.map((___, i) => mine.present[last - i]))
          })
        })
        expect(other.pairsByLayers).toEqual(one.pairsByLayers)
      }),
    )
  })

  it('is empty over no years, and has noughts where nothing is', () => {
    const index = membershipIndex(tables({ actors: [actor('A'), actor('B')] }), 'acted')
    const rules = { blocRule: 'node', scope: 'all' } as const
    expect(layerSeries(index, rules, { firstYear: 2000, lastYear: 1999 }).ties).toHaveLength(0)
    const empty = layerSeries(index, rules, { firstYear: 2000, lastYear: 2000 })
    expect([...empty.weight, ...empty.strength].every((value) => Object.is(value, 0))).toBe(true)
    expect(overlapOf(empty.pairsByLayers, 0, 1, 2)).toMatchObject({ jaccard: null, conditional: null })
    expect(centralisationOf(empty, 0, 0)).toBeNull()
  })
})

/** The same tables with other names, actors and rows from last to first. */
function relabelled(given: MembershipTables): MembershipTables {
  const name = (id: string): string => `z-${id}`
  return {
    ...given,
    actors: given.actors.map((row) => ({ ...row, id: name(row.id) })).reverse(),
    participations: given.participations.map((row) => ({ ...row, actor: name(row.actor) })).reverse(),
    bloc_members: given.bloc_members
      .map((row) => ({ ...row, bloc: name(row.bloc), actor: name(row.actor) }))
      .reverse(),
  }
}
