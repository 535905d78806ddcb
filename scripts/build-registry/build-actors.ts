import countries from 'i18n-iso-countries'
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import { ACTOR_ENDS } from './decisions/actor-ends.ts'
import { ALIASES } from './decisions/aliases.ts'
import { FORMER_M49, GROUPED_WITH, M49_GROUPS } from './decisions/m49.ts'
import type { Parts, Row } from './parts.ts'

countries.registerLocale(english)

/** Ids that stand in no list of countries. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'channel-islands': 'Channel Islands',
  'unknown-origin': 'Unknown origin',
  YMD: 'Yemen, Democratic',
}

/** The actors of all parts, each once, and every code that the flows and blocs use, with the ends that problems.csv names. */
export function buildActors(parts: Parts, used: ReadonlySet<string>): Row[] {
  const byId = new Map<string, Row>()
  for (const { iso3 = '', name = '', start = '', end = '', source = '' } of parts.states) {
    byId.set(iso3, { id: iso3, kind: 'state', name, start, end, source, note: '' })
  }
  for (const { row } of parts.actors) {
    const id = row['id'] ?? ''
    const kept = byId.get(id)
    if (kept === undefined) byId.set(id, { ...row, note: '' })
    else for (const column of ['start', 'end']) kept[column] ||= row[column] ?? ''
  }
  for (const id of used) {
    if (byId.has(id)) continue
    const name = OTHER_NAMES[id] ?? countries.getName(id, 'en') ?? ''
    if (name === '') throw new Error(`actors: "${id}" is used and in no list.`)
    byId.set(id, { id, kind: 'state', name, start: '', end: '', source: 'iso-3166', note: '' })
  }
  for (const [id, end] of Object.entries(ACTOR_ENDS)) {
    const row = byId.get(id)
    if (row === undefined) continue
    if (row['end'] !== end)
      row['note'] = `end by problems.csv${row['end'] ? `; ${row['source']} has ${row['end']}` : ''}`
    row['end'] = end
  }
  return [...byId.values()]
}

/** Other names of actors: ISO 3166-1 alpha-2 and what people type. */
export function actorAliases(actors: readonly Row[]): Row[] {
  const ids = new Map(actors.map((row) => [row['id'] ?? '', row]))
  const iso2 = [...ids.keys()].flatMap((id) => {
    const code = id === 'XKX' ? 'XK' : countries.alpha3ToAlpha2(id)
    return code === undefined ? [] : [alias(id, code, 'iso2', 'iso-3166')]
  })
  const typed = Object.entries(ALIASES).flatMap(([id, names]) => {
    const [short = '', former = ''] = names.split(' / ')
    const row = ids.get(id)
    if (row === undefined) return []
    const kind = (name: string): string => (/^[A-Z]{2,6}$/.test(name) ? 'abbreviation' : 'short-name')
    return [
      ...split(short).map((name) => alias(id, name, kind(name), 'coder-judgement')),
      ...split(former).map((name) => alias(id, name, 'former-name', 'coder-judgement')),
    ].filter((entry) => entry['alias'] !== row['name'] && entry['alias'] !== id)
  })
  return [...iso2, ...typed]
}

function split(names: string): string[] {
  return names
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function alias(id: string, name: string, kind: string, source: string): Row {
  return { table: 'actors', id, alias: name, kind, source }
}

/** UN M49 regions of states and territories. */
export function buildRegions(actors: readonly Row[]): Row[] {
  const groupOf = new Map(
    M49_GROUPS.flatMap((group) => group.actors.split(' ').map((id) => [id, group] as const)),
  )
  return actors
    .filter((row) => row['kind'] === 'state' && row['id'] !== 'unknown-origin')
    .map((row) => {
      const id = row['id'] ?? ''
      const group = groupOf.get(id) ?? groupOf.get(GROUPED_WITH[id] ?? '')
      return {
        actor: id,
        m49: FORMER_M49[id] ?? countries.alpha3ToNumeric(id) ?? '',
        region: group?.region ?? '',
        region_name: group?.regionName ?? '',
        subregion: group?.subregion ?? '',
        subregion_name: group?.subregionName ?? '',
        intermediate: group?.intermediate ?? '',
        intermediate_name: group?.intermediateName ?? '',
        source: groupOf.has(id) ? 'un-m49' : 'coder-judgement',
      }
    })
}
