import { describe, expect, it } from 'vitest'
import { seriesLayout } from '../../../web/layers/series-layout.ts'

const FRAME = { firstYear: 2000, widthPx: 400, plotPx: 200, startPx: 40, endPx: 60, most: 1 }
const points = (path: string) => path.match(/[ML][\d.]+,[\d.]+/g)?.length ?? 0

describe('the chart of a series', () => {
  it('breaks its line where a year is unknown', () => {
    const { line } = seriesLayout([0.1, null, 0.2, 0.3], [], [], FRAME)
    expect(line.match(/M/g)).toHaveLength(2)
    // A year that stands alone is given a width.
    expect(points(line)).toBe(4)
  })

  it('draws the band round its mean, over the years in which it is known', () => {
    const band = [null, { low: 0.1, mean: 0.2, high: 0.3 }, { low: 0.2, mean: 0.3, high: 0.4 }, null]
    const layout = seriesLayout([0.5, 0.5, 0.5, 0.5], band, [null, 0.6, 0.6, null], FRAME)
    expect(points(layout.band)).toBe(4)
    expect(points(layout.mean)).toBe(2)
    expect(points(layout.counted)).toBe(2)
  })

  it('draws the band of a single year as a bar at its own year', () => {
    const layout = seriesLayout([0.5, 0.5, 0.5], [null, { low: 0.1, mean: 0.2, high: 0.3 }, null], [], FRAME)
    const at = [...layout.band.matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x))
    expect(Math.max(...at) - Math.min(...at)).toBeCloseTo(6)
    expect((Math.max(...at) + Math.min(...at)) / 2).toBeCloseTo(layout.x(2001))
    expect(points(layout.mean)).toBe(2)
  })

  it('begins at zero, never draws a share beyond the whole, and has few grid lines', () => {
    const whole = seriesLayout([0.99, 1], [], [], FRAME)
    expect(whole.y(0)).toBe(whole.plotPx)
    expect(whole.yTicks.at(-1)?.value).toBe(1)
    const counts = seriesLayout([3, 187], [], [], { ...FRAME, most: null })
    expect(counts.yTicks[0]?.value).toBe(0)
    expect(counts.yTicks.length).toBeGreaterThanOrEqual(4)
    expect(counts.yTicks.length).toBeLessThanOrEqual(6)
    expect(Number.isFinite(seriesLayout([null, null], [], [], FRAME).y(0))).toBe(true)
  })
})
