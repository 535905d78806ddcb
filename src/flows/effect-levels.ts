import { numberPairs } from '../numeric/number-pairs.ts'

/** A fixed effect, or a cluster, as numbers: the level of each row, from 0. */
export interface EffectLevels {
  readonly name: string
  readonly levelOfRow: Uint32Array
  /** How many levels there are; each occurs at least once. */
  readonly count: number
}

/** Numbers levels anew by first appearance, so that none is empty. Time and memory O(rows + highest code). */
export function compactLevels(name: string, codes: Uint32Array): EffectLevels {
  let highest = 0
  for (const code of codes) if (code > highest) highest = code
  const levelOfCode = new Uint32Array(highest + 1)
  const levelOfRow = new Uint32Array(codes.length)
  let count = 0
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    let level = levelOfCode[code] as number
    if (level === 0) {
      count += 1
      level = count
      levelOfCode[code] = level
    }
    levelOfRow[row] = level - 1
  }
  return { name, levelOfRow, count }
}

/** The effect whose levels are the pairs of levels of two effects that occur together. Time O(rows). */
export function crossLevels(name: string, a: EffectLevels, b: EffectLevels): EffectLevels {
  const { pairOfRow, count } = numberPairs(a.levelOfRow, b.levelOfRow, b.count)
  return { name, levelOfRow: pairOfRow, count }
}

/** The same effect over some of the rows. */
export function levelsOfRows({ name, levelOfRow }: EffectLevels, rows: Uint32Array): EffectLevels {
  const codes = new Uint32Array(rows.length)
  for (let at = 0; at < rows.length; at++) codes[at] = levelOfRow[rows[at] as number] as number
  return compactLevels(name, codes)
}

/** Whether each level of `inner` lies within one level of `outer`. */
export function isNested(inner: EffectLevels, outer: EffectLevels): boolean {
  const outerOf = new Int32Array(inner.count).fill(-1)
  for (let row = 0; row < inner.levelOfRow.length; row++) {
    const level = inner.levelOfRow[row] as number
    const found = outer.levelOfRow[row] as number
    if (outerOf[level] === -1) outerOf[level] = found
    else if (outerOf[level] !== found) return false
  }
  return true
}
