import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { TABLES, type TableName } from '../../src/model/table-schema.ts'
import { type RegistryFolder, readRegistryFolder } from '../../src/registry/files.ts'

type Row = Readonly<Record<string, string | number>>

/** Rows by table; columns left out are empty. */
export type SmallTables = Partial<Record<TableName, readonly Row[]>>

const s = { source: 'un' }

/** Three actors tied by two instruments, with a row in every table. */
export const SMALL: SmallTables = {
  sources: [{ id: 'un', citation: 'United Nations, Treaty Series.', url: 'https://treaties.example' }],
  actors: [
    { id: 'CIV', kind: 'state', name: 'Côte d’Ivoire', ...s },
    { id: 'MAR', kind: 'state', name: 'Morocco', note: 'Kingdom', ...s },
    { id: 'eu', kind: 'bloc', name: 'European Union', start: '1958-01-01', ...s },
  ],
  aliases: [
    { table: 'actors', id: 'MAR', alias: 'Maroc', kind: 'short-name', ...s },
    { table: 'instruments', id: 'mp-eu-mar-2013', alias: 'Déclaration conjointe', kind: 'other-title', ...s },
  ],
  instruments: [
    {
      id: 'mp-eu-mar-2013',
      title: 'Joint Declaration on a Mobility Partnership with Morocco',
      family: 'mobility-partnership',
      layer: 'bloc',
      regime: 'migration',
      signed: '2013-06-07',
      note: 'Nine member states, "joined"; later more,\nand one more line.',
      ...s,
    },
    {
      id: 'un-icrmw',
      title: 'International Convention on the Rights of All Migrant Workers',
      family: 'un-convention',
      regime: 'human-rights',
      ...s,
    },
  ],
  participations: [
    { instrument: 'mp-eu-mar-2013', actor: 'eu', role: 'party', start: 'inferred', ...s },
    { instrument: 'mp-eu-mar-2013', actor: 'MAR', role: 'partner-country', start: 'inferred', ...s },
    { instrument: 'un-icrmw', actor: 'MAR', role: 'party', from: '1993-06-21', start: 'known', ...s },
    { instrument: 'un-icrmw', actor: 'CIV', role: 'party', from: '2023', start: 'known', ...s },
  ],
  codings: [{ instrument: 'mp-eu-mar-2013', variable: 'readmission_clause', value: 'yes', ...s }],
  events: [{ id: 'e-2013', date: '2013-06', title: 'Signed', kind: 'signature', actors: 'eu;MAR', ...s }],
  relations: [{ instrument: 'mp-eu-mar-2013', other: 'un-icrmw', kind: 'cites', ...s }],
  field_sources: [
    { table: 'instruments', id: 'un-icrmw', column: 'signed', value: '1990', used: 'no', ...s },
  ],
  bloc_members: [{ bloc: 'eu', actor: 'CIV', from: '1999', grade: 'sourced', ...s }],
  regions: [{ actor: 'MAR', m49: '504', region: '002', region_name: 'Africa', ...s }],
  topics: [{ id: 'return', group: 'control', definition: 'Return of persons.' }],
  codebook: [{ variable: 'readmission_clause', label: 'Readmission', count_yes: 0, count_coded: 12, ...s }],
}

/** `SMALL` with many more instruments and participations, so that loading it takes a moment. */
export function enlarged(instruments: number): SmallTables {
  const ids = Array.from({ length: instruments }, (_, k) => `bla-${k}`)
  return {
    ...SMALL,
    instruments: [
      ...(SMALL.instruments ?? []),
      ...ids.map((id) => ({
        id,
        title: `Agreement ${id} on labour`,
        family: 'labour-agreement',
        regime: 'labour',
        ...s,
      })),
    ],
    participations: [
      ...(SMALL.participations ?? []),
      ...ids.flatMap((instrument) =>
        ['MAR', 'CIV'].map((actor) => ({ instrument, actor, role: 'party', start: 'unknown', ...s })),
      ),
    ],
  }
}

/** Writes the tables as a registry's folder. */
export function writeRegistry(folder: string, version: string, tables: SmallTables = SMALL): string {
  mkdirSync(join(folder, 'flows'), { recursive: true })
  for (const { name, file, columns } of TABLES) {
    const header = columns.map((column) => column.name)
    const rows = (tables[name] ?? []).map((row) => header.map((column) => row[column] ?? ''))
    writeFileSync(join(folder, file), stringify([header, ...rows]))
  }
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify({ name: 'small', version }))
  return folder
}

/** A registry's folder as the store takes it, with these rows. */
export function smallRegistry(
  folder: string,
  version = '2026.1.1',
  tables: SmallTables = SMALL,
): RegistryFolder {
  return readRegistryFolder(writeRegistry(folder, version, tables))
}
