import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InstrumentSummary } from '../../../src/api/instruments.ts'
import { LAYERS } from '../../../src/model/layer.ts'
import { timelineItems } from '../../../web/instrument/timeline-items.ts'
import { type TimelineFrame, timelineLayout } from '../../../web/instrument/timeline-layout.ts'
import { summary } from './records.ts'

const words = { family: (family: string) => family, actor: (id: string) => id }
const frame = (more: Partial<TimelineFrame> = {}): TimelineFrame => ({
  widthPx: 880,
  lastYear: 2026,
  labels: 'beside',
  measurePx: (text) => text.length * 7,
  ...more,
})

const day = fc.integer({ min: 1950, max: 2025 }).map((year) => `${year}-06-05`)
const rows: fc.Arbitrary<InstrumentSummary[]> = fc
  .array(
    fc.record({
      signed: fc.option(fc.oneof(day, fc.constantFrom('2008', '1999-03'))),
      ended: fc.option(day),
      layer: fc.option(fc.constantFrom(...LAYERS)),
      actors: fc.uniqueArray(fc.constantFrom('MDA', 'eu', 'ITA', 'NOR'), { minLength: 1, maxLength: 3 }),
      title: fc.string({ maxLength: 80 }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((list) => list.map((row, place) => summary(`i-${place}`, row)))

const layoutOf = (list: readonly InstrumentSummary[], more: Partial<TimelineFrame> = {}) => {
  const [own, ...linked] = list as [InstrumentSummary, ...InstrumentSummary[]]
  return timelineLayout(timelineItems(own, linked, words), frame(more))
}

describe('the layout of a timeline', () => {
  it('gives each dated instrument one row, and none to the undated', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const dated = list.filter(({ year }) => year !== null).map(({ id }) => id)
        expect(
          layoutOf(list)
            .rows.map(({ item }) => item.id)
            .sort(),
        ).toEqual(dated.sort())
      }),
    )
  })

  it('never lets two labels overlap, nor a label its own marks', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('beside' as const, 'above' as const), (list, labels) => {
        const placed = layoutOf(list, { labels }).rows
        for (const [place, row] of placed.entries()) {
          const next = placed[place + 1]
          if (next !== undefined) expect(next.top).toBeGreaterThanOrEqual(row.top + row.heightPx)
          expect(row.labelY).toBeGreaterThan(row.top)
          expect(row.labelY).toBeLessThan(row.top + row.heightPx)
          const inBand = Math.abs(row.labelY - 4 - row.middle) < 6
          if (!inBand) continue
          const before = row.labelEnd <= row.marks.ring
          const after = row.marks.stroke !== null && row.labelX >= row.marks.stroke
          expect(before || after).toBe(true)
        }
      }),
    )
  })

  it('keeps every label that can fit inside the frame', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 640, max: 1200 }), (list, widthPx) => {
        for (const row of layoutOf(list, { widthPx }).rows) {
          expect(row.labelX).toBeGreaterThanOrEqual(0)
          expect(row.labelEnd).toBeLessThanOrEqual(widthPx + 1e-6)
        }
      }),
    )
  })

  it('groups rows by layer, widest first, and by start within one', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const keys = layoutOf(list).rows.map(
          ({ item }) =>
            (item.layer === null ? LAYERS.length : LAYERS.indexOf(item.layer)) * 10_000 +
            (item.life.start ?? 0),
        )
        expect(keys).toEqual([...keys].sort((a, b) => a - b))
      }),
    )
  })

  it('does not depend on the order of the linked instruments', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const [own, ...linked] = list as [InstrumentSummary, ...InstrumentSummary[]]
        expect(layoutOf([own, ...linked.reverse()])).toEqual(layoutOf(list))
      }),
    )
  })

  it('brackets what was signed on one day, as a package where readmission goes with visas', () => {
    const own = summary('mp', {
      family: 'mobility-partnership',
      layer: 'bloc',
      signed: '2008-06-05',
      actors: ['eu', 'MDA'],
    })
    const pair = (['eu-readmission', 'visa-facilitation'] as const).map((family) =>
      summary(family, { family, layer: 'bloc', signed: '2007-10-10', actors: ['eu', 'MDA'] }),
    )
    expect(layoutOf([own, ...pair]).brackets).toMatchObject([{ kind: 'package' }])
    const others = pair.map((row) => ({ ...row, family: 'labour-agreement' as const }))
    expect(layoutOf([own, ...others]).brackets).toMatchObject([{ kind: 'same-day' }])
    const vague = pair.map((row) => ({ ...row, signed: '2007' }))
    expect(layoutOf([own, ...vague]).brackets).toEqual([])
  })

  it('marks the page’s own instrument, and no place where it is undated', () => {
    expect(layoutOf([summary('own', { signed: '2008-06-05' })]).ownX).not.toBeNull()
    expect(layoutOf([summary('own'), summary('other', { signed: '2008' })]).ownX).toBeNull()
  })
})
