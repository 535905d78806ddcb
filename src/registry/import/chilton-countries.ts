import type { Registry } from '../../model/registry.ts'
import { foldName, nameResolver } from '../resolve-name.ts'

/** An id of an agreement of the data set: codes of the Correlates of War for its countries, the year, the treatyID. */
export const CHILTON_ID = /^bla-(\d+)-(\d+)-(\d{4}|nd)-(\d+)$/

/** Where a country has no code that is known, ids have ISO 3166 codes and a `t` before the treatyID. */
const ISO_ID = /^bla-[a-z\d]+-[a-z\d]+-(?:\d{4}|nd)-t(\d+)$/

/** The treatyID of an agreement, null where its id has none. */
export function treatyIdOf(instrument: string): string | null {
  return CHILTON_ID.exec(instrument)?.[4] ?? ISO_ID.exec(instrument)?.[1] ?? null
}

/** Names of countries that the registry's names and aliases do not have. */
const NAMES: Readonly<Record<string, string>> = {
  Bosnia: 'BIH',
  Burma: 'MMR',
  'Cape Verde': 'CPV',
  'Federal Republic of Germany': 'DEU',
  'German Federal Republic': 'DEU',
  'Ivory Coast': 'CIV',
  Macau: 'MAC',
  Macedonia: 'MKD',
  Rhodesia: 'RHO',
  'South Korea': 'KOR',
  'Soviet Union': 'SUN',
  Swaziland: 'SWZ',
  'United States': 'USA',
  'West Germany': 'DEU',
}

export interface ChiltonCountries {
  /** The actor of a country, by its code where the registry's own agreements tell whose it was in the year, else by its name. */
  actor(code: number | null, name: string | null, year: number | null): string | null
  /** The code of an actor, null where the registry has no agreement of it. */
  code(actor: string): string | null
}

/**
 * Countries of the data set, by the agreements of it that the registry holds: their ids have the codes, their participations
 * say which country is A and B. Build it once per registry. Time O(participations).
 */
export function chiltonCountries(registry: Registry): ChiltonCountries {
  const spans = new Map<string, Map<string, { from: number; to: number }>>()
  const codes = new Map<string, string>()
  for (const { instrument, actor, role, note } of registry.participations) {
    const parts = role === 'party' ? CHILTON_ID.exec(instrument) : null
    const side = /country ([AB]) in the dataset/.exec(note ?? '')?.[1]
    if (parts === null || side === undefined) continue
    const code = parts[side === 'A' ? 1 : 2] as string
    codes.set(actor, codes.get(actor) ?? code)
    const year = Number(parts[3])
    const actors = spans.get(code) ?? new Map<string, { from: number; to: number }>()
    spans.set(code, actors)
    const span = actors.get(actor)
    if (span === undefined) actors.set(actor, { from: year, to: year })
    else if (!Number.isNaN(year))
      actors.set(actor, { from: Math.min(span.from, year), to: Math.max(span.to, year) })
  }
  const resolver = nameResolver(registry)
  const ids = new Set(registry.actors.map(({ id }) => id))
  const names = new Map(Object.entries(NAMES).map(([name, id]) => [foldName(name), id]))
  const byName = (name: string): string | null => {
    const found = resolver.actor(name)
    if (found.status === 'found') return found.id
    const id = names.get(foldName(name))
    return id !== undefined && ids.has(id) ? id : null
  }
  return {
    actor(code, name, year) {
      const actors = [...(spans.get(String(code)) ?? [])]
      if (actors.length === 1) return actors[0]?.[0] as string
      const then = actors.filter(([, { from, to }]) => year !== null && from <= year && year <= to)
      if (then.length === 1) return then[0]?.[0] as string
      return name === null ? null : byName(name)
    },
    code: (actor) => codes.get(actor) ?? null,
  }
}
