import type { StataDeclaration } from './stata-variable.ts'
import type { StataRelease } from './stata-widths.ts'

/** What a .dta file says before its data. */
export interface StataHead {
  readonly release: StataRelease
  readonly rowCount: number
  /** Title of the data set; empty where it has none. */
  readonly label: string
  readonly timestamp: string
  readonly variables: readonly StataDeclaration[]
}
