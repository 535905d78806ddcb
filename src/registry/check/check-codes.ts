import countries from 'i18n-iso-countries'
import { iso31663 } from 'iso-3166'
import type { ReadRegistry } from '../read-registry.ts'
import { type Report, textOf } from './report.ts'

/** Codes that are in no list and that the registry defines. */
const OWN_CODES = ['XKX']

const FORMER = new Set(iso31663.map(({ from }) => from.alpha3))

/** Whether a code stands, or stood, in ISO 3166. A slug of lower-case letters is no code. */
function isKnownCode(id: string): boolean {
  return countries.isValid(id) || FORMER.has(id) || OWN_CODES.includes(id)
}

/** States whose code ISO 3166 never held. Time O(actors). */
export function checkCodes({ rowsByTable }: ReadRegistry, report: Report): void {
  for (const row of rowsByTable.get('actors') ?? []) {
    const id = textOf(row, 'id') ?? ''
    if (textOf(row, 'kind') !== 'state' || !/^[A-Z]/.test(id) || isKnownCode(id)) continue
    const place = { table: 'actors' as const, row, column: 'id' }
    report.add('unknown-code', place, 'an ISO 3166-1 alpha-3 code, or the alpha-3 of a former state')
  }
}
