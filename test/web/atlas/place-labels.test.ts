import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LabelBox, type LabelWish, labelBox, placeLabels } from '../../../web/atlas/place-labels.ts'

const WINDOW = { widthPx: 400, heightPx: 300 }

const wish = (id: string, at: readonly [number, number], more: Partial<LabelWish> = {}): LabelWish => ({
  id,
  text: id,
  at,
  widthPx: 40,
  ...more,
})

const wishes = fc.array(
  fc
    .record({
      x: fc.double({ min: -50, max: 450, noNaN: true }),
      y: fc.double({ min: -50, max: 350, noNaN: true }),
      widthPx: fc.integer({ min: 5, max: 200 }),
      turn: fc.option(fc.double({ min: 0, max: 6.28, noNaN: true })),
    })
    .map(
      ({ x, y, widthPx, turn }): LabelWish =>
        wish('', [x, y], { widthPx, ...(turn === null ? {} : { away: [Math.cos(turn), Math.sin(turn)] }) }),
    ),
  { maxLength: 40 },
)

const meet = (a: LabelBox, b: LabelBox): boolean =>
  Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 1e-9 && Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 1e-9

/** Where the one name was put, seen from its point. */
const sideOf = (one: LabelWish, over: readonly LabelBox[] = []): readonly [number, number] => {
  const [placed] = placeLabels([one], WINDOW, over)
  if (placed === undefined) throw new Error('not placed')
  const { x0, x1, y0, y1 } = labelBox(placed)
  return [(x0 + x1) / 2 - one.at[0], (y0 + y1) / 2 - one.at[1]]
}

describe('placing names', () => {
  it('lets no two names overlap and none leave the window', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const boxes = placeLabels(list, WINDOW).map(labelBox)
        for (const [i, box] of boxes.entries()) {
          expect(box.x0).toBeGreaterThanOrEqual(0)
          expect(box.y0).toBeGreaterThanOrEqual(0)
          expect(box.x1).toBeLessThanOrEqual(WINDOW.widthPx)
          expect(box.y1).toBeLessThanOrEqual(WINDOW.heightPx)
          for (const other of boxes.slice(0, i)) expect(meet(box, other)).toBe(false)
        }
      }),
    )
  })

  it('keeps every name outside its own point, and near it', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        for (const label of placeLabels(list, WINDOW)) {
          const { x0, y0, x1, y1 } = labelBox(label)
          const [x, y] = label.at
          expect(x > x0 && x < x1 && y > y0 && y < y1).toBe(false)
          const apart = Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1))
          expect(apart).toBeLessThan(30)
        }
      }),
    )
  })

  it('never drops a name for one that is wished later', () => {
    fc.assert(
      fc.property(wishes, fc.nat(40), (list, cut) => {
        const first = placeLabels(list.slice(0, cut), WINDOW)
        expect(placeLabels(list, WINDOW).slice(0, first.length)).toEqual(first)
      }),
    )
  })

  it('takes the box of a name from its anchor', () => {
    const at = { ...wish('a', [0, 0]), x: 100, y: 50 }
    expect(labelBox({ ...at, anchor: 'start' })).toMatchObject({ x0: 100, x1: 140 })
    expect(labelBox({ ...at, anchor: 'end' })).toMatchObject({ x0: 60, x1: 100 })
    expect(labelBox({ ...at, anchor: 'middle' })).toMatchObject({ x0: 80, x1: 120 })
  })

  it('puts a name on the side that is wished', () => {
    expect(sideOf(wish('a', [200, 150], { away: [-1, 0] }))[0]).toBeLessThan(0)
    expect(sideOf(wish('a', [200, 150], { away: [1, 0] }))[0]).toBeGreaterThan(0)
    expect(sideOf(wish('a', [200, 150], { away: [0, -1] }))[1]).toBeLessThan(0)
    expect(sideOf(wish('a', [200, 150], { away: [0, 1] }))[1]).toBeGreaterThan(0)
  })

  it('goes to the other side of what is drawn there', () => {
    const over = [{ x0: 205, y0: 100, x1: 260, y1: 200 }]
    expect(sideOf(wish('a', [200, 150]))[0]).toBeGreaterThan(0)
    expect(sideOf(wish('a', [200, 150]), over)[0]).toBeLessThan(0)
  })

  it('lies over what is drawn rather than leave a name out', () => {
    const everywhere = [{ x0: -1000, y0: -1000, x1: 1000, y1: 1000 }]
    expect(placeLabels([wish('a', [200, 150])], WINDOW, everywhere)).toHaveLength(1)
  })

  it('leaves out a name that is wider than the window', () => {
    const list = [wish('wide', [200, 150], { widthPx: 500 }), wish('a', [200, 150])]
    expect(placeLabels(list, WINDOW).map(({ id }) => id)).toEqual(['a'])
  })
})
