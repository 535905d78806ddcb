import { type Coding, isMachineCoding } from '../../model/coding.ts'
import { StrataError } from '../../model/error.ts'
import { BINDING, FAMILIES, type Family, FORMS, type Instrument, REGIMES } from '../../model/instrument.ts'
import { LAYERS } from '../../model/layer.ts'

/** Conditions on columns of an instrument; those of one column are alternatives, those of different columns hold together. */
const COLUMNS = {
  family: FAMILIES,
  layer: LAYERS,
  form: FORMS,
  regime: REGIMES,
  binding: BINDING,
} as const

type ColumnName = keyof typeof COLUMNS

/** A set of instruments whose effect is asked for: conditions on columns, and on what is coded of their content. */
export interface TreatmentSpec {
  readonly columns: Readonly<Partial<Record<ColumnName, readonly string[]>>>
  /** Coded variables with the values that count: `joint_commit` -> `yes`. */
  readonly codings: ReadonlyMap<string, readonly string[]>
}

/**
 * Reads a treatment such as `family=labour-agreement,joint_commit=yes`: conditions parted by commas, alternatives of one by `|`
 * (`family=labour-agreement|mobility-partnership`). Words that are no column of an instrument must be variables that are coded.
 * @param variables those that occur in codings
 * @throws StrataError `flows/treatment-unread`
 */
export function treatmentSpec(text: string, variables: ReadonlySet<string>): TreatmentSpec {
  const columns: Partial<Record<ColumnName, readonly string[]>> = {}
  const codings = new Map<string, readonly string[]>()
  for (const part of text.split(',').map((condition) => condition.trim())) {
    const [, name = '', values = ''] = /^([\w-]+)\s*=\s*(.+)$/.exec(part) ?? []
    const asked = values.split('|').map((value) => value.trim())
    if (name === '') throw unread(text, part, 'it is no condition such as family=labour-agreement')
    if (name in columns || codings.has(name))
      throw unread(text, part, `${name} stands twice; write alternatives with |`)
    if (isColumn(name)) {
      const known: readonly string[] = COLUMNS[name]
      const strange = asked.find((value) => !known.includes(value))
      if (strange !== undefined) throw unread(text, part, `${name} is one of ${known.join(', ')}`)
      columns[name] = asked
    } else if (variables.has(name)) codings.set(name, asked)
    else
      throw unread(
        text,
        part,
        `${name} is neither ${Object.keys(COLUMNS).join(', ')} nor a variable that is coded`,
      )
  }
  return { columns, codings }
}

/** What is known of an instrument that a treatment asks for. */
export interface InstrumentFacts {
  readonly instrument: Instrument
  /** Its family, and those that it was merged from. */
  readonly families: readonly Family[]
  readonly codings: readonly Coding[]
}

/**
 * Whether an instrument belongs to the treatment. A variable that is not coded of it does not count as met; a person's coding counts before
 * a machine's.
 */
export function treats({ columns, codings }: TreatmentSpec, facts: InstrumentFacts): boolean {
  const { instrument, families } = facts
  const isOf = Object.entries(columns).every(([name, values]) => {
    if (name === 'family') return families.some((family) => values.includes(family))
    const value = instrument[name as ColumnName]
    return value !== null && values.includes(value)
  })
  return (
    isOf &&
    [...codings].every(([variable, values]) => {
      const of = facts.codings.filter((coding) => coding.variable === variable)
      const byPeople = of.filter((coding) => !isMachineCoding(coding))
      return (byPeople.length > 0 ? byPeople : of).some(({ value }) => values.includes(value))
    })
  )
}

function isColumn(name: string): name is ColumnName {
  return Object.hasOwn(COLUMNS, name)
}

function unread(treatment: string, part: string, why: string): StrataError {
  return new StrataError('flows/treatment-unread', { treatment, part, why })
}
