import type { OweCellItem } from '../../src/api/partnership.ts'

export const OWE_ROWS = ['a', 'b', 'both', 'body', 'person', 'nobody'] as const
export const OWE_COLUMNS = ['a', 'b', 'migrants', 'both'] as const

/** A cell of the grid, as it is drawn. */
export interface OweSquare {
  readonly bearer: OweCellItem['bearer']
  readonly beneficiary: OweCellItem['beneficiary']
  readonly strength: number
  readonly clauses: number
  /** Side of the square in pixels; its area is strength. 0 where there is none. */
  readonly sidePx: number
  /** 1 to 5 on the ramp of amounts. */
  readonly tone: 3 | 5
  /** Whether the number stands in the square rather than below it. */
  readonly isInside: boolean
}

export interface OweRow {
  readonly bearer: OweCellItem['bearer']
  readonly squares: readonly OweSquare[]
}

/** A square this wide holds a number of four characters. */
const HOLDS_NUMBER_PX = 30
/** Square of the largest at least this share of the largest is drawn darkest. */
const DARK_FROM = 0.8

/**
 * The squares of who owes what to whom, every row to one scale; rows of persons are left out where nothing is borne by them. With a topic only what
 * its clauses hold.
 * @param mostPx side of the largest square
 */
export function oweSquares(
  cells: readonly OweCellItem[],
  mostPx: number,
  topic: string | null = null,
): OweRow[] {
  const found = new Map(
    cells.map((cell) => [
      `${cell.bearer} ${cell.beneficiary}`,
      topic === null
        ? cell
        : (cell.topics.find((each) => each.topic === topic) ?? { strength: 0, clauses: 0 }),
    ]),
  )
  const most = Math.max(0, ...[...found.values()].map(({ strength }) => strength))
  return OWE_ROWS.map((bearer) => ({
    bearer,
    squares: OWE_COLUMNS.map((beneficiary): OweSquare => {
      const { strength, clauses } = found.get(`${bearer} ${beneficiary}`) ?? { strength: 0, clauses: 0 }
      const share = most === 0 ? 0 : strength / most
      const sidePx = Math.sqrt(share) * mostPx
      return {
        bearer,
        beneficiary,
        strength,
        clauses,
        sidePx,
        tone: share >= DARK_FROM ? 5 : 3,
        isInside: sidePx >= HOLDS_NUMBER_PX,
      }
    }),
  })).filter(({ bearer, squares }) => bearer !== 'person' || squares.some(({ clauses }) => clauses > 0))
}
