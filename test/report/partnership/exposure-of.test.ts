import { describe, expect, it } from 'vitest'
import { type ExposureSources, exposureOf } from '../../../src/report/partnership/exposure-of.ts'

type Cell = readonly [origin: string, destination: string, year: number, persons: number, source: string]

const ACTORS = ['AAA', 'BBB', 'CCC', 'DDD']

/** Stocks whose sources cover every actor in the given years; only `full` states its zeros. */
function sources(cells: readonly Cell[], years: Readonly<Record<string, number[]>>): ExposureSources {
  const named = Object.keys(years)
  return {
    stocks: {
      actors: ACTORS,
      measures: ['stock'],
      sources: named,
      originIndex: cells.map(([origin]) => ACTORS.indexOf(origin)),
      destinationIndex: cells.map(([, destination]) => ACTORS.indexOf(destination)),
      year: cells.map(([, , year]) => year),
      measureIndex: cells.map(() => 0),
      sourceIndex: cells.map(([, , , , source]) => named.indexOf(source)),
      value: cells.map(([, , , persons]) => persons),
    },
    coverage: named.flatMap((source) =>
      (['origin', 'destination'] as const).flatMap((side) =>
        ACTORS.map((actor) => ({ source, side, actor, years: years[source] ?? [] })),
      ),
    ),
    zeros: named.map((source) => ({ source, zeros: source === 'full' ? 'stated' : 'by-convention' })),
    listed: new Map(
      named.map((source) => [
        source,
        new Set(cells.filter((cell) => cell[4] === source).map(([from, to]) => `${from} ${to}`)),
      ]),
    ),
  }
}

describe('who of one side lives in the other', () => {
  it('is told for the year nearest to signing, a bloc as the sum of its members, with its source', () => {
    const held = sources(
      [
        ['CCC', 'AAA', 1990, 10, 'full'],
        ['CCC', 'AAA', 2000, 30, 'full'],
        ['CCC', 'BBB', 2000, 5, 'full'],
        ['AAA', 'CCC', 2000, 2, 'full'],
      ],
      { full: [1990, 2000] },
    )
    expect(exposureOf(held, ['AAA', 'BBB'], ['CCC'], 1999)).toEqual({
      nationalsOfBInA: { persons: 35, year: 2000, source: 'full', measure: 'stock', corridors: 2, of: 2 },
      nationalsOfAInB: { persons: 2, year: 2000, source: 'full', measure: 'stock', corridors: 2, of: 2 },
    })
    expect(exposureOf(held, ['AAA'], ['CCC'], 1992).nationalsOfBInA).toMatchObject({
      persons: 10,
      year: 1990,
    })
  })

  it('never mixes sources, and on a tie takes the one that states its zeros', () => {
    const held = sources(
      [
        ['CCC', 'AAA', 2000, 7, 'part'],
        ['AAA', 'CCC', 2000, 8, 'part'],
        ['CCC', 'AAA', 2000, 9, 'full'],
      ],
      { part: [2000], full: [2000] },
    )
    expect(exposureOf(held, ['AAA'], ['CCC'], 2001)).toMatchObject({
      nationalsOfBInA: { persons: 9, source: 'full' },
      nationalsOfAInB: { persons: 0, source: 'full' },
    })
  })

  it('is not known where a source lists fewer than half of the corridors: an unlisted one is not zero', () => {
    const held = sources(
      [
        ['CCC', 'AAA', 2000, 7, 'part'],
        ['AAA', 'CCC', 2000, 8, 'part'],
      ],
      { part: [2000] },
    )
    expect(exposureOf(held, ['AAA', 'BBB'], ['CCC'], 2000)).toMatchObject({
      nationalsOfBInA: { corridors: 1, of: 2 },
    })
    expect(exposureOf(held, ['AAA', 'BBB', 'DDD'], ['CCC'], 2000)).toEqual({
      nationalsOfBInA: null,
      nationalsOfAInB: null,
    })
  })
})
