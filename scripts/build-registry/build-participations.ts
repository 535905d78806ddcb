import { edtfDate, isoOfDay } from '../../src/model/edtf-date.ts'
import { ACTOR_ENDS, RENAMED, SUCCESSORS } from './decisions/actor-ends.ts'
import { saysJoinedLater } from './decisions/joined-later.ts'
import { NOT_FROM_THE_START } from './decisions/not-from-the-start.ts'
import type { Journal } from './journal.ts'
import type { Merged } from './merge-instruments.ts'
import type { Parts, Row } from './parts.ts'

/** The participations under the ids of today, mended where problems.csv says how, each with how its start is known. */
export function buildParticipations(
  parts: Parts,
  merged: Merged,
  blocs: ReadonlySet<string>,
  journal: Journal,
): Row[] {
  const instrumentById = new Map(merged.instruments.map((row) => [row['id'] ?? '', row]))
  const rows = parts.participations.map(({ row }) => ({
    ...row,
    instrument: merged.idOf.get(row['instrument'] ?? '') ?? row['instrument'] ?? '',
  }))
  const groups = new Map<string, Row[]>()
  for (const row of rows as Row[])
    groups.set(row['instrument'] ?? '', [...(groups.get(row['instrument'] ?? '') ?? []), row])
  const members = new Map(parts.blocMembers.map((row) => [`${row['bloc']}|${row['actor']}`, row]))
  const built: Row[] = []
  for (const [id, group] of groups) {
    const instrument = instrumentById.get(id)
    if (instrument === undefined) throw new Error(`participations: no instrument ${id}.`)
    const inBlocLayer = instrument['layer'] === 'bloc'
    const present = [...new Set(group.map((row) => row['actor'] ?? ''))].filter((actor) => blocs.has(actor))
    const listedMembers = new Set(group.filter((row) => row['role'] === 'member').map((row) => row['actor']))
    for (const row of group) {
      // A part that lists a bloc's members as parties beside it is put right by the part that lists them as members.
      if (inBlocLayer && row['role'] === 'party' && listedMembers.has(row['actor'])) row['role'] = 'member'
      if (inBlocLayer) mendBlocSide(row, instrument, present, members, journal)
      mendEnd(row, journal)
    }
    built.push(...successorRows(group), ...unite(group, journal))
  }
  for (const row of built) row['start'] = startOf(row, instrumentById.get(row['instrument'] ?? '') as Row)
  return built
}

/** In the bloc layer: a member of a bloc that is party stands on its side; members since a later day count from that day. */
function mendBlocSide(
  row: Row,
  instrument: Row,
  present: readonly string[],
  members: ReadonlyMap<string, Row>,
  journal: Journal,
): void {
  const signed = row['from'] || instrument['signed'] || instrument['in_force'] || ''
  const own = present
    .map((bloc) => members.get(`${bloc}|${row['actor']}`))
    .find((member) => member !== undefined)
  const since = own?.['from'] ?? ''
  const wasMember =
    own !== undefined && signed !== '' && since <= signed && (own['to'] === '' || (own['to'] ?? '') > signed)
  const signs = row['role'] === 'party' || row['role'] === 'signatory'
  if (signs && (wasMember || (own !== undefined && signed === ''))) {
    addNote(row, `on the side of ${own['bloc']}, listed as a ${row['role']} beside it`)
    row['role'] = 'member'
    journal.mended('party-to-member')
  }
  if (own === undefined) return
  if (row['role'] === 'participating-state') endWithMembership(row, instrument, own, journal)
  if (row['role'] !== 'member') return
  const notYet = row['from'] !== '' && (row['from'] ?? '') < since
  const joinedLater = row['from'] === '' && saysJoinedLater(row['note'] ?? '')
  if (own['bloc'] === 'eu' && (notYet || joinedLater)) {
    const begun = instrument['signed'] || instrument['in_force'] || ''
    row['from'] = [begun, since].toSorted().at(-1) ?? since
    addNote(
      row,
      row['from'] === since ? 'from = accession to the EU' : 'from = signature, a member of the EU by then',
    )
    journal.mended(notYet ? 'accession-day' : 'later-member')
  }
  endWithMembership(row, instrument, own, journal)
}

/** A state stands on a bloc's side as long as it is a member of it, and no longer than the instrument lasts. */
function endWithMembership(row: Row, instrument: Row, own: Row, journal: Journal): void {
  if ((own['to'] ?? '').length !== 10) return
  const outside = isoOfDay(edtfDate(own['to'] ?? '').earliestDay - 1)
  if (row['to'] !== '' && (row['to'] ?? '') <= outside) return
  if (instrument['ended'] !== '' && (instrument['ended'] ?? '') < outside) return
  row['to'] = outside
  const left = row['actor'] === 'GBR' && own['bloc'] === 'eu'
  addNote(
    row,
    `to = last day as a member of ${own['bloc']}${left ? '; rights went on to 2020-12-31 in the transition' : ''}`,
  )
  journal.mended(left ? 'gbr' : 'membership-ended')
}

/** No role outlives its actor. */
function mendEnd(row: Row, journal: Journal): void {
  const last = ACTOR_ENDS[row['actor'] ?? '']
  const renamed = RENAMED[row['actor'] ?? '']
  if (last !== undefined && renamed !== undefined && (row['from'] ?? '') > last) {
    addNote(row, `${row['actor']} in the source, which was ${renamed} by then`)
    row['actor'] = renamed
    journal.mended('renamed')
    return
  }
  if (last === undefined || row['to'] === '' || (row['to'] ?? '') <= last) return
  addNote(row, `to was ${row['to']}, after the end of ${row['actor']}`)
  row['_outlived'] = row['to'] ?? ''
  row['to'] = last
  journal.mended('outlived')
}

/** Where a role was recorded beyond the end of its actor, its successors held it from the next day. */
function successorRows(group: readonly Row[]): Row[] {
  const held = new Set(group.map((row) => row['actor']))
  return group.flatMap((row) =>
    row['_outlived'] === undefined
      ? []
      : (SUCCESSORS[row['actor'] ?? ''] ?? [])
          .filter((actor) => !held.has(actor))
          .map((actor) => ({
            ...row,
            actor,
            from: isoOfDay(edtfDate(row['to'] ?? '').latestDay + 1),
            to: row['_outlived'] ?? '',
            note: `successor of ${row['actor']}, by problems.csv`,
          })),
  )
}

/** Rows of one actor in one role that two parts give become one: the recorded start and the finer dates stand. */
function unite(group: readonly Row[], journal: Journal): Row[] {
  const kept: Row[] = []
  for (const row of group) {
    const same = kept.find(
      (other) => other['actor'] === row['actor'] && other['role'] === row['role'] && meets(other, row),
    )
    if (same === undefined) {
      kept.push({ ...row })
      continue
    }
    const id = `${row['instrument']}|${row['actor']}|${row['role']}`
    for (const column of ['from', 'to'] as const) {
      const [mine = '', theirs = ''] = [same[column], row[column]]
      if (theirs === '' || theirs === mine) continue
      const isFiner = mine === '' || theirs.startsWith(mine)
      if (isFiner) same[column] = theirs
      journal.fieldSource('participations', id, column, theirs, row['source'] ?? '', isFiner ? 'yes' : 'no')
      if (!isFiner) journal.fieldSource('participations', id, column, mine, same['source'] ?? '', 'yes')
    }
    same['source'] = [
      ...new Set([...(same['source'] ?? '').split(';'), ...(row['source'] ?? '').split(';')]),
    ].join(';')
    if (row['note'] !== '' && !(same['note'] ?? '').includes(row['note'] ?? ''))
      addNote(same, row['note'] ?? '')
  }
  return kept
}

/** Whether two rows can be the same term of a role: not two chairs of different years. */
function meets(a: Row, b: Row): boolean {
  if (a['role'] === 'chair' || a['role'] === 'secretariat')
    return a['from'] === b['from'] && a['to'] === b['to']
  if (a['source'] === b['source'] && a['from'] !== b['from']) return false
  return (a['to'] || '9999') >= (b['from'] || '') && (b['to'] || '9999') >= (a['from'] || '')
}

function startOf(row: Row, instrument: Row): string {
  if (row['from'] !== '') return 'known'
  const isDated = instrument['signed'] !== '' || instrument['in_force'] !== ''
  const isLate = NOT_FROM_THE_START.has(`${row['instrument']}|${row['actor']}`)
  // A chair rotates: the founding is no date of its term.
  if (isLate || row['role'] === 'chair') return 'unknown'
  const mayFallBack = isDated && instrument['layer'] !== 'multilateral' && !saysJoinedLater(row['note'] ?? '')
  return mayFallBack ? 'inferred' : 'unknown'
}

function addNote(row: Row, words: string): void {
  row['note'] = row['note'] === '' || row['note'] === undefined ? words : `${row['note']}; ${words}`
}
