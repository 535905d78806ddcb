import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CorridorInstrument } from '../../../src/api/flows-corridor.ts'
import { LAYERS } from '../../../src/model/layer.ts'
import { corridorLayout, corridorMarks } from '../../../web/flows/corridor-layout.ts'

const row = (id: number, layer: CorridorInstrument['layer'], year: number): CorridorInstrument => ({
  instrument: `i${id}`,
  title: `Instrument ${id}`,
  layer,
  family: 'labour-agreement',
  binding: 'yes',
  signed: `${year}-03-01`,
  in_force: null,
  first_year: year,
  last_year: null,
  inferred: false,
})
const frame = {
  widthPx: 640,
  plotPx: 300,
  startPx: 44,
  endPx: 92,
  mostRows: 8,
  labelOf: ({ row: of, year }: { row: CorridorInstrument; year: number }) => `${of.title} ${year}`,
  measurePx: (text: string) => text.length * 7,
}
const lay = (instruments: readonly CorridorInstrument[]) =>
  corridorLayout({ series: [], instruments: [...instruments] }, frame)

describe('uprights of a corridor', () => {
  it('stand at signature, and at a later entry into force of a bilateral one', () => {
    const late = { ...row(1, 'bilateral', 1992), in_force: '2012-10-21' }
    expect(corridorMarks([late]).map(({ year, what }) => [year, what])).toEqual([
      [1992, 'made'],
      [2012, 'in-force'],
    ])
  })

  it('stand where both had joined, for layers that are joined one by one', () => {
    expect(corridorMarks([{ ...row(1, 'transregional', 2006), signed: '1990' }])[0]?.year).toBe(2006)
  })

  it('say that a joining is inferred where members join one by one, not where the two sign', () => {
    const marks = corridorMarks([
      { ...row(1, 'transregional', 2006), inferred: true },
      { ...row(2, 'bilateral', 2001), inferred: true },
      row(3, 'regional', 1999),
    ])
    expect(marks.map(({ year, isInferred }) => [year, isInferred])).toEqual([
      [1999, false],
      [2001, false],
      [2006, true],
    ])
  })

  it('are ticks at the foot for the multilateral layer, and counted where the chart ends', () => {
    const layout = lay([row(1, 'multilateral', 1990), row(2, 'bilateral', 2023), row(3, 'bloc', 1996)])
    expect([layout.ticks.length, layout.marks.length, layout.outside]).toEqual([1, 1, 1])
  })

  it('have labels that neither overlap nor are crossed by an upright', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom(...LAYERS), fc.integer({ min: 1960, max: 2020 })), {
      maxLength: 24,
    })
    fc.assert(
      fc.property(rows, (made) => {
        const layout = lay(made.map(([layer, year], id) => row(id, layer, year)))
        const boxes = layout.marks.flatMap(({ label, x, top, key }) => {
          if (label === null) return []
          const width = frame.measurePx(label.text)
          const left = label.anchor === 'start' ? label.x : label.x - width
          return [{ key, x, top, y: label.y, left, right: left + width }]
        })
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(0)
          expect(box.right).toBeLessThanOrEqual(frame.widthPx)
          for (const other of boxes) {
            if (other.key === box.key) continue
            if (other.y === box.y) expect(other.left > box.right || other.right < box.left).toBe(true)
            if (other.top < box.top) expect(other.x < box.left || other.x > box.right).toBe(true)
          }
        }
        expect(boxes.length + layout.unlabelled).toBe(layout.marks.length)
      }),
    )
  })
})
