import type { InstrumentDetail } from '../../src/api/instruments.ts'
import { splitIds } from '../../src/model/registry.ts'

export interface SourcedValue {
  /** Null: the table holds nothing. */
  readonly value: string | null
  readonly sources: readonly string[]
  /** Key of its row in `field_sources`; null where the value stands in the record's own row. */
  readonly key: string | null
}

/** A field on which sources differ: the value that the registry uses, and the others. */
export interface RivalField {
  /** Whose field: null the instrument's own, else the actor and role of a participation. */
  readonly of: { readonly actor: string; readonly name: string; readonly role: string } | null
  readonly column: string
  readonly used: SourcedValue
  readonly rivals: readonly SourcedValue[]
}

type RivalRecord = Pick<InstrumentDetail, 'instrument' | 'field_sources' | 'participations'>

/** Fields of a record on which its sources differ, the instrument's own first. */
export function rivalFields(record: RivalRecord): RivalField[] {
  const rivals = record.field_sources.filter(({ used }) => used === 'no')
  const keys = [...new Set(rivals.map(({ table, row, column }) => `${table}\t${row}\t${column}`))]
  return keys
    .map((key) => rivalField(key.split('\t') as [string, string, string], record))
    .sort((a, b) => Number(a.of !== null) - Number(b.of !== null))
}

function rivalField(
  [table, row, column]: readonly [string, string, string],
  { instrument, field_sources, participations }: RivalRecord,
): RivalField {
  const ofField = field_sources.filter(
    (field) => field.table === table && field.row === row && field.column === column,
  )
  const sourced = (used: 'yes' | 'no'): SourcedValue[] =>
    ofField
      .filter((field) => field.used === used)
      .map(({ value, source }) => ({
        value,
        sources: splitIds(source),
        key: [table, row, column, value, source].join('|'),
      }))
  const [, actor = '', role = '', from] = row.split('|')
  const participation = participations.find(
    (one) => one.actor === actor && one.role === role && (from === undefined || one.from === from),
  )
  const held: object = table === 'instruments' ? instrument : (participation ?? {})
  const value: unknown = Object.entries(held).find(([name]) => name === column)?.[1]
  return {
    of: table === 'instruments' ? null : { actor, name: participation?.name ?? actor, role },
    column,
    used: sourced('yes')[0] ?? {
      value: typeof value === 'string' ? value : null,
      sources: splitIds(participation?.source ?? instrument.source),
      key: null,
    },
    rivals: sourced('no'),
  }
}
