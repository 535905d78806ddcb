/** One coded fact about an instrument's content: a row of `codings.csv`. */
export interface Coding {
  readonly instrument: string
  readonly variable: string
  readonly value: string
  readonly source: string
}

/** A variable of the coded labour agreements and whom the provision serves: a row of `codebook.csv`. */
export interface CodebookVariable {
  readonly variable: string
  readonly label: string
  /** Allowed values separated by `;`, null where free. */
  readonly values: string | null
  readonly benefits: string | null
  readonly reason: string | null
  readonly count_yes: number | null
  readonly count_coded: number | null
  readonly source: string
}

const CLAUSE_VARIABLES = ['migration_clause', 'migration_article', 'readmission_clause']

/**
 * What a coding says of a migration clause in its instrument, which METHOD §1's scope rule asks of trade agreements; null
 * where it says nothing. Yes: `migration_clause` yes, a named `migration_article`, a `readmission_clause` other than no.
 */
export function migrationClause({ variable, value }: Coding): 'yes' | 'no' | null {
  if (!CLAUSE_VARIABLES.includes(variable) || value === '') return null
  return value === 'no' ? 'no' : 'yes'
}
