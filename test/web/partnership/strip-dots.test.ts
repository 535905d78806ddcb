import { describe, expect, it } from 'vitest'
import type { ClassFigureItem } from '../../../src/api/partnership-class.ts'
import { classStrips } from '../../../web/partnership/strip-dots.ts'

const figure = (id: string, over: Partial<ClassFigureItem> = {}): ClassFigureItem => ({
  id,
  known: 3,
  of: 4,
  distribution: { least: -0.5, lower_quartile: -0.5, median: 0, upper_quartile: 0.5, most: 1 },
  outliers: [],
  ...over,
})

const member = (instrument: string, values: Record<string, number>) => ({
  instrument,
  title: `Bridge ${instrument}`,
  values,
})

describe('a class as strips', () => {
  const members = [member('x', { d: 0 }), member('y', { d: 0 }), member('z', { d: 1 }), member('w', {})]

  it('has a dot for every instrument whose figure is known, piled where they are equal', () => {
    const [strip] = classStrips([figure('d')], members)
    expect(strip?.dots.map(({ instrument, at, level }) => [instrument, at, level])).toEqual([
      ['x', 0.5, 0],
      ['y', 0.5, 1],
      ['z', 1, 0],
    ])
    expect(strip).toMatchObject({
      highest: 2,
      zero: 0.5,
      median: 0.5,
      quartiles: [0.25, 0.75],
      known: 3,
      of: 4,
    })
  })

  it('leaves out figures that no instrument has', () => {
    expect(classStrips([figure('k', { known: 0, distribution: null })], members)).toEqual([])
  })

  it('marks those far out', () => {
    const outliers = [{ instrument: 'z', value: 1, side: 'high' as const }]
    const [strip] = classStrips([figure('d', { outliers })], members)
    expect(strip?.dots.filter(({ isOutlier }) => isOutlier).map(({ instrument }) => instrument)).toEqual([
      'z',
    ])
  })

  it('runs to the most of a figure that has no upper end', () => {
    const [strip] = classStrips(
      [figure('lexicon')],
      [member('x', { lexicon: 3.2 }), member('y', { lexicon: 1 })],
    )
    expect(strip?.ends).toEqual([0, 4])
    expect(strip?.zero).toBeNull()
  })
})
