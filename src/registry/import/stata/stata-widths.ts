/** Formats of .dta files that are read; 116 was never released. */
export const STATA_RELEASES = [113, 114, 115, 117, 118, 119] as const

export type StataRelease = (typeof STATA_RELEASES)[number]

/** Bytes of the fields that differ from format to format. */
export interface StataWidths {
  readonly variableCount: number
  readonly rowCount: number
  /** Length of the data set's label where that is counted (117 on); the label itself before. */
  readonly dataLabel: number
  readonly name: number
  readonly format: number
  readonly variableLabel: number
  readonly sortEntry: number
  /** The two numbers, variable and observation, by which a cell names a long string. */
  readonly strlVariable: number
  readonly strlRow: number
  /** The observation where the long string itself is kept. */
  readonly keptStrlRow: number
}

const BINARY: StataWidths = {
  variableCount: 2,
  rowCount: 4,
  dataLabel: 81,
  name: 33,
  format: 49,
  variableLabel: 81,
  sortEntry: 2,
  strlVariable: 0,
  strlRow: 0,
  keptStrlRow: 0,
}

const UNICODE: StataWidths = {
  variableCount: 2,
  rowCount: 8,
  dataLabel: 2,
  name: 129,
  format: 57,
  variableLabel: 321,
  sortEntry: 2,
  strlVariable: 2,
  strlRow: 6,
  keptStrlRow: 8,
}

/** Stata's manual, "[P] File formats .dta": formats 113 to 119. */
export const STATA_WIDTHS: Readonly<Record<StataRelease, StataWidths>> = {
  113: { ...BINARY, format: 12 },
  114: BINARY,
  115: BINARY,
  117: { ...BINARY, dataLabel: 1, strlVariable: 4, strlRow: 4, keptStrlRow: 4 },
  118: UNICODE,
  119: { ...UNICODE, variableCount: 4, sortEntry: 4, strlVariable: 3, strlRow: 5 },
}
