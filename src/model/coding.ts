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

/** What the ids of sources begin with that mark codings made by machine, with the name of the coding and the version of its method. */
export const MACHINE_CODING = 'machine-coding-'

/** Whether a coding was made by machine: then one made by a person about the same overrides it, and both are kept. */
export function isMachineCoding({ source }: Pick<Coding, 'source'>): boolean {
  return source.startsWith(MACHINE_CODING)
}

/** The coding of a migration clause that counts. */
export interface CountedClause {
  readonly coding: Coding
  readonly clause: 'yes' | 'no'
  readonly isMachine: boolean
}

/** Of the codings of one instrument, the one of its migration clause that counts: a person's before a machine's, yes before no; null without any. */
export function countedClause(codings: readonly Coding[]): CountedClause | null {
  const coded = codings.flatMap((coding): CountedClause[] => {
    const clause = migrationClause(coding)
    return clause === null ? [] : [{ coding, clause, isMachine: isMachineCoding(coding) }]
  })
  const byPeople = coded.filter(({ isMachine }) => !isMachine)
  const counted = byPeople.length > 0 ? byPeople : coded
  return counted.find(({ clause }) => clause === 'yes') ?? counted[0] ?? null
}
