import { seededRandom } from '../../numeric/seeded-random.ts'
import type { ReadingInterval } from './reading.ts'

/** A figure as a function of sums over clauses: each amount says what one clause adds to one sum. */
export interface SummedFigure<C> {
  readonly amounts: readonly ((clause: C) => number)[]
  /** Of the sums, in the order of the amounts; null where it cannot be computed. It keeps no hold of `sums`. */
  readonly of: (sums: Float64Array) => number | null
}

export interface BootstrappedFigure<C> {
  readonly value: number | null
  /** Null where the figure is, where all its clauses stand in one article, or where fewer than half of the draws give it. */
  readonly interval: ReadingInterval | null
  /** Clauses that add to any of its sums. */
  readonly clauses: readonly C[]
}

export interface BootstrapOptions {
  readonly draws?: number
  readonly seed?: number
}

export const BOOTSTRAP_DRAWS = 1000

/**
 * Figures with their 95 % intervals by bootstrap over articles (METHOD §3, Uncertainty): clauses of one article are not independent, so whole articles are drawn with
 * replacement, the same draws for every figure. What a clause adds is summed by article once, so a draw costs articles × sums whatever the number of clauses. Percentile
 * interval (Efron & Tibshirani 1993, ch. 13); it says nothing of how well the clauses are coded.
 *
 * @param partOf the article of a clause
 * @param draws and seed: the same seed gives the same interval
 *
 * Time O(clauses × sums + draws × articles × sums), memory O(articles × sums + draws × figures).
 */
export function bootstrapFigures<C>(
  clauses: readonly C[],
  partOf: (clause: C) => string,
  figures: readonly SummedFigure<C>[],
  { draws = BOOTSTRAP_DRAWS, seed = 1 }: BootstrapOptions = {},
): BootstrappedFigure<C>[] {
  const { parts, sums, width, touched } = summedByPart(clauses, partOf, figures)
  const whole = new Float64Array(width)
  for (let cell = 0; cell < sums.length; cell++)
    whole[cell % width] = at(whole, cell % width) + at(sums, cell)
  const values = valuesOf(figures, whole)
  const drawn = drawValues(figures, sums, parts, draws, seed)
  return figures.map((_, f) => ({
    value: values[f] ?? null,
    interval:
      values[f] === null || (touched[f]?.parts.size ?? 0) < 2 ? null : intervalOf(drawn[f] ?? [], draws),
    clauses: touched[f]?.clauses ?? [],
  }))
}

interface SummedByPart<C> {
  readonly parts: number
  /** Number of sums. */
  readonly width: number
  /** Sum q of article p at p × width + q. */
  readonly sums: Float64Array
  readonly touched: readonly { readonly clauses: C[]; readonly parts: Set<number> }[]
}

function summedByPart<C>(
  clauses: readonly C[],
  partOf: (clause: C) => string,
  figures: readonly SummedFigure<C>[],
): SummedByPart<C> {
  const width = figures.reduce((sum, { amounts }) => sum + amounts.length, 0)
  const placeOf = new Map<string, number>()
  const places = clauses.map((clause) => {
    const part = partOf(clause)
    const place = placeOf.get(part) ?? placeOf.size
    placeOf.set(part, place)
    return place
  })
  const sums = new Float64Array(placeOf.size * width)
  const touched = figures.map(() => ({ clauses: [] as C[], parts: new Set<number>() }))
  clauses.forEach((clause, c) => {
    const place = places[c] as number
    let slot = place * width
    figures.forEach(({ amounts }, f) => {
      let adds = false
      for (const amount of amounts) {
        const value = amount(clause)
        if (value !== 0) adds = true
        sums[slot] = at(sums, slot) + value
        slot++
      }
      if (!adds) return
      touched[f]?.clauses.push(clause)
      touched[f]?.parts.add(place)
    })
  })
  return { parts: placeOf.size, width, sums, touched }
}

/** For each figure the values of the draws that give one. */
function drawValues<C>(
  figures: readonly SummedFigure<C>[],
  sums: Float64Array,
  parts: number,
  draws: number,
  seed: number,
): number[][] {
  const random = seededRandom(seed)
  const width = parts === 0 ? 0 : sums.length / parts
  const drawn: number[][] = figures.map(() => [])
  const sample = new Float64Array(width)
  for (let draw = 0; draw < draws && parts > 1; draw++) {
    sample.fill(0)
    for (let pick = 0; pick < parts; pick++) {
      const from = Math.floor(random() * parts) * width
      for (let q = 0; q < width; q++) sample[q] = at(sample, q) + at(sums, from + q)
    }
    valuesOf(figures, sample).forEach((value, f) => {
      if (value !== null) drawn[f]?.push(value)
    })
  }
  return drawn
}

function valuesOf<C>(figures: readonly SummedFigure<C>[], sums: Float64Array): (number | null)[] {
  let from = 0
  return figures.map(({ amounts, of }) => {
    const own = sums.subarray(from, from + amounts.length)
    from += amounts.length
    return of(own)
  })
}

function intervalOf(values: readonly number[], draws: number): ReadingInterval | null {
  if (values.length === 0 || values.length * 2 < draws) return null
  const sorted = Float64Array.from(values).sort()
  const quantile = (share: number): number => at(sorted, Math.round(share * (sorted.length - 1)))
  return { low: quantile(0.025), high: quantile(0.975), draws: values.length }
}

function at(numbers: Float64Array, place: number): number {
  return numbers[place] ?? 0
}
