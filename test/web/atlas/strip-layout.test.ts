import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAYERS } from '../../../src/model/layer.ts'
import { stripLayout } from '../../../web/atlas/strip-layout.ts'
import type { YearSeries } from '../../../web/atlas/year-series.ts'

const FIRST_YEAR = 1945

const someSeries = fc
  .integer({ min: 1, max: 90 })
  .chain((years) =>
    fc.tuple(...LAYERS.map(() => fc.array(fc.nat(400), { minLength: years, maxLength: years }))),
  )
  .map((all): YearSeries[] =>
    all.map((counts, l) => ({
      layer: LAYERS[l] ?? 'bilateral',
      counts,
      known: counts.map((n) => Math.floor(n / 2)),
    })),
  )

const size = fc.record({
  firstYear: fc.constant(FIRST_YEAR),
  widthPx: fc.integer({ min: 200, max: 2000 }),
  plotPx: fc.integer({ min: 60, max: 400 }),
})

/** Highest point of a row's area over its base, in pixels. */
function heightOf(path: string, basePx: number): number {
  const heights = [...path.matchAll(/V(-?[\d.]+)/g)].map(([, y]) => basePx - Number(y))
  return Math.max(0, ...heights)
}

describe('the layout of the year strip', () => {
  it('puts the rows one under the other, with none over another', () => {
    fc.assert(
      fc.property(someSeries, size, (series, options) => {
        const { rows, heightPx } = stripLayout(series, options)
        expect(rows.map(({ layer }) => layer)).toEqual([...LAYERS])
        rows.forEach((row, r) => {
          const end = row.topPx + row.heightPx
          expect(end).toBeLessThanOrEqual((rows[r + 1]?.topPx ?? Number.POSITIVE_INFINITY) + 1e-9)
          expect(end).toBeLessThanOrEqual(heightPx + 1e-9)
        })
      }),
    )
  })

  it('draws every row within its own height', () => {
    fc.assert(
      fc.property(someSeries, size, (series, options) => {
        for (const row of stripLayout(series, options).rows) {
          const base = row.topPx + row.heightPx
          // Paths are rounded to a tenth of a pixel.
          expect(heightOf(row.all, base)).toBeLessThanOrEqual(row.heightPx + 0.11)
          expect(heightOf(row.known, base)).toBeLessThanOrEqual(heightOf(row.all, base) + 0.11)
        }
      }),
    )
  })

  it('draws all rows on one scale: as many instruments are as high in each, unless they would be thinner than a line', () => {
    fc.assert(
      fc.property(someSeries, size, (series, options) => {
        const peaks = series.map(({ counts }) => Math.max(...counts))
        const total = Math.max(
          1,
          peaks.reduce((sum, peak) => sum + peak, 0),
        )
        stripLayout(series, options).rows.forEach((row, r) => {
          const peak = peaks[r] ?? 0
          const height = peak === 0 ? 0 : Math.max(1, (peak * options.plotPx) / total)
          expect(Math.abs(heightOf(row.all, row.topPx + row.heightPx) - height)).toBeLessThan(0.12)
        })
      }),
    )
  })

  it('names the year under any point of the year’s column', () => {
    fc.assert(
      fc.property(
        someSeries,
        size,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (series, options, part) => {
          const layout = stripLayout(series, options)
          const years = series[0]?.counts.length ?? 0
          for (let year = FIRST_YEAR; year < FIRST_YEAR + years; year++) {
            const within = layout.x(year) + part * (layout.x(year + 1) - layout.x(year))
            expect(layout.yearAt(within)).toBe(year)
          }
        },
      ),
    )
  })

  it('names the first and the last year for points outside the strip', () => {
    const series = LAYERS.map((layer) => ({ layer, counts: [1, 2, 3], known: [1, 1, 1] }))
    const layout = stripLayout(series, { firstYear: 2000, widthPx: 300, plotPx: 100 })
    expect([layout.yearAt(-50), layout.yearAt(300), layout.yearAt(900)]).toEqual([2000, 2002, 2002])
    expect([layout.x(2000), layout.x(2003)]).toEqual([0, 300])
  })

  it('draws nothing for a layer without instruments, and keeps a row for its name', () => {
    const series = LAYERS.map((layer, l) => ({ layer, counts: [l, l], known: [0, 0] }))
    const [empty, one] = stripLayout(series, { firstYear: 2000, widthPx: 300, plotPx: 100 }).rows
    expect(empty?.all).toBe('')
    expect(empty?.heightPx).toBeGreaterThan(0)
    expect(one?.all).not.toBe('')
    expect(one?.known).toBe('')
  })
})
