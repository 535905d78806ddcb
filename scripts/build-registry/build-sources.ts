import { UNSOURCED } from './leave-out-unsourced.ts'
import type { Parts, Row } from './parts.ts'

/** Marks that stand where no publication does, and standards that the build itself uses. */
const OWN: readonly Row[] = [
  ['coder-judgement', 'Decided by a coder of this registry on the evidence of the row and its note', ''],
  ['inferred-from-form', 'Decided by rule from the form of the instrument', ''],
  ['inferred-by-rule', 'Decided by rule from the dates and parties of the rows concerned', ''],
  [
    'iso-3166-user-assigned',
    'ISO 3166-1, user-assigned code element XKX, used for Kosovo by the European Commission and others',
    '',
  ],
  [
    'un-m49',
    'United Nations Statistics Division, Standard Country or Area Codes for Statistical Use (M49)',
    'https://unstats.un.org/unsd/methodology/m49/',
  ],
].map(([id = '', citation = '', url = '']) => ({ id, citation, url, licence: 'facts only', as_of: '' }))

/** Dates of the data that the parts' own pages state. */
const AS_OF: Readonly<Record<string, string>> = {
  'untc-hr-2026': '2026-02-03',
  'un-desa-ims-2020': '2020',
  'wb-gbmd-2011': '2011',
  'maddison-2023': '2023',
  'chilton-bla-2022': '2022',
}

/** The sources of all parts, each once; of two citations under one id the fuller stands. */
export function buildSources(parts: Parts): Row[] {
  const byId = new Map<string, Row>(OWN.map((row) => [row['id'] ?? '', row]))
  for (const row of [...parts.sources.map((entry) => entry.row), ...parts.flowSources]) {
    const id = row['id'] ?? ''
    if (id === UNSOURCED) continue
    const kept = byId.get(id)
    if (kept !== undefined && (kept['citation'] ?? '').length >= (row['citation'] ?? '').length) continue
    byId.set(id, {
      id,
      citation: row['citation'] ?? '',
      url: row['url'] || kept?.['url'] || '',
      licence: row['licence'] || kept?.['licence'] || '',
      as_of: AS_OF[id] ?? '',
    })
  }
  return [...byId.values()]
}
