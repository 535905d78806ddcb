import { type LevelBlocks, levelBlocks, solveBlocks, weighBlocks } from './level-blocks.ts'
import type { SortedEffects } from './sorted-effects.ts'

/** How far the fixed effects were taken out of a variable. */
export interface PartialOutOutcome {
  readonly iterations: number
  readonly converged: boolean
}

/** Takes fixed effects out of variables under weights that can change. */
export interface PartialOut {
  /**
   * Uses these weights from now on, in sorted order, each ≥ 0; they are read at once and kept by reference.
   * @param isClose to the weights before: then the preconditioner stays, which costs iterations, not precision
   */
  weigh(weights: Float64Array, isClose?: boolean): void
  /**
   * Replaces a variable, in sorted order, by its residual of the weighted regression on all fixed effects.
   * @param tolerance of the weighted norm of what is wrongly left or taken, as a share of the variable's norm
   * @param reduction enough, too, is to take this share off that norm: for steps that are corrected by the next one
   */
  residual(variable: Float64Array, tolerance: number, reduction?: number): PartialOutOutcome
}

const MAX_ITERATIONS = 5000
const MAX_RESTARTS = 4
/** Tighter tolerances are measured on the rows once more; looser ones are for steps on the way. */
const MEASURED_BELOW = 1e-5

/**
 * Weighted projections off any number of fixed effects.
 *
 * The outer effect, which has the most levels, is eliminated exactly; the normal equations of the inner ones that are left are solved
 * by conjugate gradients (Hestenes & Stiefel 1952), preconditioned by each effect's own exact blocks (`levelBlocks`). Two effects
 * whose blocks are small need no iteration. Against alternating projections (Gaure 2013; Irons-Tuck in fixest) an iteration is one pass
 * over the rows, and their number grows with the root of what theirs grows with. What is left is measured again on the rows themselves.
 */
export function partialOut(effects: SortedEffects): PartialOut {
  const { outerStarts, inner, innerCount, rows } = effects
  const groups = outerStarts.length - 1
  const inverseOuter = new Float64Array(groups)
  const blocks: LevelBlocks | null = inner.length === 0 ? null : levelBlocks(effects)
  let weights = new Float64Array(rows)
  let widest = 0
  for (let g = 0; g < groups; g++)
    widest = Math.max(widest, (outerStarts[g + 1] as number) - (outerStarts[g] as number))
  const scratch = new Float64Array(widest)
  const gradient = new Float64Array(innerCount)
  const scaled = new Float64Array(innerCount)
  const direction = new Float64Array(innerCount)
  const image = new Float64Array(innerCount)
  const solution = new Float64Array(innerCount)

  const removeOuter = (variable: Float64Array): void => {
    for (let g = 0; g < groups; g++) {
      const start = outerStarts[g] as number
      const end = outerStarts[g + 1] as number
      let sum = 0
      for (let row = start; row < end; row++) sum += (weights[row] as number) * (variable[row] as number)
      const mean = sum * (inverseOuter[g] as number)
      for (let row = start; row < end; row++) variable[row] = (variable[row] as number) - mean
    }
  }
  const sumsByInner = (variable: Float64Array, sums: Float64Array): void => {
    sums.fill(0)
    for (const levels of inner)
      for (let row = 0; row < rows; row++) {
        const level = levels[row] as number
        sums[level] = (sums[level] as number) + (weights[row] as number) * (variable[row] as number)
      }
  }
  const multiply = normalProduct(effects, inverseOuter, scratch)

  return {
    weigh(next, isClose = false) {
      weights = next as Float64Array<ArrayBuffer>
      for (let g = 0; g < groups; g++) {
        let sum = 0
        for (let row = outerStarts[g] as number; row < (outerStarts[g + 1] as number); row++)
          sum += weights[row] as number
        inverseOuter[g] = sum > 0 ? 1 / sum : 0
      }
      if (blocks !== null && !isClose) weighBlocks(blocks, effects, weights, inverseOuter)
    },
    residual(variable, tolerance, reduction = 0) {
      removeOuter(variable)
      if (blocks === null) return { iterations: 0, converged: true }
      let norm = 0
      for (let row = 0; row < rows; row++) norm += (weights[row] as number) * (variable[row] as number) ** 2
      let enough = tolerance * tolerance * norm
      const isTight = tolerance < MEASURED_BELOW && reduction === 0
      let iterations = 0
      for (let restart = 0; ; restart++) {
        sumsByInner(variable, gradient)
        solveBlocks(blocks, gradient, scaled)
        let left = dot(gradient, scaled)
        if (restart === 0) enough = Math.max(enough, reduction * reduction * left)
        // Rounding keeps some error on the rows that a further start would not take away.
        if (left <= enough * (restart === 0 ? 1 : 4) || norm === 0) return { iterations, converged: true }
        if (restart === MAX_RESTARTS || iterations >= MAX_ITERATIONS) return { iterations, converged: false }
        solution.fill(0)
        direction.set(scaled)
        while (left > (isTight ? enough / 4 : enough) && iterations < MAX_ITERATIONS) {
          multiply(weights, direction, image)
          const curvature = dot(direction, image)
          if (!(curvature > 0)) break
          const step = left / curvature
          for (let level = 0; level < innerCount; level++) {
            solution[level] = (solution[level] as number) + step * (direction[level] as number)
            gradient[level] = (gradient[level] as number) - step * (image[level] as number)
          }
          solveBlocks(blocks, gradient, scaled)
          const next = dot(gradient, scaled)
          const keep = next / left
          for (let level = 0; level < innerCount; level++)
            direction[level] = (scaled[level] as number) + keep * (direction[level] as number)
          left = next
          iterations += 1
        }
        for (const levels of inner)
          for (let row = 0; row < rows; row++)
            variable[row] = (variable[row] as number) - (solution[levels[row] as number] as number)
        removeOuter(variable)
        if (!isTight) return { iterations, converged: left <= enough }
      }
    },
  }
}

type Product = (weights: Float64Array, of: Float64Array, into: Float64Array) => void

/** The product with the normal matrix of the inner effects once the outer one is taken out; one pass over the rows. */
function normalProduct(
  { outerStarts, inner }: SortedEffects,
  inverseOuter: Float64Array,
  scratch: Float64Array,
): Product {
  const groups = outerStarts.length - 1
  const [first, second] = inner
  if (inner.length === 1 && first !== undefined)
    return (weights, of, into) => {
      into.fill(0)
      for (let g = 0; g < groups; g++) {
        const start = outerStarts[g] as number
        const end = outerStarts[g + 1] as number
        let sum = 0
        for (let row = start; row < end; row++)
          sum += (weights[row] as number) * (of[first[row] as number] as number)
        const mean = sum * (inverseOuter[g] as number)
        for (let row = start; row < end; row++) {
          const level = first[row] as number
          into[level] = (into[level] as number) + (weights[row] as number) * ((of[level] as number) - mean)
        }
      }
    }
  if (inner.length === 2 && first !== undefined && second !== undefined)
    return (weights, of, into) => {
      into.fill(0)
      for (let g = 0; g < groups; g++) {
        const start = outerStarts[g] as number
        const end = outerStarts[g + 1] as number
        let sum = 0
        for (let row = start; row < end; row++)
          sum +=
            (weights[row] as number) *
            ((of[first[row] as number] as number) + (of[second[row] as number] as number))
        const mean = sum * (inverseOuter[g] as number)
        for (let row = start; row < end; row++) {
          const a = first[row] as number
          const b = second[row] as number
          const value = (weights[row] as number) * ((of[a] as number) + (of[b] as number) - mean)
          into[a] = (into[a] as number) + value
          into[b] = (into[b] as number) + value
        }
      }
    }
  return (weights, of, into) => {
    into.fill(0)
    for (let g = 0; g < groups; g++) {
      const start = outerStarts[g] as number
      const end = outerStarts[g + 1] as number
      scratch.fill(0, 0, end - start)
      for (const levels of inner)
        for (let row = start; row < end; row++)
          scratch[row - start] = (scratch[row - start] as number) + (of[levels[row] as number] as number)
      let sum = 0
      for (let row = start; row < end; row++)
        sum += (weights[row] as number) * (scratch[row - start] as number)
      const mean = sum * (inverseOuter[g] as number)
      for (const levels of inner)
        for (let row = start; row < end; row++) {
          const level = levels[row] as number
          into[level] =
            (into[level] as number) + (weights[row] as number) * ((scratch[row - start] as number) - mean)
        }
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}
