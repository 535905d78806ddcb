import type { Journal } from './journal.ts'
import type { PartRow, Parts } from './parts.ts'

/** The mark of a row that no source backs. */
export const UNSOURCED = 'unsourced-general-knowledge'

/** Tags that name no column. */
const TAGS: Readonly<Record<string, readonly string[]>> = { year: ['signed'], dates: ['signed', 'in_force'] }

/** Fields of which a note says, without the tag, that their day is from general knowledge: what the source does give stays. */
const UNTAGGED: Readonly<Record<string, { column: string; keep: string }>> = {
  'eura-eu-pak-2009': { column: 'in_force', keep: '2010' },
  'eura-eu-cpv-2013': { column: 'in_force', keep: '2014' },
  'eura-eu-aze-2014': { column: 'in_force', keep: '2014-09' },
}

/**
 * Leaves out the rows whose only source is general knowledge, with the rows that hang on an instrument left out, and blanks the
 * fields that a note tags `ugk:<field>`. A field that a fix has sourced since stays. Every one is listed in GAPS.md.
 */
export function leaveOutUnsourced(parts: Parts, fixed: ReadonlySet<string>, journal: Journal): void {
  const key = (row: Record<string, string>): string =>
    row['id'] ?? [row['instrument'], row['actor'] ?? row['variable'], row['role'] ?? row['value']].join('|')
  const keep =
    (table: string) =>
    (entry: PartRow): boolean => {
      if (entry.row['source'] !== UNSOURCED) return true
      journal.gaps.push({
        what: 'row left out',
        table: `${entry.part}/${table}.csv`,
        id: key(entry.row),
        detail:
          table === 'instruments' && sourcedElsewhere.has(entry.row['id'])
            ? 'left out there; it stands, with a source, in another part'
            : entry.row['note'] || 'no source',
      })
      return false
    }
  const sourcedElsewhere = new Set(
    parts.instruments.filter(({ row }) => row['source'] !== UNSOURCED).map(({ row }) => row['id']),
  )
  const instruments = parts.instruments.filter(keep('instruments'))
  const ids = new Set(instruments.map(({ row }) => row['id']))
  const hangs =
    (table: string) =>
    (entry: PartRow): boolean => {
      if (ids.has(entry.row['instrument'])) return true
      journal.gaps.push({
        what: 'row left out',
        table: `${entry.part}/${table}.csv`,
        id: key(entry.row),
        detail: 'its instrument was left out',
      })
      return false
    }
  replace(parts.instruments, instruments)
  replace(
    parts.participations,
    parts.participations.filter(keep('participations')).filter(hangs('participations')),
  )
  replace(parts.codings, parts.codings.filter(keep('codings')).filter(hangs('codings')))
  // The code of Kosovo is defined by the schema; the other actor of the parts without a source falls out with its rows.
  for (const { row } of parts.actors)
    if (row['id'] === 'XKX' && row['source'] === UNSOURCED) row['source'] = 'iso-3166-user-assigned'
  replace(parts.actors, parts.actors.filter(keep('actors')))
  for (const { part, row } of parts.instruments) blankTagged(part, row, fixed, journal)
}

function blankTagged(
  part: string,
  row: Record<string, string>,
  fixed: ReadonlySet<string>,
  journal: Journal,
): void {
  const id = row['id'] ?? ''
  const tagged = [...(row['note'] ?? '').matchAll(/ugk:(\w+)/g)].flatMap(([, tag = '']) => TAGS[tag] ?? [tag])
  for (const column of tagged) {
    if (!(column in row) || row[column] === '' || fixed.has(`${id}|${column}`)) continue
    const kept = UNTAGGED[id]?.column === column ? (UNTAGGED[id]?.keep ?? '') : ''
    journal.gaps.push({
      what: 'field blanked',
      table: `${part}/instruments.csv`,
      id,
      detail: `${column} ${row[column]}${kept === '' ? '' : `, kept as ${kept}, which is sourced`}`,
    })
    row[column] = kept
    journal.mended('ugk')
  }
}

function replace<T>(rows: T[], by: readonly T[]): void {
  rows.splice(0, rows.length, ...by)
}
