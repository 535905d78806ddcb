import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '../../src/numeric/benjamini-hochberg.ts'

describe('the adjustment of Benjamini and Hochberg', () => {
  it('is that of a case done by hand', () => {
    // Of four: .01·4/1, .02·4/2, .03·4/3, .5·4/4; each the least of itself and those above it.
    expect(benjaminiHochberg([0.5, 0.02, 0.01, 0.03])).toEqual([0.5, 0.04, 0.04, 0.04])
    expect(benjaminiHochberg([])).toEqual([])
  })

  it('never lowers a p, keeps its order and stays within 1', () => {
    const p = fc.double({ min: 1e-6, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(p, { maxLength: 20 }), (values) => {
        const adjusted = benjaminiHochberg(values)
        values.forEach((value, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value * (1 - 1e-12))
          expect(adjusted[i]).toBeLessThanOrEqual(1)
          values.forEach((other, j) => {
            if (value <= other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 0)
          })
        })
      }),
    )
  })
})
