import type { Family } from '../../model/instrument.ts'
import type { ReadRegistry } from '../read-registry.ts'
import { type Report, textOf } from './report.ts'

/** How ids of a family begin, up to the first hyphen. */
const PREFIXES: Readonly<Record<Family, readonly string[]>> = {
  'un-convention': ['un'],
  'ilo-convention': ['ilo'],
  // Also any actor: the organisation within which a convention was made gives it its prefix.
  'regional-convention': ['alalc', 'can', 'caricom', 'coe', 'eea', 'nordic', 'oau', 'oecs', 'schengen'],
  rcp: ['rcp'],
  irf: ['irf'],
  'global-forum': ['global'],
  'mobility-partnership': ['mp'],
  camm: ['camm'],
  'eu-readmission': ['eura'],
  'visa-facilitation': ['vfa'],
  'association-agreement': ['aa', 'pta'],
  'trade-agreement': ['pta', 'wto'],
  'labour-agreement': ['bla'],
  'migration-partnership': ['bmp'],
  'readmission-agreement': ['ra'],
  'working-arrangement': ['wa'],
  compact: ['compact'],
  framework: ['framework'],
  'visa-waiver': ['vw'],
  'social-security': ['ss'],
  'youth-mobility': ['ym'],
}

/** Whether the id of each instrument begins as those of its family do. Time O(instruments). */
export function checkInstrumentIds({ rowsByTable }: ReadRegistry, report: Report): void {
  const actors = new Set((rowsByTable.get('actors') ?? []).map((row) => textOf(row, 'id')))
  const prefixes = new Map<string, readonly string[]>(Object.entries(PREFIXES))
  for (const row of rowsByTable.get('instruments') ?? []) {
    const family = textOf(row, 'family') ?? ''
    const known = prefixes.get(family)
    const [prefix = '', ...rest] = (textOf(row, 'id') ?? '').split('-')
    // A family that is not one of ours has its own finding.
    if (known === undefined) continue
    const isKnown = known.includes(prefix) || (family === 'regional-convention' && actors.has(prefix))
    if (isKnown && rest.join('') !== '') continue
    const expected = known.map((name) => `${name}-…`).join(' or ')
    report.add('not-its-family', { table: 'instruments', row, column: 'id' }, expected)
  }
}
