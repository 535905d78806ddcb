import { describe, expect, it } from 'vitest'
import { curveLayout } from '../../../web/words/curve-layout.ts'

const points = [
  { min: 4, texts: 40, at_least_80: 23, at_least_95: 8 },
  { min: 5, texts: 40, at_least_80: 20, at_least_95: 6 },
  { min: 6, texts: 40, at_least_80: 5, at_least_95: 5 },
]
const frame = { widthPx: 400, plotPx: 100, startPx: 40, endPx: 60 }

describe('the curve over lengths of runs', () => {
  const layout = curveLayout({ points }, frame)

  it('starts at zero and has four to six grid lines at round counts', () => {
    expect(layout.yTicks.map(({ count }) => count)).toEqual([0, 5, 10, 15, 20, 25])
    expect(layout.yTicks[0]?.y).toBe(layout.plotPx)
  })

  it('places each point by its length and count', () => {
    const [upper] = layout.lines
    expect(upper?.points.map(({ x }) => x)).toEqual([40, 190, 340])
    expect(upper?.points[0]?.y).toBe(8 + 100 - (23 / 25) * 100)
  })

  it('keeps the names of the lines apart where they end together', () => {
    const [upper, lower] = layout.lines
    expect((lower?.labelY ?? 0) - (upper?.labelY ?? 0)).toBeGreaterThanOrEqual(16)
  })

  it('stands with nothing above zero', () => {
    const flat = curveLayout(
      { points: points.map((point) => ({ ...point, at_least_80: 0, at_least_95: 0 })) },
      frame,
    )
    expect(flat.yTicks.map(({ count }) => count)).toEqual([0, 1])
  })
})
