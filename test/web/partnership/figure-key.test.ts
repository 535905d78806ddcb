import { describe, expect, it } from 'vitest'
import { type FigureKey, figureKeyText, readFigureKey } from '../../../web/partnership/figure-key.ts'

describe('the figure that an address names', () => {
  it.each<FigureKey>([
    { kind: 'reading', id: 'd-star' },
    { kind: 'topic', id: 'readmit-tcn' },
    { kind: 'owes', bearer: 'b', beneficiary: 'migrants' },
  ])('is read again as it was written: %o', (key) => {
    expect(readFigureKey(figureKeyText(key))).toEqual(key)
  })

  it.each([
    undefined,
    '',
    'd',
    'reading',
    'reading.',
    'reading.d.x',
    'owes.a',
    'owes.a.b.c',
    'topic.<b>',
    'none',
  ])('is none: %s', (text) => {
    expect(readFigureKey(text)).toBeNull()
  })
})
