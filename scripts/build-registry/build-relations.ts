import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { edtfDate } from '../../src/model/edtf-date.ts'
import type { Merged } from './merge-instruments.ts'
import type { Parts, Row } from './parts.ts'

const relation = (
  instrument: string,
  kind: string,
  other: string,
  source: string,
  note = '',
  date = '',
): Row => ({
  instrument,
  other,
  kind,
  date,
  source,
  note,
})

/** Relations that notes, titles and problems.csv state in words. */
const STATED: readonly Row[] = [
  relation(
    'rcp-eap-panel',
    'supersedes',
    'rcp-soderkoping',
    'iom-eap-panel',
    'successor of the Söderköping Process',
  ),
  relation(
    'framework-eu-gamm-2011',
    'supersedes',
    'framework-eu-gam-2005',
    'coder-judgement',
    'GAM is marked superseded; GAMM is the next framework of the EU',
  ),
  relation(
    'aa-eu-oacps-2023',
    'supersedes',
    'aa-eu-acp-2000',
    'coder-judgement',
    'Cotonou is marked superseded; Samoa is provisionally applied from 2024-01-01',
    '2024-01-01',
  ),
  relation(
    'ra-che-aut-2000',
    'supersedes',
    'ra-che-aut-1955',
    'fedlex-aut',
    'replaced by the agreement of 2000',
  ),
  relation(
    'ra-svn-hrv-2005',
    'supersedes',
    'ra-svn-hrv-1993',
    'coder-judgement',
    'the agreement of 1993 is marked superseded; this is the next between the two',
  ),
  relation(
    'global-forum-un-network-migration',
    'supersedes',
    'global-forum-gmg',
    'coder-judgement',
    'succession by a low-quality source, by the note of the Global Migration Group',
  ),
  relation(
    'irf-acp-eu',
    'implements',
    'aa-eu-acp-2000',
    'coder-judgement',
    'the dialogue of Article 13 of the Cotonou Agreement',
  ),
  relation(
    'global-forum-imrf',
    'implements',
    'compact-gcm-2018',
    'coder-judgement',
    'review of the Global Compact every four years',
  ),
]

/** Relations that titles and notes state, one a row. */
function readStated(): Row[] {
  const file = new URL('decisions/stated-relations.csv', import.meta.url)
  return parse(readFileSync(file, 'utf8'), { columns: true }) as Row[]
}

const DAYS_OF_A_PACKAGE = 31

/** Relations between instruments: those stated, those that codings name, and packages (METHOD §3). */
export function buildRelations(parts: Parts, merged: Merged, participations: readonly Row[]): Row[] {
  const today = (id: string): string => merged.idOf.get(id) ?? id
  const ids = new Set(merged.instruments.map((row) => row['id'] ?? ''))
  const coded = parts.codings.flatMap(({ row }) => {
    const [instrument, other] = [today(row['instrument'] ?? ''), today(row['value'] ?? '')]
    if (!ids.has(other)) return []
    if (row['variable'] === 'under_framework')
      return [relation(instrument, 'implements', other, row['source'] ?? '')]
    if (row['variable'] === 'paired_readmission_agreement')
      return [relation(instrument, 'package', other, row['source'] ?? '')]
    return []
  })
  const fromTitles = readStated()
    .map((row) => ({ ...row, instrument: today(row['instrument'] ?? ''), other: today(row['other'] ?? '') }))
    .filter((row) => ids.has(row.instrument) && ids.has(row.other) && row.instrument !== row.other)
  const relations: Row[] = [
    ...fromTitles,
    ...STATED.filter((row) => ids.has(row['instrument'] ?? '') && ids.has(row['other'] ?? '')),
    ...coded,
  ]
  const known = new Set(
    relations.map((row) => `${row['kind']}|${[row['instrument'], row['other']].toSorted().join('|')}`),
  )
  for (const pair of packages(merged.instruments, participations)) {
    const key = `package|${[pair['instrument'], pair['other']].toSorted().join('|')}`
    if (!known.has(key)) relations.push(pair)
  }
  return relations
}

/** Readmission and visa facilitation between the same parties, signed or in force within 31 days of each other. */
function packages(instruments: readonly Row[], participations: readonly Row[]): Row[] {
  const parties = new Map<string, Set<string>>()
  for (const row of participations) {
    if (row['role'] !== 'party' && row['role'] !== 'partner-country') continue
    const id = row['instrument'] ?? ''
    parties.set(id, (parties.get(id) ?? new Set()).add(row['actor'] ?? ''))
  }
  const key = (row: Row): string => [...(parties.get(row['id'] ?? '') ?? [])].toSorted().join(' ')
  const readmissions = instruments.filter(
    ({ family }) => family === 'eu-readmission' || family === 'readmission-agreement',
  )
  return instruments
    .filter(({ family }) => family === 'visa-facilitation')
    .flatMap((visa) =>
      readmissions
        .filter((readmission) => key(readmission) === key(visa) && key(visa) !== '')
        .filter((readmission) => areNear(readmission, visa))
        .map((readmission) =>
          relation(
            visa['id'] ?? '',
            'package',
            readmission['id'] ?? '',
            'inferred-by-rule',
            'same parties, signed or in force within 31 days',
          ),
        ),
    )
}

function areNear(a: Row, b: Row): boolean {
  return (['signed', 'in_force'] as const).some((column) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(a[column] ?? '') || !/^\d{4}-\d{2}-\d{2}$/.test(b[column] ?? ''))
      return false
    return (
      Math.abs(edtfDate(a[column] ?? '').earliestDay - edtfDate(b[column] ?? '').earliestDay) <=
      DAYS_OF_A_PACKAGE
    )
  })
}
