import { compactLevels } from '../../src/flows/effect-levels.ts'
import type { FlowRequest } from '../../src/flows/estimate.ts'
import { FIXEST_SMALL_SAMPLE } from '../../src/flows/small-sample.ts'
import { randomDraws } from '../numeric/random-draws.ts'

/** A request from plain arrays; effects and clusters are named `e0`, `e1` … and `c0` …. */
export function requestOf(parts: {
  readonly model: FlowRequest['model']
  readonly outcome: readonly number[]
  readonly regressors: readonly (readonly number[])[]
  readonly effects?: readonly (readonly number[])[]
  readonly clusters?: readonly (readonly number[])[]
  readonly weights?: readonly number[]
  readonly offset?: readonly number[]
  readonly separation?: FlowRequest['separation']
  readonly errors?: Partial<FlowRequest['errors']>
}): FlowRequest {
  const levels = (name: string) => (codes: readonly number[], at: number) =>
    compactLevels(`${name}${at}`, Uint32Array.from(codes))
  return {
    model: parts.model,
    outcome: { name: 'y', values: Float64Array.from(parts.outcome) },
    regressors: parts.regressors.map((values, at) => ({ term: `x${at}`, values: Float64Array.from(values) })),
    effects: (parts.effects ?? []).map(levels('e')),
    weights: parts.weights === undefined ? null : Float64Array.from(parts.weights),
    offset: parts.offset === undefined ? null : Float64Array.from(parts.offset),
    isMissing: new Uint8Array(parts.outcome.length),
    separation: parts.separation ?? 'full',
    errors: {
      kind: parts.clusters === undefined ? 'hetero' : 'cluster',
      clusters: (parts.clusters ?? []).map(levels('c')),
      dyads: null,
      smallSample: FIXEST_SMALL_SAMPLE,
      ...parts.errors,
    },
    level: 0.95,
  }
}

/** A panel of corridors over years with a dummy, a number, and an outcome that both move. */
export function gravityData(seed: number, countries: number, years: number) {
  const { uniform, normal } = randomDraws(seed)
  const effect = (count: number): number[] => Array.from({ length: count }, () => normal() * 0.5)
  const corridor = effect(countries * countries)
  const origin = effect(countries * years)
  const destination = effect(countries * years)
  const data = {
    o: [] as number[],
    d: [] as number[],
    t: [] as number[],
    od: [] as number[],
    ot: [] as number[],
    dt: [] as number[],
    dummy: [] as number[],
    number: [] as number[],
    index: [] as number[],
    counts: [] as number[],
  }
  for (let o = 0; o < countries; o++)
    for (let d = 0; d < countries; d++) {
      if (o === d) continue
      for (let t = 0; t < years; t++) {
        const dummy = uniform() < 0.35 ? 1 : 0
        const number = normal()
        const index =
          1 +
          0.4 * dummy -
          0.3 * number +
          (corridor[o * countries + d] ?? 0) +
          (origin[o * years + t] ?? 0) +
          (destination[d * years + t] ?? 0)
        data.o.push(o)
        data.d.push(d)
        data.t.push(t)
        data.od.push(o * countries + d)
        data.ot.push(o * years + t)
        data.dt.push(d * years + t)
        data.dummy.push(dummy)
        data.number.push(number)
        data.index.push(index)
        data.counts.push(poissonDraw(Math.exp(index), uniform))
      }
    }
  return data
}

/** A Poisson draw by counting uniform factors (Knuth); time O(mean). */
export function poissonDraw(mean: number, uniform: () => number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = uniform(); product > limit; product *= uniform()) count += 1
  return count
}
