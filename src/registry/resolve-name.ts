import { closest, distance } from 'fastest-levenshtein'
import type { Registry } from '../model/registry.ts'

/** What a text names: the row, or the nearest names where it names none or several. */
export type Resolved =
  | { readonly status: 'found'; readonly id: string }
  | { readonly status: 'unknown'; readonly suggestions: readonly string[] }

type NamedTables = Pick<Registry, 'actors' | 'instruments' | 'aliases'>

/** Case, accents and punctuation folded, so that "cote d'ivoire" is Côte d'Ivoire. */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Finds actors and instruments by id, ISO code, name or alias. Build it once per registry. */
export interface NameResolver {
  actor(text: string): Resolved
  instrument(text: string): Resolved
}

export function nameResolver(registry: NamedTables): NameResolver {
  return {
    actor: resolverOf(
      registry,
      'actors',
      registry.actors.map(({ id, name }) => [id, name]),
    ),
    instrument: resolverOf(
      registry,
      'instruments',
      registry.instruments.map(({ id, title }) => [id, title]),
    ),
  }
}

const MAX_SUGGESTIONS = 5

function resolverOf(
  { aliases }: NamedTables,
  table: 'actors' | 'instruments',
  rows: readonly (readonly [id: string, name: string])[],
): (text: string) => Resolved {
  const ids = new Map(rows.map(([id]) => [id.toLowerCase(), id]))
  const nameById = new Map(rows)
  const idsByName = new Map<string, Set<string>>()
  const add = (name: string, id: string): void => {
    const folded = foldName(name)
    if (folded !== '') idsByName.set(folded, (idsByName.get(folded) ?? new Set()).add(id))
  }
  for (const [id, name] of rows) {
    add(name, id)
    add(id, id)
  }
  for (const alias of aliases) if (alias.table === table && nameById.has(alias.id)) add(alias.alias, alias.id)
  const describe = (id: string): string => (nameById.get(id) === id ? id : `${id} (${nameById.get(id)})`)
  return (text) => {
    const exact = ids.get(text.trim().toLowerCase())
    if (exact !== undefined) return { status: 'found', id: exact }
    const folded = foldName(text)
    const named = [...(idsByName.get(folded) ?? [])]
    if (named.length === 1 && named[0] !== undefined) return { status: 'found', id: named[0] }
    if (named.length > 1) return { status: 'unknown', suggestions: named.map(describe) }
    return { status: 'unknown', suggestions: nearest(folded, idsByName).map(describe) }
  }
}

/** Up to five ids whose names are nearest: those that contain the text, then those a few letters away. */
function nearest(folded: string, idsByName: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  if (folded === '') return []
  const names = [...idsByName.keys()]
  const near = names
    .map((name) => ({ name, away: name.includes(folded) ? 0 : distance(folded, name) }))
    .filter(({ name, away }) => away <= Math.max(2, Math.floor(name.length / 3)))
    .toSorted((a, b) => a.away - b.away || a.name.length - b.name.length || a.name.localeCompare(b.name))
    .map(({ name }) => name)
  const chosen = near.length > 0 || names.length === 0 ? near : [closest(folded, names)]
  return [...new Set(chosen.flatMap((name) => [...(idsByName.get(name) ?? [])]))].slice(0, MAX_SUGGESTIONS)
}
