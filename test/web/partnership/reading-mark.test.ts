import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { READING_SCALES } from '../../../src/api/partnership-readings.ts'
import { readingMark } from '../../../web/partnership/reading-mark.ts'

const reading = (over: Partial<Parameters<typeof readingMark>[0]>) => ({
  id: 'k',
  scale: 'share' as const,
  value: 0.44,
  of: null,
  interval: null,
  ...over,
})

describe('the mark of a figure', () => {
  it('is a dot with its interval where it is measured', () => {
    const interval = { low: 0.36, high: 0.52, draws: 1000 }
    expect(readingMark(reading({ interval }))).toEqual({
      kind: 'dot',
      at: 0.44,
      line: [0.36, 0.52],
      zero: null,
      threshold: null,
    })
  })

  it('has the threshold of 15 % on gains alone', () => {
    expect(readingMark(reading({ id: 'gain-b' }))).toMatchObject({ threshold: 0.15 })
  })

  it('has its zero in the middle where it is a balance', () => {
    expect(readingMark(reading({ scale: 'balance', value: 0.5 }))).toMatchObject({ at: 0.75, zero: 0.5 })
    expect(readingMark(reading({ scale: 'balance', value: -1 }))).toMatchObject({ at: 0 })
  })

  it('is a bar for counts and for yes or no', () => {
    expect(readingMark(reading({ scale: 'count', value: 6, of: 8 }))).toEqual({
      kind: 'bar',
      to: 0.75,
      hasDot: true,
    })
    expect(readingMark(reading({ scale: 'yes-no', value: 1 }))).toEqual({ kind: 'bar', to: 1, hasDot: false })
  })

  it('of what is not known is a gap, and never a dot at 0', () => {
    for (const scale of READING_SCALES)
      expect(readingMark(reading({ scale, value: null }))).toEqual({ kind: 'gap' })
  })

  it('never leaves its track', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...READING_SCALES),
        fc.double({ noNaN: true, min: -50, max: 50 }),
        fc.option(fc.nat(20)),
        (scale, value, of) => {
          const mark = readingMark(
            reading({ scale, value, of, interval: { low: value - 2, high: value + 2, draws: 9 } }),
          )
          const places =
            mark.kind === 'dot' ? [mark.at, ...(mark.line ?? [])] : mark.kind === 'bar' ? [mark.to] : []
          for (const place of places) expect(place >= 0 && place <= 1).toBe(true)
        },
      ),
    )
  })
})
