import type { SortedEffects } from './sorted-effects.ts'

/** Blocks of levels larger than this are not solved exactly: their diagonal stands for them. */
const MAX_BLOCK = 512
/** Multiplications that all blocks of one factorisation may take. */
const MAX_WORK = 6e7
/** A pivot below this share of its level's weight is one direction too many (the effects overlap): it is left out of the elimination. */
const PIVOT_SHARE = 1e-11

/**
 * The inner effects in blocks of levels that one outer level can tie together: for origin-years beside corridors, the years of an origin.
 *
 * Once the outer effect is taken out, levels in different blocks of an effect are orthogonal, so the blocks together are that
 * effect's exact normal matrix.
 */
export interface LevelBlocks {
  /** Where each block's levels start in `members`; the last one closes. */
  readonly starts: Uint32Array
  readonly members: Uint32Array
  readonly blockOf: Uint32Array
  readonly placeOf: Uint32Array
  /** Where each block's matrix starts in `matrices`; a block without a matrix has the start of the next. */
  readonly matrixStart: Uint32Array
  readonly matrices: Float64Array
  /** 1 over the normal matrix's diagonal, for levels in blocks without a matrix. */
  readonly inverseDiagonal: Float64Array
}

/** Finds the blocks by union of the levels that meet in an outer level. Time O(rows · effects). */
export function levelBlocks({ outerStarts, inner, innerCount }: SortedEffects): LevelBlocks {
  const parent = Uint32Array.from({ length: innerCount }, (_, level) => level)
  const root = (level: number): number => {
    let at = level
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  for (const levels of inner)
    for (let g = 0; g + 1 < outerStarts.length; g++) {
      const first = root(levels[outerStarts[g] as number] as number)
      for (let row = (outerStarts[g] as number) + 1; row < (outerStarts[g + 1] as number); row++)
        parent[root(levels[row] as number)] = first
    }
  const blockOfRoot = new Int32Array(innerCount).fill(-1)
  const blockOf = new Uint32Array(innerCount)
  const sizes: number[] = []
  for (let level = 0; level < innerCount; level++) {
    const top = root(level)
    if (blockOfRoot[top] === -1) {
      blockOfRoot[top] = sizes.length
      sizes.push(0)
    }
    const block = blockOfRoot[top] as number
    blockOf[level] = block
    sizes[block] = (sizes[block] as number) + 1
  }
  const starts = new Uint32Array(sizes.length + 1)
  for (let block = 0; block < sizes.length; block++)
    starts[block + 1] = (starts[block] as number) + (sizes[block] as number)
  const next = starts.slice()
  const members = new Uint32Array(innerCount)
  const placeOf = new Uint32Array(innerCount)
  for (let level = 0; level < innerCount; level++) {
    const block = blockOf[level] as number
    placeOf[level] = (next[block] as number) - (starts[block] as number)
    members[next[block] as number] = level
    next[block] = (next[block] as number) + 1
  }
  const matrixStart = matrixStarts(sizes)
  return {
    starts,
    members,
    blockOf,
    placeOf,
    matrixStart,
    matrices: new Float64Array(matrixStart[sizes.length] as number),
    inverseDiagonal: new Float64Array(innerCount),
  }
}

/** Small blocks first get their matrix, as long as the work allows. */
function matrixStarts(sizes: readonly number[]): Uint32Array {
  const order = sizes.map((_, block) => block).sort((a, b) => (sizes[a] as number) - (sizes[b] as number))
  const hasMatrix = new Uint8Array(sizes.length)
  let work = 0
  for (const block of order) {
    const size = sizes[block] as number
    work += size ** 3 / 3
    if (size > MAX_BLOCK || work > MAX_WORK) break
    hasMatrix[block] = 1
  }
  const starts = new Uint32Array(sizes.length + 1)
  for (let block = 0; block < sizes.length; block++)
    starts[block + 1] =
      (starts[block] as number) + (hasMatrix[block] === 1 ? (sizes[block] as number) ** 2 : 0)
  return starts
}

/** Fills and factorises the blocks for one set of weights. Time O(rows · levels of a block met in an outer level + Σ size³). */
export function weighBlocks(
  blocks: LevelBlocks,
  { outerStarts, inner, innerCount }: SortedEffects,
  weights: Float64Array,
  inverseOuter: Float64Array,
): void {
  const { starts, members, blockOf, placeOf, matrixStart, matrices, inverseDiagonal } = blocks
  const levelWeight = new Float64Array(innerCount)
  const diagonal = new Float64Array(innerCount)
  matrices.fill(0)
  const met = new Float64Array(innerCount)
  const seen = new Uint32Array(innerCount)
  for (const levels of inner)
    for (let g = 0; g + 1 < outerStarts.length; g++) {
      const end = outerStarts[g + 1] as number
      let count = 0
      for (let row = outerStarts[g] as number; row < end; row++) {
        const level = levels[row] as number
        const weight = weights[row] as number
        if (weight === 0) continue
        if (met[level] === 0) {
          seen[count] = level
          count += 1
        }
        met[level] = (met[level] as number) + weight
      }
      if (count === 0) continue
      const share = inverseOuter[g] as number
      const block = blockOf[seen[0] as number] as number
      const from = matrixStart[block] as number
      const size =
        (matrixStart[block + 1] as number) > from
          ? (starts[block + 1] as number) - (starts[block] as number)
          : 0
      for (let a = 0; a < count; a++) {
        const level = seen[a] as number
        const weight = met[level] as number
        levelWeight[level] = (levelWeight[level] as number) + weight
        diagonal[level] = (diagonal[level] as number) - weight * weight * share
        if (size === 0) continue
        const rowStart = from + (placeOf[level] as number) * size
        for (let b = 0; b < a; b++) {
          const other = seen[b] as number
          const place = placeOf[other] as number
          // Only the lower triangle is read.
          const at =
            place < (placeOf[level] as number)
              ? rowStart + place
              : from + place * size + (placeOf[level] as number)
          matrices[at] = (matrices[at] as number) - weight * (met[other] as number) * share
        }
      }
      for (let a = 0; a < count; a++) met[seen[a] as number] = 0
    }
  for (let level = 0; level < innerCount; level++) {
    const weight = levelWeight[level] as number
    const left = weight + (diagonal[level] as number)
    const pivot = left > PIVOT_SHARE * weight ? left : weight
    inverseDiagonal[level] = pivot > 0 ? 1 / pivot : 0
  }
  for (let block = 0; block + 1 < starts.length; block++) {
    const from = matrixStart[block] as number
    if ((matrixStart[block + 1] as number) === from) continue
    const first = starts[block] as number
    const size = (starts[block + 1] as number) - first
    for (let a = 0; a < size; a++) {
      const level = members[first + a] as number
      const own = levelWeight[level] as number
      for (let b = 0; b < a; b++) {
        let value = matrices[from + a * size + b] as number
        for (let k = 0; k < b; k++)
          value -= (matrices[from + a * size + k] as number) * (matrices[from + b * size + k] as number)
        matrices[from + a * size + b] = value / (matrices[from + b * size + b] as number)
      }
      let pivot = own + (diagonal[level] as number)
      for (let k = 0; k < a; k++) pivot -= (matrices[from + a * size + k] as number) ** 2
      if (!(pivot > PIVOT_SHARE * own)) {
        for (let k = 0; k < a; k++) matrices[from + a * size + k] = 0
        pivot = own > 0 ? own : 1
      }
      matrices[from + a * size + a] = Math.sqrt(pivot)
    }
  }
}

/** z = M⁻¹ r, where M is the normal matrix without what ties different effects. Time O(levels · block size). */
export function solveBlocks(blocks: LevelBlocks, r: Float64Array, z: Float64Array): void {
  const { starts, members, matrixStart, matrices, inverseDiagonal } = blocks
  for (let block = 0; block + 1 < starts.length; block++) {
    const first = starts[block] as number
    const end = starts[block + 1] as number
    const from = matrixStart[block] as number
    if ((matrixStart[block + 1] as number) === from) {
      for (let at = first; at < end; at++) {
        const level = members[at] as number
        z[level] = (r[level] as number) * (inverseDiagonal[level] as number)
      }
      continue
    }
    const size = end - first
    for (let a = 0; a < size; a++) {
      let value = r[members[first + a] as number] as number
      const row = from + a * size
      for (let b = 0; b < a; b++)
        value -= (matrices[row + b] as number) * (z[members[first + b] as number] as number)
      z[members[first + a] as number] = value / (matrices[row + a] as number)
    }
    for (let a = size - 1; a >= 0; a--) {
      let value = z[members[first + a] as number] as number
      for (let b = a + 1; b < size; b++)
        value -= (matrices[from + b * size + a] as number) * (z[members[first + b] as number] as number)
      z[members[first + a] as number] = value / (matrices[from + a * size + a] as number)
    }
  }
}
