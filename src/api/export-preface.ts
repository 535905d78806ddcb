import { ownChanges } from '../model/registry-date.ts'
import type { ExportAbout } from './export-format.ts'

/** Lines that stand before the header of an exported CSV: always as many, so that a reader can skip them. */
export const PREFACE_LINES = 8

/** What a table says of itself, a name and a sentence on each of its PREFACE_LINES; no line break in any. */
export function exportPreface(about: ExportAbout): (readonly [name: string, text: string])[] {
  const { registry_version: version, registry_date: date, rows, of } = about
  const changes = ownChanges(version)
  const own = changes === null ? '' : `, with the workspace’s own changes up to number ${changes}`
  const filter = Object.entries(about.filter).map(([name, value]) => `${name}=${value}`)
  const lines = [
    ['Strata', about.what],
    ['Address', about.address],
    ['Registry', `version ${version} of ${date}${own}`],
    ['Filter', filter.join('; ') || 'none'],
    ['Rules', about.rules || 'none applies'],
    ['Rows', of === null ? String(rows) : `${rows} of ${of}`],
    ['Partial', about.partial.join(' ') || 'nothing is left out'],
    ['Licence', about.licence],
  ] as const
  return lines.map(([name, text]) => [name, text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')])
}
