/**
 * Scores of an alignment, as in the local alignment of passages by R's `textreuse`: a column with the same word on both sides 2, one with two
 * different words or with a word on one side alone −1.
 */
export const MATCH = 2
export const MISMATCH = -1
export const GAP = -1

/** Most words on either side between two runs that an alignment goes across, and beyond its first and last run. */
export const GAP_LIMIT = 32

/** A stretch of words, read forwards (step 1) or backwards (step −1) from a word on. */
export interface Stretch {
  readonly words: Uint32Array
  readonly from: number
  readonly length: number
}

/** Columns of an alignment. */
export interface Columns {
  /** Columns with the same word on both sides. */
  readonly matched: number
  readonly columns: number
}

const SIDE = GAP_LIMIT + 1
const scores = new Int32Array(SIDE * SIDE)
/** How many of the last columns are matches, up to a cell. */
const tails = new Uint8Array(SIDE * SIDE)

/** Fills the table of scores of all beginnings of two stretches. Time O(product of their lengths). */
function fill(a: Stretch, b: Stretch, step: 1 | -1): void {
  for (let j = 0; j <= b.length; j++) {
    scores[j] = j * GAP
    tails[j] = 0
  }
  for (let i = 1; i <= a.length; i++) {
    const row = i * SIDE
    const word = a.words[a.from + step * (i - 1)]
    scores[row] = i * GAP
    tails[row] = 0
    for (let j = 1; j <= b.length; j++) {
      const cell = row + j
      const corner = cell - SIDE - 1
      if (word === b.words[b.from + step * (j - 1)]) {
        scores[cell] = (scores[corner] as number) + MATCH
        tails[cell] = (tails[corner] as number) + 1
        continue
      }
      tails[cell] = 0
      scores[cell] = Math.max(
        (scores[corner] as number) + MISMATCH,
        (scores[cell - SIDE] as number) + GAP,
        (scores[cell - 1] as number) + GAP,
      )
    }
  }
}

/** Goes back from a cell to the beginning; tells each column, last first. Of equally good ways the one with two words in a column. */
function goBack(
  a: Stretch,
  b: Stretch,
  step: 1 | -1,
  i: number,
  j: number,
  tell: (a: boolean, b: boolean, same: boolean) => void,
): void {
  while (i > 0 || j > 0) {
    const cell = i * SIDE + j
    if (i > 0 && j > 0) {
      const same = a.words[a.from + step * (i - 1)] === b.words[b.from + step * (j - 1)]
      if (same || scores[cell] === (scores[cell - SIDE - 1] as number) + MISMATCH) {
        tell(true, true, same)
        i--
        j--
        continue
      }
    }
    if (i > 0 && (j === 0 || scores[cell] === (scores[cell - SIDE] as number) + GAP)) {
      tell(true, false, false)
      i--
    } else {
      tell(false, true, false)
      j--
    }
  }
}

/** The best alignment of all words of two stretches, `GAP_LIMIT` at most on each side. Time O(product of their lengths). */
export function alignedColumns(a: Stretch, b: Stretch): Columns {
  if (a.length === 0 || b.length === 0) return { matched: 0, columns: a.length + b.length }
  if (a.length === 1 && b.length === 1)
    return { matched: a.words[a.from] === b.words[b.from] ? 1 : 0, columns: 1 }
  fill(a, b, 1)
  let matched = 0
  let columns = 0
  goBack(a, b, 1, a.length, b.length, (_, __, same) => {
    columns++
    if (same) matched++
  })
  return { matched, columns }
}

/** The columns of that alignment, from the first: which side has a word in each, and whether it is the same. */
export function columnsOf(a: Stretch, b: Stretch): { a: boolean; b: boolean; same: boolean }[] {
  fill(a, b, 1)
  const all: { a: boolean; b: boolean; same: boolean }[] = []
  goBack(a, b, 1, a.length, b.length, (inA, inB, same) => all.push({ a: inA, b: inB, same }))
  return all.reverse()
}

/** How far an alignment goes on, in words of each side. */
export interface Extension extends Columns {
  readonly a: number
  readonly b: number
}

/** An alignment ends with so many matches in a row, so that a stray word is none of it. */
export const LAST_MATCHES = 3

/**
 * How far the alignment of two stretches is worth going on from their beginning: to the cell of the best score above 0 that `LAST_MATCHES`
 * matches lead to, the nearest of equally good ones; null where there is none.
 */
export function extension(a: Stretch, b: Stretch, step: 1 | -1): Extension | null {
  if (!mayShareLast(a, b, step)) return null
  fill(a, b, step)
  let best = 0
  let [ai, bj] = [0, 0]
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const cell = i * SIDE + j
      if ((tails[cell] as number) < LAST_MATCHES || (scores[cell] as number) <= best) continue
      best = scores[cell] as number
      ai = i
      bj = j
    }
  if (best === 0) return null
  let matched = 0
  let columns = 0
  goBack(a, b, step, ai, bj, (_, __, same) => {
    columns++
    if (same) matched++
  })
  return { a: ai, b: bj, matched, columns }
}

/** When a bucket of three words was last filled: a stretch has its own number, so that nothing is emptied. */
const filled = new Uint32Array(1 << 15)
let filling = 0

/** Whether two stretches may have `LAST_MATCHES` words in a row in common: most have not, and need no table. Time O(length). */
function mayShareLast(a: Stretch, b: Stretch, step: 1 | -1): boolean {
  filling = (filling + 1) >>> 0
  for (let j = 0; j + LAST_MATCHES <= b.length; j++) filled[bucketAt(b, j, step)] = filling
  for (let i = 0; i + LAST_MATCHES <= a.length; i++) if (filled[bucketAt(a, i, step)] === filling) return true
  return false
}

function bucketAt({ words, from }: Stretch, at: number, step: 1 | -1): number {
  let hash = 0
  for (let k = at; k < at + LAST_MATCHES; k++)
    hash = Math.imul(hash ^ (words[from + step * k] as number), 0x9e3779b1)
  return hash >>> 17
}
