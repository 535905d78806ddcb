/** A state that is no more, drawn as the joined shapes of its successors while it lived. */
export interface DissolvedState {
  readonly actorId: string
  /** Last year in which it is drawn. */
  readonly lastYear: number
  readonly firstYear?: number
  /** Shapes that are joined. */
  readonly successors: readonly string[]
  /** Codes under which rows of the state stand: its own, and the continuing state's where a source keeps its rows there. */
  readonly rowsUnder: readonly string[]
}

/** Joined shapes. The Federal Republic kept the code YUG after the other republics had left, so it is drawn twice. */
export const DISSOLVED_STATES: readonly DissolvedState[] = [
  {
    actorId: 'SUN',
    lastYear: 1991,
    successors: [
      'ARM',
      'AZE',
      'BLR',
      'EST',
      'GEO',
      'KAZ',
      'KGZ',
      'LTU',
      'LVA',
      'MDA',
      'RUS',
      'TJK',
      'TKM',
      'UKR',
      'UZB',
      'crimea',
    ],
    rowsUnder: ['SUN', 'RUS'],
  },
  {
    actorId: 'YUG',
    lastYear: 1991,
    successors: ['BIH', 'HRV', 'MKD', 'MNE', 'SRB', 'SVN', 'XKX'],
    rowsUnder: ['YUG', 'SRB'],
  },
  {
    actorId: 'YUG',
    firstYear: 1992,
    lastYear: 2002,
    successors: ['MNE', 'SRB', 'XKX'],
    rowsUnder: ['YUG', 'SRB'],
  },
  {
    actorId: 'SCG',
    firstYear: 2003,
    lastYear: 2005,
    successors: ['MNE', 'SRB', 'XKX'],
    rowsUnder: ['SCG', 'SRB'],
  },
  { actorId: 'CSK', lastYear: 1992, successors: ['CZE', 'SVK'], rowsUnder: ['CSK', 'CZE'] },
]

/** States that are no more and whose borders lay within one of today: named beside the map, not drawn. */
export const NOT_DRAWN: readonly { readonly actorId: string; readonly lastYear: number }[] = [
  { actorId: 'DDR', lastYear: 1990 },
  { actorId: 'YMD', lastYear: 1990 },
  { actorId: 'VDR', lastYear: 1976 },
]

export function isDrawn({ firstYear = 0, lastYear }: DissolvedState, year: number): boolean {
  return year >= firstYear && year <= lastYear
}
