import { describe, expect, it } from 'vitest'
import { pathBoxes } from '../../../web/atlas/path-boxes.ts'

const covers = (boxes: ReturnType<typeof pathBoxes>, x: number, y: number): boolean =>
  boxes.some(({ x0, x1, y0, y1 }) => x0 <= x + 5 && x - 5 <= x1 && y0 <= y + 5 && y - 5 <= y1)

describe('the ground that a line takes', () => {
  it('lies along the whole of it', () => {
    const boxes = pathBoxes('M0,0L100,0L100,50')
    for (const [x, y] of [
      [0, 0],
      [37, 0],
      [100, 0],
      [100, 31],
      [100, 50],
    ] as const) {
      expect(covers(boxes, x, y)).toBe(true)
    }
    expect(covers(boxes, 50, 30)).toBe(false)
  })

  it('does not bridge the gap between two lines of a path', () => {
    expect(covers(pathBoxes('M0,0L20,0M80,0L100,0'), 50, 0)).toBe(false)
  })

  it('is nothing for a path that is empty', () => {
    expect(pathBoxes('')).toEqual([])
  })
})
