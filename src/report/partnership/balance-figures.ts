import type { SummedFigure } from './bootstrap-figures.ts'
import { type Amount, borneBy, gainedBy, type WeighedClause, where } from './clause-amounts.ts'

const sumOf = (sums: Float64Array, place: number): number => sums[place] ?? 0

/** The part that the first sum is of both; null where both are 0. */
export function share(part: Amount, rest: Amount): SummedFigure<WeighedClause> {
  return {
    amounts: [part, rest],
    of: (sums) => {
      const all = sumOf(sums, 0) + sumOf(sums, 1)
      return all === 0 ? null : sumOf(sums, 0) / all
    },
  }
}

/** (B − A) / (A + B): above 0 it lies on the partner (METHOD §3, Reciprocity). */
export function imbalance(a: Amount, b: Amount): SummedFigure<WeighedClause> {
  return {
    amounts: [a, b],
    of: (sums) => {
      const all = sumOf(sums, 0) + sumOf(sums, 1)
      return all === 0 ? null : (sumOf(sums, 1) - sumOf(sums, 0)) / all
    },
  }
}

/** 1 − |d|: 1 where it lies on both alike, 0 where on one alone. */
export function evenness(a: Amount, b: Amount): SummedFigure<WeighedClause> {
  const { amounts, of } = imbalance(a, b)
  return {
    amounts,
    of: (sums) => {
      const d = of(sums)
      return d === null ? null : 1 - Math.abs(d)
    },
  }
}

/** B's share of what the first clauses load on the sides, less A's share of what the second do; null where either loads nobody. */
export function shareLessShare(
  first: (clause: WeighedClause) => boolean,
  second: (clause: WeighedClause) => boolean,
): SummedFigure<WeighedClause> {
  return {
    amounts: [
      where(first, borneBy('a')),
      where(first, borneBy('b')),
      where(second, borneBy('a')),
      where(second, borneBy('b')),
    ],
    of: (sums) => {
      const one = sumOf(sums, 0) + sumOf(sums, 1)
      const other = sumOf(sums, 2) + sumOf(sums, 3)
      return one === 0 || other === 0 ? null : sumOf(sums, 1) / one - sumOf(sums, 2) / other
    },
  }
}

export const DUTIES_D = imbalance(borneBy('a'), borneBy('b'))
export const BENEFITS_D = imbalance(gainedBy('a'), gainedBy('b'))
