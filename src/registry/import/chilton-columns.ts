import type { CodebookVariable } from '../../model/coding.ts'
import type { FindAt } from './import-finding.ts'
import { foldVariable } from './stata/stata-table.ts'
import type { StataVariable } from './stata/stata-variable.ts'

/** What is taken from the data set beside its coded variables. */
export type ChiltonField =
  | 'treatyID'
  | 'countryA'
  | 'countryB'
  | 'codeA'
  | 'codeB'
  | 'signed'
  | 'year'
  | 'ratified'
  | 'title'

/**
 * The names under which each field is looked for, the first found is taken; capitals and underscores do not matter. Those marked
 * `known` are the data set's own, as the published replication code of Adhikari, Cha'ngom, Kaila and Shrestha (2024) uses them;
 * the others are likely names. Coded variables have the names of `codebook.csv`, which are the data set's.
 */
export const CHILTON_COLUMNS: Readonly<
  Record<ChiltonField, { readonly names: readonly string[]; readonly known: boolean }>
> = {
  treatyID: { names: ['treatyID'], known: true },
  countryA: { names: ['countryA'], known: true },
  countryB: { names: ['countryB'], known: true },
  signed: { names: ['datesigned', 'signed', 'signdate'], known: true },
  ratified: { names: ['ratified', 'dateratified'], known: true },
  codeA: { names: ['ccodeA', 'cowA', 'cowcodeA', 'codeA', 'ccode1'], known: false },
  codeB: { names: ['ccodeB', 'cowB', 'cowcodeB', 'codeB', 'ccode2'], known: false },
  year: { names: ['year', 'yearsigned', 'signyear'], known: false },
  title: { names: ['title', 'treatytitle', 'treatyname', 'name', 'blatitle'], known: false },
}

/** The variables of a file by what they are taken for. */
export interface ChiltonLayout {
  readonly fields: ReadonlyMap<ChiltonField, StataVariable>
  readonly coded: readonly { readonly codebook: CodebookVariable; readonly variable: StataVariable }[]
}

/**
 * Finds the fields and coded variables among those of a file. What is not there, and what is there and not known, is a warning by
 * name, the latter with how many rows have a value; without treatyID nothing can be read, which is an error.
 * @param columns variable by field or codebook variable, where the file calls it otherwise
 */
export function chiltonLayout(
  variables: readonly StataVariable[],
  codebook: readonly CodebookVariable[],
  columns: Readonly<Record<string, string>>,
  find: FindAt,
): ChiltonLayout {
  const byName = new Map(variables.map((variable) => [foldVariable(variable.name), variable]))
  const taken = new Set<StataVariable>()
  const take = (field: string, names: readonly string[]): StataVariable | null => {
    const given = columns[field]
    const found = (given === undefined ? names : [given]).map((name) => byName.get(foldVariable(name)))
    const variable = found.find((one) => one !== undefined && !taken.has(one)) ?? null
    if (variable !== null) taken.add(variable)
    else if (given !== undefined)
      find(
        'error',
        'column-missing',
        { column: given },
        `a variable ${given}, as ${field}`,
        'Name one of the file.',
      )
    return variable
  }
  const known = new Set<string>([
    ...Object.keys(CHILTON_COLUMNS),
    ...codebook.map(({ variable }) => variable),
  ])
  for (const field of Object.keys(columns))
    if (!known.has(field))
      find(
        'error',
        'column-unknown',
        { column: field },
        [...known].join(', '),
        'Name a field or a codebook variable.',
      )

  const fields = new Map<ChiltonField, StataVariable>()
  for (const [field, { names }] of Object.entries(CHILTON_COLUMNS)) {
    const variable = take(field, names)
    if (variable !== null) fields.set(field as ChiltonField, variable)
  }
  const coded: { codebook: CodebookVariable; variable: StataVariable }[] = []
  const uncoded: string[] = []
  for (const row of codebook) {
    const variable = take(row.variable, [row.variable])
    if (variable === null) uncoded.push(row.variable)
    else coded.push({ codebook: row, variable })
  }
  if (!fields.has('treatyID'))
    find(
      'error',
      'column-missing',
      { column: 'treatyID' },
      'the number of the treaty',
      'Choose the formation or the coding file of the data set, or say which variable it is.',
    )
  const missing = (['countryA', 'countryB', 'signed'] as const).filter((field) => !fields.has(field))
  if (missing.length > 0)
    find(
      'warning',
      'column-missing',
      { value: missing.join(', ') },
      'variables of the formation file',
      'Nothing for the coding file: agreements that are held take its codings.',
    )
  if (coded.length > 0 && uncoded.length > 0)
    find(
      'warning',
      'column-missing',
      { value: `${uncoded.length} of ${codebook.length} coded variables` },
      `all of codebook.csv; missing are ${uncoded.join(', ')}`,
      'Nothing, if they were left out on purpose: they bring no codings.',
    )
  for (const variable of variables) {
    if (taken.has(variable)) continue
    const { name, label, values } = variable
    const filled = values.filter((value) => value !== null && value !== '').length
    const what = label === '' ? '' : ` ("${label}")`
    find(
      'warning',
      'column-unknown',
      { column: name, value: `${filled} of ${values.length} rows` },
      'a field or a variable of codebook.csv',
      `Nothing, if it is not needed; else say which it is${what}.`,
    )
  }
  return { fields, coded }
}
