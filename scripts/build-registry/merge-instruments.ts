import { isTyingRole, type Role } from '../../src/model/participation.ts'
import { DECIDED_MERGES } from './decisions/decided-merges.ts'
import { EVIDENCE, isMadeUp } from './decisions/title-evidence.ts'
import type { Journal } from './journal.ts'
import { PARTS, type Part, type Parts, type Row } from './parts.ts'

/** Which part's row is kept when two are one instrument: the one made for the instrument before the data set that lists it. */
const WINNER: readonly Part[] = [
  'multilateral',
  'consultative',
  'eu',
  'bilateral',
  'labour',
  'additions',
  'trade',
]

interface Candidate {
  readonly parts: Part[]
  readonly row: Row
  readonly actors: string
}

/** The instruments of all parts, each once, and the id under which each stands. */
export interface Merged {
  readonly instruments: Row[]
  readonly idOf: ReadonlyMap<string, string>
  readonly aliases: Row[]
}

/**
 * Merges what stands in two parts.
 *
 * Sure: the same id; or the same tying actors, the same day of signature (or one date within the other), and the same family;
 * or, across families, a title that names what the other is (decisions/title-evidence.ts). Two rows of one part are never
 * merged. All other pairs of the same actors with the same date, or of one family in the same year or undated, are unsure
 * and listed.
 */
export function mergeInstruments(parts: Parts, journal: Journal): Merged {
  const byId = new Map<string, Candidate>()
  const aliases: Row[] = []
  const ordered = parts.instruments.toSorted((a, b) => WINNER.indexOf(a.part) - WINNER.indexOf(b.part))
  const actorsOf = tyingActors(parts)
  for (const { part, row } of ordered) {
    const id = row['id'] ?? ''
    const kept = byId.get(id)
    if (kept === undefined) byId.set(id, { parts: [part], row: { ...row }, actors: actorsOf.get(id) ?? '' })
    else {
      unite(kept.row, row, journal, aliases)
      kept.parts.push(part)
      journal.merges.push({ kept: id, gone: `${id} (${part})`, reason: 'the same id in two parts' })
    }
  }
  const idOf = new Map<string, string>()
  applyDecided(byId, idOf, journal, aliases)
  const groups = new Map<string, Candidate[]>()
  for (const candidate of byId.values()) {
    if (idOf.has(candidate.row['id'] ?? '')) continue
    groups.set(candidate.actors, [...(groups.get(candidate.actors) ?? []), candidate])
  }
  for (const [actors, group] of groups) {
    if (actors === '' || group.length < 2) continue
    mergeGroup(group, idOf, journal, aliases)
  }
  const instruments = [...byId.values()].map(({ row }) => row).filter((row) => !idOf.has(row['id'] ?? ''))
  return { instruments, idOf, aliases }
}

/** Merges that a person decided, whatever the rules say; pairs whose ids a folder of parts does not have are passed over. */
function applyDecided(
  byId: Map<string, Candidate>,
  idOf: Map<string, string>,
  journal: Journal,
  aliases: Row[],
): void {
  for (const { kept: keptId, gone: goneId, why } of DECIDED_MERGES) {
    const [kept, gone] = [byId.get(keptId), byId.get(goneId)]
    if (kept === undefined || gone === undefined) continue
    mergeInto(kept, gone, why, { idOf, journal, aliases })
  }
}

/** What a merge is written to. */
interface MergeBooks {
  readonly idOf: Map<string, string>
  readonly journal: Journal
  readonly aliases: Row[]
}

/** Makes one instrument of two: the row kept knows what both knew, and the other's id stays as a former id. */
function mergeInto(kept: Candidate, gone: Candidate, reason: string, books: MergeBooks): void {
  const { idOf, journal, aliases } = books
  const [id, alias] = [kept.row['id'] ?? '', gone.row['id'] ?? '']
  unite(kept.row, gone.row, journal, aliases)
  kept.parts.push(...gone.parts)
  idOf.set(alias, id)
  aliases.push({ table: 'instruments', id, alias, kind: 'former-id', source: gone.row['source'] ?? '' })
  journal.merges.push({ kept: id, gone: alias, reason })
}

function mergeGroup(group: Candidate[], idOf: Map<string, string>, journal: Journal, aliases: Row[]): void {
  for (let i = 0; i < group.length; i++) {
    for (let j = i + 1; j < group.length; j++) {
      const pair = [group[i] as Candidate, group[j] as Candidate].toSorted((a, b) => rank(a) - rank(b))
      const [kept, gone] = pair as [Candidate, Candidate]
      const keptId = kept.row['id'] ?? ''
      const goneId = gone.row['id'] ?? ''
      if (idOf.has(keptId) || idOf.has(goneId)) continue
      if (isOneList(kept, gone)) {
        const [date, other] = [dateOf(kept.row), dateOf(gone.row)]
        if (kept.parts[0] === 'labour' && date === other && date.length === 10) {
          listUnsure(journal, kept, gone, 'two numbers of the data set for the same parties and day')
        }
        continue
      }
      const reason = whySame(kept, gone, group)
      if (reason === null) continue
      if (!reason.sure) {
        listUnsure(journal, kept, gone, reason.words)
        continue
      }
      mergeInto(kept, gone, reason.words, { idOf, journal, aliases })
    }
  }
}

function listUnsure(journal: Journal, kept: Candidate, gone: Candidate, reason: string): void {
  journal.unsure.push({
    one: kept.row['id'] ?? '',
    other: gone.row['id'] ?? '',
    dates: `${dateOf(kept.row) || 'undated'} / ${dateOf(gone.row) || 'undated'}`,
    titles: `${kept.row['title']} / ${gone.row['title']}`,
    reason,
  })
}

function whySame(
  kept: Candidate,
  gone: Candidate,
  group: readonly Candidate[],
): { sure: boolean; words: string } | null {
  const [a, b] = [dateOf(kept.row), dateOf(gone.row)]
  const sameDate = a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a))
  const [familyA = '', familyB = ''] = [kept.row['family'], gone.row['family']]
  const titles = [kept, gone].map(({ row }) => row['title'] ?? '')
  if (!sameDate) {
    if (familyA !== familyB) {
      const isPartnership = familyA === 'migration-partnership' || familyB === 'migration-partnership'
      if (isPartnership && isNextDay(a, b)) {
        return { sure: false, words: 'same parties, a partnership and another family, a day apart' }
      }
      return isPartnership && (a === '' || b === '')
        ? { sure: false, words: 'same parties, a partnership and another family, one undated' }
        : null
    }
    const sameYear = a.slice(0, 4) === b.slice(0, 4)
    if (a !== '' && b !== '' && !sameYear) return null
    return {
      sure: false,
      words:
        a === '' || b === ''
          ? 'same parties and family, one undated'
          : 'same parties, family and year, another day',
    }
  }
  if (familyA === familyB) return { sure: true, words: `same parties, family and date (${a} / ${b})` }
  const other = familyA === 'labour-agreement' ? familyB : familyB === 'labour-agreement' ? familyA : null
  // Two agreements of one day on readmission and visas, or visas and social security, are two: their families say so.
  if (
    other === null &&
    ![familyA, familyB].some((family) => family === 'trade-agreement' || family === 'migration-partnership')
  )
    return null
  const evidence = other === null ? undefined : EVIDENCE[other]
  const labourTitle = familyA === 'labour-agreement' ? titles[0] : titles[1]
  if (evidence === undefined || labourTitle === undefined || isMadeUp(labourTitle)) {
    return { sure: false, words: 'same parties and date, other family, no evidence in the titles' }
  }
  const match = evidence.exec(labourTitle)
  if (match === null)
    return { sure: false, words: 'same parties and date, other family, the titles speak of other things' }
  const rivals = group.filter(
    ({ row }) => row['family'] === other && dateOf(row).slice(0, 7) === a.slice(0, 7),
  )
  if (rivals.length > 1 && !(a === b && a.length === 10)) {
    return {
      sure: false,
      words: `same parties and month, "${match[0]}" in the title, but ${rivals.length} of that family in the month`,
    }
  }
  return { sure: true, words: `same parties and date (${a} / ${b}), "${match[0]}" in the title` }
}

function isNextDay(a: string, b: string): boolean {
  return a.length === 10 && b.length === 10 && Math.abs(Date.parse(a) - Date.parse(b)) === 86_400_000
}

/** Puts what the second row knows into the first; where they disagree the first stands and both values are kept with sources. */
function unite(kept: Row, gone: Row, journal: Journal, aliases: Row[]): void {
  const id = kept['id'] ?? ''
  const [source, other] = [kept['source'] ?? '', gone['source'] ?? '']
  for (const column of [
    'family',
    'layer',
    'form',
    'regime',
    'binding',
    'signed',
    'in_force',
    'ended',
    'status',
  ]) {
    const [mine = '', theirs = ''] = [kept[column], gone[column]]
    if (theirs === '' || mine === theirs) continue
    const isFiner = mine === '' || (theirs.startsWith(mine) && /^\d{4}/.test(theirs))
    if (isFiner) kept[column] = theirs
    journal.fieldSource('instruments', id, column, theirs, other, isFiner ? 'yes' : 'no')
    if (mine !== '') journal.fieldSource('instruments', id, column, mine, source, isFiner ? 'no' : 'yes')
  }
  const [mine = '', theirs = ''] = [kept['title'], gone['title']]
  if (mine !== theirs) {
    const takeTheirs = isMadeUp(mine) && !isMadeUp(theirs)
    if (takeTheirs) kept['title'] = theirs
    aliases.push({
      table: 'instruments',
      id,
      alias: takeTheirs ? mine : theirs,
      kind: 'other-title',
      source: takeTheirs ? source : other,
    })
    if (takeTheirs) journal.fieldSource('instruments', id, 'title', theirs, other, 'yes')
  }
  kept['source'] = [...new Set([...source.split(';'), ...other.split(';')])].join(';')
  kept['note'] = [...new Set([kept['note'], gone['note']].filter((note) => note))].join('; ')
}

function tyingActors(parts: Parts): Map<string, string> {
  const sets = new Map<string, Set<string>>()
  for (const { row } of parts.participations) {
    if (!isTyingRole(row['role'] as Role)) continue
    const id = row['instrument'] ?? ''
    sets.set(id, (sets.get(id) ?? new Set()).add(row['actor'] ?? ''))
  }
  return new Map([...sets].map(([id, set]) => [id, set.size < 2 ? '' : [...set].toSorted().join(' ')]))
}

/** Two rows of one part are two instruments, by the part's own word; only bilateral/ gathers from many lists. */
function isOneList(a: Candidate, b: Candidate): boolean {
  return (
    a.parts.some((part) => part !== 'bilateral' && b.parts.includes(part)) ||
    (a.parts[0] === b.parts[0] && a.row['family'] === b.row['family'])
  )
}

/** A partnership outranks the data set that lists it, whichever part it stands in. */
function rank({ parts, row }: Candidate): number {
  if (row['family'] === 'migration-partnership') return WINNER.indexOf('bilateral')
  return Math.min(...parts.map((part) => WINNER.indexOf(part)))
}

function dateOf(row: Row): string {
  return row['signed'] || row['in_force'] || ''
}

if (PARTS.length !== WINNER.length) throw new Error('every part needs a rank')
