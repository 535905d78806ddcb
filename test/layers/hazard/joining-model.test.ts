import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HazardModel } from '../../../src/layers/hazard/hazard-model.ts'
import { joiningModel } from '../../../src/layers/hazard/joining-model.ts'
import { seededRandom } from '../../../src/numeric/seeded-random.ts'
import { type RiskRow, riskOf } from './risk-rows.ts'

/** Standard normal by Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Countries that join processes by a planted hazard: who is inclined, and which processes are popular, is drawn too. */
function simulated(
  seed: number,
  { countries, processes, years }: Record<'countries' | 'processes' | 'years', number>,
): RiskRow[] {
  const random = seededRandom(seed)
  const rows: RiskRow[] = []
  const gdp = Array.from({ length: countries * (years + 1) }, () => normal(random))
  for (let p = 0; p < processes; p++) {
    const effect = -2.2 + 0.4 * normal(random)
    for (let c = 0; c < countries; c++)
      for (let t = 1; t <= years; t++) {
        const share = random()
        const control = gdp[c * (years + 1) + t] as number
        const eta = effect + PLANTED.t * t + PLANTED['t^2'] * t ** 2 + PLANTED['t^3'] * t ** 3
        const hazard = Math.exp(eta + PLANTED.share * share + PLANTED.gdp * control)
        const joined = random() < 1 - Math.exp(-hazard) ? 1 : 0
        rows.push({ process: `p${p}`, country: `c${c}`, t, share, joined, controls: [control] })
        if (joined === 1) break
      }
  }
  return rows
}

const PLANTED = { t: -0.3, 't^2': 0.03, 't^3': -0.001, share: 1, gdp: 0.5 }

describe('joiningModel', () => {
  it('covers planted coefficients about as often as its intervals say', () => {
    const runs = 200
    const covered = new Map<string, number>()
    for (let seed = 0; seed < runs; seed++) {
      const table = riskOf(simulated(seed, { countries: 24, processes: 5, years: 12 }), ['gdp'])
      const { coefficients } = joiningModel(table, 'none', 0.95)
      for (const { term, low, high } of coefficients) {
        const planted = (PLANTED as Record<string, number>)[term]
        if (planted === undefined || low === null || high === null) continue
        covered.set(term, (covered.get(term) ?? 0) + (low <= planted && planted <= high ? 1 : 0))
      }
    }
    expect([...covered.keys()]).toEqual(Object.keys(PLANTED))
    // 190 of 200 expected, standard deviation 3.1.
    for (const [term, count] of covered) expect([term, count >= 179 && count <= 199]).toEqual([term, true])
  })

  it('covers them by country too, where the countries are many and inclined', () => {
    let covered = 0
    for (let seed = 1000; seed < 1100; seed++) {
      const random = seededRandom(seed)
      const inclined = Array.from({ length: 50 }, () => normal(random))
      // A control that never changes within a country: errors must count countries, not years.
      const rows = simulated(seed, { countries: 50, processes: 5, years: 6 }).map((row) => {
        const own = inclined[Number(row.country.slice(1))] as number
        return { ...row, controls: [...(row.controls ?? []), own] }
      })
      const found = joiningModel(riskOf(rows, ['gdp', 'own']), 'country', 0.95)
      const own = found.coefficients.find(({ term }) => term === 'own')
      if ((own?.low ?? 1) <= 0 && (own?.high ?? -1) >= 0) covered++
    }
    expect(covered).toBeGreaterThanOrEqual(86)
  })

  it('leaves out processes without an event, or that all joined at once, and says which', () => {
    const rows = simulated(3, { countries: 30, processes: 4, years: 10 })
    const quiet: RiskRow[] = [1, 2].map((t) => ({ ...(rows[0] as RiskRow), process: 'quiet', t, joined: 0 }))
    const rush: RiskRow[] = ['c1', 'c2'].map((country) => ({
      ...(rows[0] as RiskRow),
      process: 'rush',
      country,
      joined: 1,
    }))
    const plain = joiningModel(riskOf(rows, ['gdp']), 'country', 0.95)
    const more = joiningModel(riskOf([...quiet, ...rows, ...rush], ['gdp']), 'country', 0.95)
    expect(figures(more)).toEqual(figures(plain))
    expect(more.isUsed.reduce((sum, each) => sum + each, 0)).toBe(rows.length)
    expect(more.findings.map(({ code, message }) => [code, message.split(': ').at(-1)])).toEqual(
      expect.arrayContaining([
        ['process-without-event', 'quiet.'],
        ['process-all-events', 'rush.'],
      ]),
    )
  })

  it('says why there is no estimate', () => {
    const row: RiskRow = { process: 'p', country: 'c', t: 1, share: 0, joined: 0 }
    expect(joiningModel(riskOf([]), 'country', 0.95).reason).toBe('no-rows')
    expect(joiningModel(riskOf([row]), 'country', 0.95).reason).toBe('no-events')
    expect(joiningModel(riskOf([{ ...row, joined: 1 }]), 'country', 0.95).reason).toBe('all-events')
    const apart = [1, 2, 3, 4].map((t) => ({ ...row, t, joined: t > 2 ? 1 : 0 }))
    expect(joiningModel(riskOf(apart), 'country', 0.95).reason).toBe('separated')
  })

  it('does not depend on the order of rows, nor on names', () => {
    const rows = simulated(7, { countries: 12, processes: 4, years: 6 })
    const plain = joiningModel(riskOf(rows, ['gdp']), 'country,process', 0.95)
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }), (order) => {
        const shuffled = order.map((at) => rows[at] as RiskRow)
        const renamed = shuffled.map((row) => ({ ...row, country: `x${row.country}` }))
        const found = joiningModel(riskOf(renamed, ['gdp']), 'country,process', 0.95)
        const wanted = figures(plain)
        for (const [term, values] of Object.entries(figures(found)))
          values.forEach((value, at) => {
            expect(value).toBeCloseTo(wanted[term]?.[at] as number, 7)
          })
      }),
      { numRuns: 20 },
    )
  })

  it('never answers a number that is none: unknown is null, and a finding or a reason says why', () => {
    const row = fc.record({
      process: fc.constantFrom('p', 'q'),
      country: fc.constantFrom('a', 'b', 'c'),
      t: fc.integer({ min: 1, max: 4 }),
      share: fc.constantFrom(0, 0.5, 1),
      joined: fc.constantFrom(0, 0, 1),
    })
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 30 }),
        fc.constantFrom('country,process' as const, 'process' as const),
        (rows, kind) => {
          const model = joiningModel(riskOf(rows), kind, 0.95)
          for (const values of Object.values(figures(model)))
            for (const value of values) expect(value === null || Number.isFinite(value)).toBe(true)
          expect(model.logLikelihood === null || Number.isFinite(model.logLikelihood)).toBe(true)
          const unknown = model.coefficients.some(({ se }) => se === null)
          if (unknown || model.coefficients.length === 0)
            expect(model.findings.length > 0 || model.reason !== null).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})

/** Every figure of each term. */
function figures({ coefficients }: HazardModel): Record<string, (number | null)[]> {
  return Object.fromEntries(
    coefficients.map(({ term, errors, ...row }) => [
      term,
      [
        row.estimate,
        row.hazardRatio,
        row.se,
        row.z,
        row.p,
        row.pFewClusters,
        row.low,
        row.high,
        ...errors.map(({ se }) => se),
      ],
    ]),
  )
}
