/** A core that was found. */
export interface SearchedCore {
  readonly correlation: number
  /** 1 where the actor is in the core. */
  readonly inCore: Uint8Array
}

/** How long a search goes on. */
export interface CoreSearchOptions {
  /** How often the best core is disturbed and improved anew. */
  readonly kicks: number
  /** Numbers from 0 to below 1. */
  readonly random: () => number
}

/** A core with what its correlation is computed from. */
interface Core {
  readonly inCore: Uint8Array
  size: number
  /** Ties with at least one end in the core. */
  covered: number
  /** Each actor's ties to actors outside the core. */
  readonly outside: Int32Array
}

/** Gains below this are noise. */
const NOISE = 1e-12

const NOBODY = -1

/**
 * Searches the core whose pattern (δ_ij = 1 if i or j is in it) correlates most with the ties of n actors.
 *
 * Starts are the best cores along three orders (by degree; each time whoever has most ties outside; the reverse, from everybody). From
 * each the best single move is made, in, out or an exchange, until none gains; then the best is disturbed and improved so many times.
 * Time O(n²) a move.
 * @param tied n × n, symmetric, 0 on the diagonal; neither without ties nor with all of them, n ≥ 3
 */
export function coreSearch(tied: Uint8Array, n: number, { kicks, random }: CoreSearchOptions): SearchedCore {
  const degrees = new Int32Array(n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) degrees[i] = (degrees[i] as number) + (tied[i * n + j] as number)
  const correlationOf = correlationWith(n, degrees.reduce((sum, degree) => sum + degree, 0) / 2)
  let best: Core = coreOf(tied, n, degrees, [])
  let bestValue = Number.NEGATIVE_INFINITY
  const offer = (core: Core): void => {
    const value = climb(tied, n, core, correlationOf)
    if (value <= bestValue + NOISE) return
    best = core
    bestValue = value
  }
  for (const order of [byDegree(degrees), byOutside(tied, n, degrees), byLeastLoss(tied, n, degrees)])
    offer(bestAlong(tied, n, degrees, order, correlationOf))
  for (let kick = 0; kick < kicks; kick++) {
    const core = copyOf(best)
    const flips = 2 + Math.floor(random() * Math.max(1, Math.min(best.size, n - best.size) / 2))
    for (let flip = 0; flip < flips; flip++) move(tied, n, core, Math.floor(random() * n))
    offer(core)
  }
  return { correlation: bestValue, inCore: best.inCore }
}

/** Pearson's correlation of ties and pattern, by the core's size and the ties that it covers; −∞ where the pattern is constant. */
function correlationWith(n: number, ties: number): (size: number, covered: number) => number {
  const pairs = (n * (n - 1)) / 2
  const spread = Math.sqrt(ties * (pairs - ties))
  return (size, covered) => {
    const ideal = pairs - ((n - size) * (n - size - 1)) / 2
    if (ideal <= 0 || ideal >= pairs) return Number.NEGATIVE_INFINITY
    return (pairs * covered - ties * ideal) / (spread * Math.sqrt(ideal * (pairs - ideal)))
  }
}

function coreOf(tied: Uint8Array, n: number, degrees: Int32Array, members: readonly number[]): Core {
  const core: Core = { inCore: new Uint8Array(n), size: 0, covered: 0, outside: degrees.slice() }
  for (const actor of members) move(tied, n, core, actor)
  return core
}

function copyOf({ inCore, size, covered, outside }: Core): Core {
  return { inCore: inCore.slice(), size, covered, outside: outside.slice() }
}

/** Moves an actor into the core, or out of it. */
function move(tied: Uint8Array, n: number, core: Core, actor: number): void {
  const sign = core.inCore[actor] === 1 ? 1 : -1
  core.covered -= sign * (core.outside[actor] as number)
  core.size -= sign
  core.inCore[actor] = sign === 1 ? 0 : 1
  for (let j = 0; j < n; j++)
    core.outside[j] = (core.outside[j] as number) + sign * (tied[actor * n + j] as number)
}

/** Makes the best move until none gains. */
function climb(
  tied: Uint8Array,
  n: number,
  core: Core,
  correlationOf: (size: number, covered: number) => number,
): number {
  let value = correlationOf(core.size, core.covered)
  while (true) {
    const { joining, leaving } = bestSingle(core)
    const moves: [number, readonly number[]][] = []
    if (joining !== NOBODY)
      moves.push([correlationOf(core.size + 1, core.covered + (core.outside[joining] as number)), [joining]])
    if (leaving !== NOBODY)
      moves.push([correlationOf(core.size - 1, core.covered - (core.outside[leaving] as number)), [leaving]])
    if (joining !== NOBODY && leaving !== NOBODY) {
      const { gain, actors } = bestExchange(tied, n, core, joining)
      moves.push([correlationOf(core.size, core.covered + gain), actors])
    }
    const [next, actors] = moves.reduce((one, other) => (other[0] > one[0] ? other : one))
    if (next <= value + NOISE) return value
    for (const actor of actors) move(tied, n, core, actor)
    value = next
  }
}

/** Whoever covers most by joining the core, and whoever is missed least by leaving it. */
function bestSingle({ inCore, outside }: Core): { joining: number; leaving: number } {
  let joining = NOBODY
  let leaving = NOBODY
  for (let i = 0; i < inCore.length; i++) {
    if (inCore[i] === 1) {
      if (leaving === NOBODY || (outside[i] as number) < (outside[leaving] as number)) leaving = i
    } else if (joining === NOBODY || (outside[i] as number) > (outside[joining] as number)) joining = i
  }
  return { joining, leaving }
}

/** The exchange of a member for another actor that covers most; `joining` is whoever would cover most by joining alone. */
function bestExchange(
  tied: Uint8Array,
  n: number,
  { inCore, outside }: Core,
  joining: number,
): { gain: number; actors: readonly number[] } {
  const most = outside[joining] as number
  let gain = Number.NEGATIVE_INFINITY
  let actors: readonly number[] = []
  for (let i = 0; i < n; i++) {
    // A tie between the two adds one to what they gain apart, no more.
    if (inCore[i] === 0 || most - (outside[i] as number) + 1 <= gain) continue
    for (let j = 0; j < n; j++) {
      if (inCore[j] === 1) continue
      const found = (outside[j] as number) - (outside[i] as number) + (tied[i * n + j] as number)
      if (found <= gain) continue
      gain = found
      actors = [i, j]
    }
  }
  return { gain, actors }
}

/** The best core among the beginnings of an order. */
function bestAlong(
  tied: Uint8Array,
  n: number,
  degrees: Int32Array,
  order: readonly number[],
  correlationOf: (size: number, covered: number) => number,
): Core {
  const core = coreOf(tied, n, degrees, [])
  let bestSize = 1
  let bestValue = Number.NEGATIVE_INFINITY
  for (const actor of order) {
    move(tied, n, core, actor)
    const value = correlationOf(core.size, core.covered)
    if (value <= bestValue) continue
    bestValue = value
    bestSize = core.size
  }
  return coreOf(tied, n, degrees, order.slice(0, bestSize))
}

function byDegree(degrees: Int32Array): number[] {
  return Array.from(degrees, (_, actor) => actor).sort(
    (a, b) => (degrees[b] as number) - (degrees[a] as number) || a - b,
  )
}

/** Each time whoever has most ties outside the core. */
function byOutside(tied: Uint8Array, n: number, degrees: Int32Array): number[] {
  const core = coreOf(tied, n, degrees, [])
  return Array.from(degrees, () => {
    const { joining } = bestSingle(core)
    move(tied, n, core, joining)
    return joining
  })
}

/** From everybody in the core, whoever is missed least leaves it: the reverse of that order. */
function byLeastLoss(tied: Uint8Array, n: number, degrees: Int32Array): number[] {
  const core = coreOf(tied, n, degrees, byDegree(degrees))
  return Array.from(degrees, () => {
    const { leaving } = bestSingle(core)
    move(tied, n, core, leaving)
    return leaving
  }).reverse()
}
