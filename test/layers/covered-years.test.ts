import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageCells, coveredByLayer, coveredUntil, yearOfSource } from '../../src/layers/covered-years.ts'
import { FAMILIES } from '../../src/model/instrument.ts'
import { LAYERS } from '../../src/model/layer.ts'

const sources = [
  { id: 'old', as_of: '2011' },
  { id: 'new', as_of: '2023-05' },
  { id: 'silent', as_of: null },
]
const rows = (layer: 'bilateral' | 'regional', ...principal: string[]) =>
  principal.map((source) => ({ layer, family: 'visa-waiver' as const, source }))

const byLayer = (instruments: ReturnType<typeof rows>) => coveredByLayer(coverageCells(instruments, sources))

describe('the last covered year of a layer', () => {
  it('is the one that half of the instruments of dated sources are told of until', () => {
    const found = byLayer(rows('bilateral', 'old', 'new', 'new', 'silent'))
    expect(found.at(-1)).toEqual({ layer: 'bilateral', lastYear: 2023, dated: 3, of: 4 })
    expect(byLayer(rows('bilateral', 'old', 'new')).at(-1)?.lastYear).toBe(2011)
  })

  it('is unknown where no source states a date, and asks the principal source alone', () => {
    const found = byLayer(rows('regional', 'silent', 'silent;new', 'gone'))
    expect(found[1]).toEqual({ layer: 'regional', lastYear: null, dated: 0, of: 3 })
    expect(found[0]).toEqual({ layer: 'multilateral', lastYear: null, dated: 0, of: 0 })
  })

  it('reads a date that is a span by its last day, and none where it is open or no date', () => {
    expect(yearOfSource({ as_of: '2019/2021' })).toBe(2021)
    expect(yearOfSource({ as_of: '2019/..' })).toBeNull()
    expect(yearOfSource({ as_of: 'lately' })).toBeNull()
  })
})

const dated = fc.array(
  fc.record({
    layer: fc.constantFrom(...LAYERS, null),
    family: fc.constantFrom(...FAMILIES.slice(0, 4)),
    as_of: fc.option(fc.integer({ min: 1990, max: 2026 })),
  }),
  { maxLength: 60 },
)

describe('what is covered', () => {
  it('is, for any cells together, the lower median over their instruments, as counted one by one', () => {
    fc.assert(
      fc.property(dated, (drawn) => {
        const cells = coverageCells(
          drawn.map(({ layer, family }, n) => ({ layer, family, source: `s${n}` })),
          drawn.map(({ as_of }, n) => ({ id: `s${n}`, as_of: as_of === null ? null : String(as_of) })),
        )
        const years = drawn.flatMap(({ as_of }) => as_of ?? []).sort((a, b) => a - b)
        expect(coveredUntil(cells)).toEqual({
          lastYear: years[Math.floor((years.length - 1) / 2)] ?? null,
          dated: years.length,
          of: drawn.length,
        })
        const layered = coveredByLayer(cells).reduce((sum, { of }) => sum + of, 0)
        expect(layered).toBe(drawn.filter(({ layer }) => layer !== null).length)
      }),
    )
  })
})
