import type { Registry } from '../../model/registry.ts'
import type { AuthoredChange, Cells, RowChange } from '../../model/row-change.ts'
import { TABLES, type TableName } from '../../model/table-schema.ts'
import { type ChangeNames, changeNames, cut } from './change-names.ts'
import { changeSentences } from './change-sentences.ts'

/** Rows of a table that were added, changed and removed. */
export interface ChangeCounts {
  readonly table: TableName
  readonly added: number
  readonly changed: number
  readonly removed: number
}

const KINDS = ['instrument', 'actor', 'event', 'source', 'topic', 'variable'] as const

/** What changed about one thing. */
export interface ChangedThing {
  readonly kind: (typeof KINDS)[number]
  readonly id: string
  readonly name: string
  readonly sentences: readonly string[]
}

export interface DescribedChanges {
  /** Tables in which something changed, in the order of the schema. */
  readonly counts: readonly ChangeCounts[]
  /** Instruments first, then actors, then the rest, each by name. */
  readonly things: readonly ChangedThing[]
}

/** Changes in words, by what they are about, with counts by table. Names are those of both registries. Time O(rows + n log n). */
export function describeChanges(
  changes: readonly (RowChange | AuthoredChange)[],
  before: Registry,
  after: Registry,
): DescribedChanges {
  const names = changeNames(before, after)
  const things = new Map<
    string,
    { kind: ChangedThing['kind']; id: string; name: string; sentences: string[] }
  >()
  for (const change of changes) {
    const row = change.after ?? change.before
    if (row === null) continue
    const about = aboutOf(change.table, row)
    const key = `${about.kind} ${about.id}`
    const thing = things.get(key) ?? { ...about, name: nameOf(about, row, names), sentences: [] }
    things.set(key, thing)
    thing.sentences.push(...changeSentences(change, names))
  }
  return {
    counts: countChanges(changes),
    things: [...things.values()].toSorted(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a.name, b.name) || compare(a.id, b.id),
    ),
  }
}

/** How many rows of each table were added, changed and removed; tables without any are left out. */
export function countChanges(changes: readonly RowChange[]): ChangeCounts[] {
  return TABLES.map(({ name }): ChangeCounts => {
    const own = changes.filter(({ table }) => table === name)
    const added = own.filter(({ before }) => before === null).length
    const removed = own.filter(({ after }) => after === null).length
    return { table: name, added, removed, changed: own.length - added - removed }
  }).filter(({ added, removed, changed }) => added + removed + changed > 0)
}

/** By code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function aboutOf(table: TableName, row: Cells): Pick<ChangedThing, 'kind' | 'id'> {
  const text = (name: string): string => String(row[name] ?? '')
  switch (table) {
    case 'instruments':
      return { kind: 'instrument', id: text('id') }
    case 'participations':
    case 'codings':
    case 'relations':
      return { kind: 'instrument', id: text('instrument') }
    case 'aliases':
      return { kind: text('table') === 'actors' ? 'actor' : 'instrument', id: text('id') }
    case 'field_sources': {
      const [id = ''] = text('id').split('|')
      return {
        kind: ['actors', 'regions', 'bloc_members'].includes(text('table')) ? 'actor' : 'instrument',
        id,
      }
    }
    case 'actors':
      return { kind: 'actor', id: text('id') }
    case 'bloc_members':
      return { kind: 'actor', id: text('bloc') }
    case 'regions':
      return { kind: 'actor', id: text('actor') }
    case 'events':
      return { kind: 'event', id: text('id') }
    case 'sources':
      return { kind: 'source', id: text('id') }
    case 'topics':
      return { kind: 'topic', id: text('id') }
    case 'codebook':
      return { kind: 'variable', id: text('variable') }
  }
}

function nameOf({ kind, id }: Pick<ChangedThing, 'kind' | 'id'>, row: Cells, names: ChangeNames): string {
  if (kind === 'instrument') return names.instrument(id)
  if (kind === 'actor') return names.actor(id)
  if (kind === 'variable') return names.variable(id)
  return cut(String(row['title'] ?? row['citation'] ?? id), 90)
}
