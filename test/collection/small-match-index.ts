import { type MatchIndex, matchIndex } from '../../src/collection/match-index.ts'
import { type RegistryLookup, registryLookup } from '../../src/registry/registry-lookup.ts'
import { nameResolver } from '../../src/registry/resolve-name.ts'
import { type SmallTables, smallRegistry } from '../store/small-registry.ts'

const s = { source: 'un' }

const party = (instrument: string, ...actors: string[]) =>
  actors.map((actor) => ({ instrument, actor, role: 'party', start: 'unknown', ...s }))

/** Two agreements of the same states, one of a bloc with its states on its side, and one that was merged into another. */
export const MATCH_TABLES: SmallTables = {
  sources: [{ id: 'un', citation: 'United Nations, Treaty Series.' }],
  actors: [
    { id: 'ESP', kind: 'state', name: 'Spain', ...s },
    { id: 'ECU', kind: 'state', name: 'Ecuador', ...s },
    { id: 'GIN', kind: 'state', name: 'Guinea', ...s },
    { id: 'PNG', kind: 'state', name: 'Papua New Guinea', ...s },
    { id: 'FRA', kind: 'state', name: 'France', ...s },
    { id: 'MAR', kind: 'state', name: 'Morocco', ...s },
    { id: 'eu', kind: 'bloc', name: 'European Union', ...s },
  ],
  aliases: [
    { table: 'instruments', id: 'pta-1', alias: 'pta-9', kind: 'former-id', ...s },
    {
      table: 'instruments',
      id: 'bla-esp-ecu-2001',
      alias: 'Acuerdo sobre flujos migratorios',
      kind: 'other-title',
      ...s,
    },
    { table: 'actors', id: 'MAR', alias: 'Maroc', kind: 'short-name', ...s },
  ],
  instruments: [
    {
      id: 'bla-esp-ecu-2001',
      title: 'Agreement on the regulation of migratory flows between Spain and Ecuador',
      family: 'labour-agreement',
      layer: 'bilateral',
      regime: 'labour',
      signed: '2001-05-29',
      ...s,
    },
    {
      id: 'bla-esp-ecu-1960',
      title: 'Convention on social security between Spain and Ecuador',
      family: 'labour-agreement',
      layer: 'bilateral',
      regime: 'labour',
      signed: '1960-04-01',
      ...s,
    },
    {
      id: 'pta-1',
      title: 'Euro-Mediterranean Association Agreement with Morocco',
      family: 'association-agreement',
      layer: 'bloc',
      regime: 'trade',
      signed: '1996-02-26',
      in_force: '2000-03-01',
      ...s,
    },
    {
      id: 'bla-png-1990',
      title: 'Papua New Guinea and France, labour',
      family: 'labour-agreement',
      layer: 'bilateral',
      regime: 'labour',
      signed: '1990',
      ...s,
    },
  ],
  participations: [
    ...party('bla-esp-ecu-2001', 'ESP', 'ECU'),
    ...party('bla-esp-ecu-1960', 'ESP', 'ECU'),
    ...party('pta-1', 'eu', 'MAR'),
    ...['ESP', 'FRA'].map((actor) => ({
      instrument: 'pta-1',
      actor,
      role: 'member',
      start: 'unknown',
      ...s,
    })),
    ...party('bla-png-1990', 'PNG', 'FRA'),
  ],
  topics: [
    {
      id: 'visa',
      group: 'mobility',
      definition: 'Visas.',
      seeds_en: 'visa*',
      seeds_fr: 'visa*',
      seeds_es: 'visado*',
    },
    { id: 'suspension', group: 'condition', definition: 'Suspension.', seeds_en: 'suspend*' },
  ],
}

export function smallLookup(folder: string): RegistryLookup {
  return registryLookup(smallRegistry(folder, '1', MATCH_TABLES).registry)
}

export function smallMatchIndex(folder: string): MatchIndex {
  const lookup = smallLookup(folder)
  return matchIndex(lookup, nameResolver(lookup.registry))
}
