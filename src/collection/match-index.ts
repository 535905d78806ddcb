import { type EdtfDate, parseEdtf } from '../model/edtf-date.ts'
import { isTyingRole } from '../model/participation.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'
import { foldName, type NameResolver } from '../registry/resolve-name.ts'

/** An instrument as files are compared with it. */
export interface MatchableInstrument {
  readonly id: string
  /** Date of signature, else of entry into force. */
  readonly date: EdtfDate | null
  /** Those bound in a role of their own, and with them the states on a bloc's side. */
  readonly parties: ReadonlySet<string>
  readonly withMembers: ReadonlySet<string>
  /** Words of the title and of each other title. */
  readonly titles: readonly ReadonlySet<string>[]
}

/** What files are matched against. Build it once per registry. */
export interface MatchIndex {
  readonly names: NameResolver
  readonly instruments: readonly MatchableInstrument[]
  /** The instrument of an id, whatever its case, or the one into which an instrument of that id was merged. */
  instrumentOfId(id: string): string | null
  /** How much a word says of a title: ln(titles / titles with the word); the rarest for a word of none. */
  wordWeight(word: string): number
  /** Actors whose names stand in a text, the longest names first. */
  actorsNamed(text: string): string[]
}

/** Shorter names stand in other words of a title by chance. */
const SHORTEST_NAME = 4

/** Time and memory O(rows of the registry). */
export function matchIndex(lookup: RegistryLookup, names: NameResolver): MatchIndex {
  const { registry } = lookup
  const idOfToday = new Map<string, string>()
  for (const [former, id] of lookup.idByFormerId) {
    if (lookup.instrument.has(id)) idOfToday.set(former.toLowerCase(), id)
  }
  for (const { id } of registry.instruments) idOfToday.set(id.toLowerCase(), id)
  const instruments = registry.instruments.map(({ id, title, signed, in_force }): MatchableInstrument => {
    const rows = (lookup.participationsOf.get(id) ?? []).filter(({ role }) => isTyingRole(role))
    const others = (lookup.aliasesOf.get(`instruments/${id}`) ?? []).filter(
      ({ kind }) => kind === 'other-title',
    )
    const date = signed ?? in_force
    return {
      id,
      date: date === null ? null : parseEdtf(date),
      parties: new Set(rows.filter(({ role }) => role !== 'member').map(({ actor }) => actor)),
      withMembers: new Set(rows.map(({ actor }) => actor)),
      titles: [title, ...others.map(({ alias }) => alias)].map(titleWords),
    }
  })
  const weights = wordWeights(instruments.flatMap(({ titles }) => titles))
  const rarest = Math.log(Math.max(2, instruments.length))
  return {
    names,
    instruments,
    instrumentOfId: (id) => idOfToday.get(id.toLowerCase()) ?? null,
    wordWeight: (word) => weights.get(word) ?? rarest,
    actorsNamed: actorFinder(lookup),
  }
}

/** The words of a title as they are compared: case, accents and punctuation folded. */
export function titleWords(title: string): ReadonlySet<string> {
  return new Set(
    foldName(title)
      .split(' ')
      .filter((word) => word !== ''),
  )
}

function wordWeights(titles: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of titles.flatMap((title) => [...title])) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].map(([word, count]) => [word, Math.log(titles.length / count)]))
}

function actorFinder({ registry }: RegistryLookup): (text: string) => string[] {
  const byName = new Map<string, string>()
  const add = (name: string, id: string): void => {
    const folded = foldName(name)
    if (folded.length >= SHORTEST_NAME && !byName.has(folded)) byName.set(folded, id)
  }
  for (const { id, name } of registry.actors) add(name, id)
  for (const { table, id, alias, kind } of registry.aliases) {
    if (table === 'actors' && (kind === 'short-name' || kind === 'former-name')) add(alias, id)
  }
  const names = [...byName].toSorted(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
  return (text) => {
    let left = ` ${foldName(text)} `
    const found: string[] = []
    for (const [name, id] of names) {
      if (!left.includes(` ${name} `)) continue
      // A name is taken out of the text, so that "Guinea" is not found in "Papua New Guinea".
      left = left.replaceAll(` ${name} `, ' | ')
      if (!found.includes(id)) found.push(id)
    }
    return found
  }
}
