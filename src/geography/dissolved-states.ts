/** A state that is no more, drawn as the joined shapes of its successors while it lived. */
export interface DissolvedState {
  readonly actorId: string
  /** Years in which it is drawn: those of which it lived the longer part. */
  readonly firstYear?: number
  readonly lastYear: number
  /** Shapes that are joined. */
  readonly successors: readonly string[]
  /** Codes under which rows of the state stand: its own, and the continuing state's where a source keeps its rows there. */
  readonly rowsUnder: readonly string[]
}

const SOVIET_SHAPES = 'ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA RUS TJK TKM UKR UZB crimea'.split(' ')
const YUGOSLAV_SHAPES = 'BIH HRV MKD MNE SRB SVN XKX'.split(' ')
const SERBIAN_SHAPES = 'MNE SRB XKX'.split(' ')

/** Joined shapes. The Federal Republic kept the code YUG after the other republics had left, so it is drawn twice. */
export const DISSOLVED_STATES: readonly DissolvedState[] = [
  { actorId: 'SUN', lastYear: 1991, successors: SOVIET_SHAPES, rowsUnder: ['SUN', 'RUS'] },
  { actorId: 'YUG', lastYear: 1991, successors: YUGOSLAV_SHAPES, rowsUnder: ['YUG', 'SRB'] },
  { actorId: 'YUG', firstYear: 1992, lastYear: 2002, successors: SERBIAN_SHAPES, rowsUnder: ['YUG', 'SRB'] },
  { actorId: 'SCG', firstYear: 2003, lastYear: 2005, successors: SERBIAN_SHAPES, rowsUnder: ['SCG', 'SRB'] },
  { actorId: 'CSK', lastYear: 1992, successors: ['CZE', 'SVK'], rowsUnder: ['CSK', 'CZE'] },
  { actorId: 'RHO', lastYear: 1979, successors: ['ZWE'], rowsUnder: ['RHO', 'ZWE'] },
  { actorId: 'ANT', lastYear: 2010, successors: ['CUW', 'SXM'], rowsUnder: ['ANT'] },
]

/** States that are no more and whose borders lay within one of today: a mark beside the map, not drawn. */
export const NOT_DRAWN: readonly { readonly actorId: string; readonly lastYear: number }[] = [
  { actorId: 'DDR', lastYear: 1990 },
  { actorId: 'YMD', lastYear: 1990 },
  { actorId: 'VDR', lastYear: 1976 },
]

/** Whether a dissolved state is drawn in a year, and its successors not apart. */
export function isDrawn({ firstYear = 0, lastYear }: DissolvedState, year: number): boolean {
  return year >= firstYear && year <= lastYear
}
