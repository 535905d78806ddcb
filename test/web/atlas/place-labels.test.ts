import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlacedLabel, placeLabels } from '../../../web/atlas/place-labels.ts'

const WINDOW = { widthPx: 400, heightPx: 300 }
const CHARACTER_PX = 6.6

function boxOf({ text, x, y, anchor }: PlacedLabel) {
  const width = text.length * CHARACTER_PX
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x0, x1: x0 + width, y0: y - 11, y1: y + 3 }
}

const WISHES = fc.array(
  fc.record({
    id: fc.uuid(),
    text: fc.string({ minLength: 1, maxLength: 14 }),
    at: fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })),
  }),
  { maxLength: 40 },
)

describe('names on the map', () => {
  it('never overlap and never leave the window', () => {
    fc.assert(
      fc.property(WISHES, (wishes) => {
        const boxes = placeLabels(wishes, WINDOW).map(boxOf)
        boxes.forEach((box, i) => {
          expect(box.x0).toBeGreaterThanOrEqual(0)
          expect(box.x1).toBeLessThanOrEqual(WINDOW.widthPx + 1e-9)
          expect(box.y0).toBeGreaterThanOrEqual(0)
          for (const other of boxes.slice(0, i)) {
            expect(box.x0 < other.x1 && other.x0 < box.x1 && box.y0 < other.y1 && other.y0 < box.y1).toBe(
              false,
            )
          }
        })
      }),
    )
  })

  it('are placed in the order in which they are wished, and left out where there is no room', () => {
    const same = [1, 2, 3, 4, 5, 6].map((n) => ({ id: `n${n}`, text: 'Morocco', at: [200, 150] as const }))
    const placed = placeLabels(same, WINDOW)
    expect(placed.map(({ id }) => id)).toEqual(same.slice(0, placed.length).map(({ id }) => id))
    expect(placed.length).toBeLessThan(same.length)
  })
})
