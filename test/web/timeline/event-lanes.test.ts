import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edtfDate } from '../../../src/model/edtf-date.ts'
import { timeAxis, yearOfDayStart } from '../../../web/components/time-axis.ts'
import { type EventMark, eventLanes, type LaneEvent } from '../../../web/timeline/event-lanes.ts'

const axis = timeAxis({ first: 1969, last: 2026, widthPx: 1000, startPx: 116, endPadPx: 86 })
const measurePx = (text: string): number => text.length * 6
const lanesOf = (events: readonly LaneEvent[], hasLabels = true) =>
  eventLanes(events, { axis, hasLabels, measurePx })

const two = (number: number): string => String(number).padStart(2, '0')
const date = fc
  .record({ year: fc.integer({ min: 1969, max: 2026 }), month: fc.nat(12), day: fc.nat(28) })
  .map(({ year, month, day }) =>
    [String(year), month > 0 ? two(month) : '', month > 0 && day > 0 ? two(day) : '']
      .filter((part) => part !== '')
      .join('-'),
  )
const events: fc.Arbitrary<LaneEvent[]> = fc
  .array(
    fc.record({
      date,
      title: fc.string({ minLength: 1, maxLength: 90 }),
      kind: fc.constantFrom('a', 'b', 'c'),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map((event, place) => ({ ...event, id: `ev-${place}` })))

const extent = ({ x0, x1, labelX, labelEnd }: EventMark): [number, number] => [
  Math.min(x0, labelX),
  Math.max(x1, labelEnd),
]

describe('events in lanes', () => {
  it('are each there once, in the lane of their kind', () => {
    fc.assert(
      fc.property(events, (list) => {
        const placed = lanesOf(list).lanes.flatMap(({ kind, marks }) =>
          marks.map(({ id }) => `${id} ${kind}`),
        )
        expect(placed.toSorted()).toEqual(list.map(({ id, kind }) => `${id} ${kind}`).toSorted())
      }),
    )
  })

  it('never overlap, marks nor labels, and never leave the chart or their lane', () => {
    fc.assert(
      fc.property(events, fc.boolean(), (list, hasLabels) => {
        const { lanes, heightPx } = lanesOf(list, hasLabels)
        for (const lane of lanes) {
          for (const middle of new Set(lane.marks.map((mark) => mark.middle))) {
            const marks = lane.marks.filter((mark) => mark.middle === middle)
            expect(middle).toBeGreaterThan(lane.top)
            expect(middle).toBeLessThan(lane.top + lane.heightPx)
            const spans = marks.map(extent).toSorted(([a], [b]) => a - b)
            for (const [place, [start, end]] of spans.entries()) {
              expect(start).toBeGreaterThanOrEqual(axis.startPx - 0.01)
              expect(end).toBeLessThanOrEqual(axis.widthPx + 0.01)
              const next = spans[place + 1]
              if (next !== undefined) expect(next[0]).toBeGreaterThan(end)
            }
          }
        }
        expect(heightPx).toBe(Math.max(0, ...lanes.map((lane) => lane.top + lane.heightPx)))
      }),
    )
  })

  it('cover every day on which they may have been', () => {
    fc.assert(
      fc.property(events, (list) => {
        const marks = new Map(
          lanesOf(list).lanes.flatMap((lane) => lane.marks.map((mark) => [mark.id, mark])),
        )
        for (const event of list) {
          const mark = marks.get(event.id) as EventMark
          const { earliestDay, latestDay } = edtfDate(event.date)
          expect(mark.x0).toBeLessThanOrEqual(axis.x(yearOfDayStart(earliestDay)) + 0.01)
          expect(mark.x1).toBeGreaterThanOrEqual(axis.x(yearOfDayStart(latestDay + 1)) - 0.01)
          expect(mark.isDay).toBe(event.date.length === 10)
        }
      }),
    )
  })

  it('of a year alone are a bar from its first day to its last', () => {
    const [lane] = lanesOf([{ id: 'x', date: '2005', title: 'A year', kind: 'a' }]).lanes
    expect(lane?.marks[0]).toMatchObject({ x0: axis.x(2005), x1: axis.x(2006), isDay: false })
  })

  it('have whole labels where there is room, and cut ones where others need it', () => {
    const title = 'A title of some sixty characters, which is longer than the cut'
    const alone = lanesOf([{ id: 'x', date: '2000', title, kind: 'a' }])
    expect(alone.lanes[0]?.marks[0]?.label).toBe(title)
    const crowd = Array.from({ length: 12 }, (_, place) => ({
      id: `x${place}`,
      date: String(1990 + 3 * place),
      title,
      kind: 'a',
    }))
    const labels = lanesOf(crowd).lanes[0]?.marks.map(({ label }) => label) ?? []
    expect(labels.some((label) => label.endsWith('…'))).toBe(true)
    expect(labels.every((label) => label.length > 20)).toBe(true)
  })

  it('stand with the fullest kind first', () => {
    const list = ['b', 'a', 'b'].map((kind, place) => ({ id: `${place}`, date: '2000', title: 't', kind }))
    expect(lanesOf(list).lanes.map(({ kind }) => kind)).toEqual(['b', 'a'])
  })
})
