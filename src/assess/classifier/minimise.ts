/** Value of a function at a point; its gradient is written into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number

export interface Minimum {
  readonly point: Float64Array
  readonly value: number
  readonly iterations: number
  readonly converged: boolean
}

const MEMORY = 10
const SUFFICIENT = 1e-4
const MOST_HALVINGS = 40

/**
 * The minimum of a smooth convex function by L-BFGS (Liu & Nocedal 1989) with ten pairs kept and a backtracking search for a step of sufficient decrease.
 * Converged where no component of the gradient is above `tolerance` × max(1, |value|). Time O(iterations × (cost of the function + 40 × length)).
 */
export function minimise(
  objective: Objective,
  length: number,
  { tolerance = 1e-8, most = 500 }: { readonly tolerance?: number; readonly most?: number } = {},
): Minimum {
  let point = new Float64Array(length)
  let gradient = new Float64Array(length)
  let value = objective(point, gradient)
  const pairs: { readonly step: Float64Array; readonly turn: Float64Array; readonly curvature: number }[] = []
  let iterations = 0
  const isFlat = (): boolean =>
    gradient.every((part) => Math.abs(part) <= tolerance * Math.max(1, Math.abs(value)))
  while (!isFlat() && iterations < most) {
    const direction = descent(gradient, pairs)
    let slope = dot(direction, gradient)
    if (!(slope < 0)) {
      // Rounding can spoil the pairs; the gradient itself always descends.
      pairs.length = 0
      direction.set(gradient.map((part) => -part))
      slope = dot(direction, gradient)
    }
    let size = pairs.length === 0 ? 1 / Math.max(1, Math.sqrt(-slope)) : 1
    const next = new Float64Array(length)
    const nextGradient = new Float64Array(length)
    let nextValue = Number.POSITIVE_INFINITY
    let halvings = 0
    for (; halvings < MOST_HALVINGS; halvings++, size /= 2) {
      for (let i = 0; i < length; i++) next[i] = (point[i] as number) + size * (direction[i] as number)
      nextValue = objective(next, nextGradient)
      if (nextValue <= value + SUFFICIENT * size * slope) break
    }
    if (halvings === MOST_HALVINGS) break
    const step = next.map((part, i) => part - (point[i] as number))
    const turn = nextGradient.map((part, i) => part - (gradient[i] as number))
    const curvature = dot(step, turn)
    if (curvature > 0) {
      pairs.push({ step, turn, curvature })
      if (pairs.length > MEMORY) pairs.shift()
    }
    point = next
    gradient = nextGradient
    value = nextValue
    iterations++
  }
  return { point, value, iterations, converged: isFlat() }
}

/** The direction of descent by the two loops of L-BFGS. */
function descent(
  gradient: Float64Array,
  pairs: readonly { readonly step: Float64Array; readonly turn: Float64Array; readonly curvature: number }[],
): Float64Array {
  const direction = gradient.map((part) => -part)
  const taken: number[] = []
  for (const { step, turn, curvature } of pairs.toReversed()) {
    const share = dot(step, direction) / curvature
    taken.push(share)
    add(direction, turn, -share)
  }
  const last = pairs.at(-1)
  if (last !== undefined) {
    const scale = last.curvature / dot(last.turn, last.turn)
    for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] as number) * scale
  }
  pairs.forEach(({ step, turn, curvature }, i) => {
    const share = taken[pairs.length - 1 - i] as number
    add(direction, step, share - dot(turn, direction) / curvature)
  })
  return direction
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + times * (what[i] as number)
}
