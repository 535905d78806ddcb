import { type Coding, isMachineCoding } from '../../model/coding.ts'
import { StrataError } from '../../model/error.ts'
import { BINDING, FAMILIES, type Family, FORMS, type Instrument, REGIMES } from '../../model/instrument.ts'
import type { KnownTopics } from '../../model/known-topics.ts'
import { LAYERS } from '../../model/layer.ts'
import type { Topic } from '../../model/registry.ts'

/** Conditions on columns of an instrument; those of one column are alternatives, those of different columns hold together. */
const COLUMNS = {
  family: FAMILIES,
  layer: LAYERS,
  form: FORMS,
  regime: REGIMES,
  binding: BINDING,
} as const

type ColumnName = keyof typeof COLUMNS

/** Conditions on topics: by their ids, or by the column `group` of the codebook. */
const TOPIC_KEYS = { topic: 'id', group: 'group' } as const

/** A set of instruments whose effect is asked for: conditions on columns, on what is coded of their content, and on their topics. */
export interface TreatmentSpec {
  readonly columns: Readonly<Partial<Record<ColumnName, readonly string[]>>>
  /** Coded variables with the values that count: `joint_commit` -> `yes`. */
  readonly codings: ReadonlyMap<string, readonly string[]>
  /** Ids of topics of which one counts, for each condition; all conditions hold together. Empty where topics do not matter. */
  readonly topics: readonly (readonly string[])[]
}

/** The words of a registry that a treatment may use. */
export interface TreatmentWords {
  /** Variables that occur in codings. */
  readonly variables: ReadonlySet<string>
  /** The codebook of topics. */
  readonly topics: readonly Pick<Topic, 'id' | 'group'>[]
}

/** The words of a registry that a treatment may use. Time O(codings). */
export function treatmentWords({
  codings,
  topics,
}: {
  readonly codings: readonly Coding[]
  readonly topics: readonly Topic[]
}): TreatmentWords {
  return { variables: new Set(codings.map(({ variable }) => variable)), topics }
}

/** Whether a treatment may name topics, which take texts to know. */
export function asksTopics(text: string): boolean {
  return /(^|,)\s*(topic|group)\s*=/.test(text)
}

/**
 * Reads a treatment such as `family=labour-agreement,joint_commit=yes`: conditions parted by commas, alternatives of one by `|`
 * (`family=labour-agreement|mobility-partnership`). `topic=` and `group=` name topics of the codebook, and groups of them. Other words
 * that are no column of an instrument must be variables that are coded.
 * @throws StrataError `flows/treatment-unread`
 */
export function treatmentSpec(text: string, words: TreatmentWords): TreatmentSpec {
  const columns: Partial<Record<ColumnName, readonly string[]>> = {}
  const codings = new Map<string, readonly string[]>()
  const topics = new Map<string, readonly string[]>()
  for (const part of text.split(',').map((condition) => condition.trim())) {
    const [, name = '', values = ''] = /^([\w-]+)\s*=\s*(.+)$/.exec(part) ?? []
    const asked = values.split('|').map((value) => value.trim())
    if (name === '') throw unread(text, part, 'it is no condition such as family=labour-agreement')
    if (name in columns || codings.has(name) || topics.has(name))
      throw unread(text, part, `${name} stands twice; write alternatives with |`)
    if (isColumn(name)) {
      const known: readonly string[] = COLUMNS[name]
      const strange = asked.find((value) => !known.includes(value))
      if (strange !== undefined) throw unread(text, part, `${name} is one of ${known.join(', ')}`)
      columns[name] = asked
    } else if (isTopicKey(name)) {
      const column = TOPIC_KEYS[name]
      const known = [...new Set(words.topics.map((topic) => topic[column]))].toSorted()
      const strange = asked.find((value) => !known.includes(value))
      if (strange !== undefined)
        throw unread(
          text,
          part,
          known.length === 0
            ? 'the registry has no codebook of topics'
            : `"${strange}" is no ${name} of the codebook: ${known.join(', ')}`,
        )
      topics.set(
        name,
        words.topics.filter((topic) => asked.includes(topic[column])).map(({ id }) => id),
      )
    } else if (words.variables.has(name)) codings.set(name, asked)
    else
      throw unread(
        text,
        part,
        `${name} is neither ${[...Object.keys(COLUMNS), ...Object.keys(TOPIC_KEYS)].join(', ')} nor a variable that is coded`,
      )
  }
  return { columns, codings, topics: [...topics.values()] }
}

/** What is known of an instrument that a treatment asks for. */
export interface InstrumentFacts {
  readonly instrument: Instrument
  /** Its family, and those that it was merged from. */
  readonly families: readonly Family[]
  readonly codings: readonly Coding[]
}

/**
 * Whether an instrument meets the conditions of a treatment, those on topics apart (`hasTopics`). A variable that is not coded of it does not count as met; a person's coding counts before
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

/**
 * Whether an instrument has the topics that a treatment asks for; null where that is not known: it has none that is known of a condition,
 * and of some topic of it nothing is known.
 */
export function hasTopics({ topics }: TreatmentSpec, of: KnownTopics | undefined): boolean | null {
  const met = topics.map((asked) => {
    if (asked.some((topic) => of?.found.has(topic))) return true
    return asked.every((topic) => of?.known.has(topic)) ? false : null
  })
  if (met.includes(false)) return false
  return met.includes(null) ? null : true
}

function isTopicKey(name: string): name is keyof typeof TOPIC_KEYS {
  return Object.hasOwn(TOPIC_KEYS, name)
}

function isColumn(name: string): name is ColumnName {
  return Object.hasOwn(COLUMNS, name)
}

function unread(treatment: string, part: string, why: string): StrataError {
  return new StrataError('flows/treatment-unread', { treatment, part, why })
}
