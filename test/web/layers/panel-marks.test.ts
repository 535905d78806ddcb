import { describe, expect, it } from 'vitest'
import { layerLayout } from '../../../src/layers/layout.ts'
import { LAYOUT_SIDE } from '../../../src/layers/layout-square.ts'
import { labelBox } from '../../../web/atlas/place-labels.ts'
import { hubLabels, lineStrength, linesPath, nearestDot, panelDots } from '../../../web/layers/panel-marks.ts'
import { yearNetworks } from '../../../web/layers/year-networks.ts'
import { panelOf, RULES, SMALL } from './small-layers.ts'

const layout = layerLayout(SMALL.index, 1945, 2026)
const dotsIn = (year: number, layer: 'multilateral' | 'regional' | 'bilateral') => {
  const { panels, drawn } = yearNetworks(SMALL, { ...RULES, year })
  const panel = panels[panelOf(layer)]
  if (panel === undefined) throw new Error(layer)
  return { panel, dots: panelDots(panel, drawn, layout) }
}

describe('the marks of a panel', () => {
  it('never move: a dot has one place in every layer and year', () => {
    const place = (year: number, layer: 'regional' | 'bilateral') =>
      new Map(dotsIn(year, layer).dots.map(({ actor, x, y }) => [actor, `${x} ${y}`]))
    const regional = place(2010, 'regional')
    for (const [actor, at] of [...place(2010, 'bilateral'), ...place(2014, 'regional')])
      expect(at).toBe(regional.get(actor))
  })

  it('are a line a tie, of one actor alone if asked', () => {
    const { panel } = dotsIn(2010, 'regional')
    expect(linesPath(panel, layout).match(/M/g)).toHaveLength(3)
    expect(linesPath(panel, layout, SMALL.position('A')).match(/M/g)).toHaveLength(2)
    expect(linesPath(panel, layout, SMALL.position('D'))).toBe('')
    expect(lineStrength(10)).toBeGreaterThan(lineStrength(5000))
  })

  it('grow with the ties, are alike in a field, and stand small and first without a tie', () => {
    const { dots } = dotsIn(2020, 'bilateral')
    const radius = (id: string) => dots.find(({ actor }) => actor === SMALL.position(id))?.radius ?? 0
    expect(radius('A')).toBeGreaterThan(radius('B'))
    expect(radius('B')).toBeGreaterThan(radius('C'))
    expect(dots.map(({ isTied }) => isTied)).toEqual([false, true, true, true])
    const field = dotsIn(2010, 'multilateral').dots.filter(({ isTied }) => isTied)
    expect(new Set(field.map((dot) => dot.radius)).size).toBe(1)
  })

  it('name hubs without one name over another', () => {
    const { dots } = dotsIn(2010, 'multilateral')
    const labels = hubLabels(
      dots.map(({ actor }) => ({ actor, text: 'A long name' })),
      dots,
      LAYOUT_SIDE,
      () => 60,
    )
    const boxes = labels.map(labelBox)
    expect(boxes.length).toBeGreaterThan(1)
    for (const [place, a] of boxes.entries())
      for (const b of boxes.slice(0, place))
        expect(a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1).toBe(false)
  })

  it('are met by a pointer that comes near', () => {
    const { dots } = dotsIn(2010, 'regional')
    const dot = dots[0]
    expect(nearestDot(dots, (dot?.x ?? 0) + 1, dot?.y ?? 0, 5)).toBe(dot)
    expect(nearestDot(dots, -100, -100, 5)).toBeNull()
  })
})
