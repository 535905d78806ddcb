import type { Matrix } from '../../src/api/reuse-matrix.ts'

/** Texts of one family side by side in a matrix. */
export interface MatrixBlock {
  readonly family: string
  readonly first: number
  readonly count: number
}

/** Runs of texts of one family, in the order of the matrix. */
export function matrixBlocks(texts: readonly Pick<Matrix['texts'][number], 'family'>[]): MatrixBlock[] {
  const blocks: { family: string; first: number; count: number }[] = []
  texts.forEach(({ family }, place) => {
    const name = family ?? 'none'
    const last = blocks.at(-1)
    if (last?.family === name) last.count++
    else blocks.push({ family: name, first: place, count: 1 })
  })
  return blocks
}

/** Two texts and how much they share. */
export interface MatrixPair {
  readonly row: number
  readonly column: number
  readonly value: number
}

/**
 * Pairs of a matrix, most alike first; of a measure that is not directed each once. Pairs without a value are left out. Time O(texts² log texts).
 */
export function matrixPairs({ values, measure }: Pick<Matrix, 'values' | 'measure'>): MatrixPair[] {
  const isDirected = measure === 'coverage'
  return values
    .flatMap((line, row) =>
      line.flatMap((value, column) =>
        value === null || row === column || (!isDirected && column < row) ? [] : [{ row, column, value }],
      ),
    )
    .sort((a, b) => b.value - a.value || a.row - b.row || a.column - b.column)
}

/** Of each text the greatest value of its row; how many reach at least `least`. */
export function textsAlike({ values }: Pick<Matrix, 'values'>, least: number): number {
  return values.filter((line) => line.some((value) => value !== null && value >= least)).length
}
