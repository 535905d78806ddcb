import type { Registry } from '../../model/registry.ts'
import { foldName, nameResolver, type Resolved } from '../resolve-name.ts'

/** Longer than any participant's; what stands in its place is a note. */
const LONGEST_NAME = 200

/** Names of the United Nations that put a part in brackets, or that a state has given up. */
const UN_NAMES: Readonly<Record<string, string>> = {
  'Bolivia (Plurinational State of)': 'BOL',
  'Congo (Democratic Republic of the)': 'COD',
  'Gambia (Republic of The)': 'GMB',
  'Iran (Islamic Republic of)': 'IRN',
  'Micronesia (Federated States of)': 'FSM',
  'Netherlands (Kingdom of the)': 'NLD',
  'St. Kitts and Nevis': 'KNA',
  'St. Lucia': 'LCA',
  'St. Vincent and the Grenadines': 'VCT',
  'The former Yugoslav Republic of Macedonia': 'MKD',
  'United Kingdom of Great Britain and Northern Ireland': 'GBR',
  'Venezuela (Bolivarian Republic of)': 'VEN',
}

/**
 * Finds the participants of a treaty by the names that the United Nations write, with or without marks of footnotes after them.
 * Build it once per registry.
 */
export function unParticipants(
  registry: Pick<Registry, 'actors' | 'instruments' | 'aliases'>,
): (name: string) => Resolved {
  const resolver = nameResolver(registry)
  const actors = new Set(registry.actors.map(({ id }) => id))
  const ids = new Map(Object.entries(UN_NAMES).map(([name, id]) => [foldName(name), id]))
  return (name) => {
    if (name.length > LONGEST_NAME) return { status: 'unknown', suggestions: [] }
    const plain = withoutMarks(name)
    const id = ids.get(foldName(plain))
    return id !== undefined && actors.has(id) ? { status: 'found', id } : resolver.actor(plain)
  }
}

/** A name without the marks of footnotes at its end: `China 4,5`, `Germany³`, `Australia*`, `France [2]`. */
export function withoutMarks(name: string): string {
  let end = name.length
  while (end > 0 && MARK.test(name[end - 1] as string)) end--
  return name.slice(0, end)
}

const MARK = /[\s,;\d*†‡⁰¹²³⁴-⁹[\]]/u
