import type { AnswerTable } from '../../api/answer-table.ts'
import type { ExportAbout } from '../../api/export-format.ts'
import { type RulesNamed, rulesInWords } from '../../api/rules-in-words.ts'
import { REGISTRY_LICENCE } from '../../model/licence.ts'
import { registryDate } from '../../model/registry-date.ts'

export interface ExportOrigin {
  /** What the table is, in a sentence. */
  readonly what: string
  readonly address: string
  readonly registryVersion: string
  readonly filter?: Readonly<Record<string, string>>
  readonly rules?: RulesNamed
}

/** What an exported table says of itself. */
export function exportAbout(
  table: AnswerTable,
  { what, address, registryVersion, filter = {}, rules = {} }: ExportOrigin,
): ExportAbout {
  return {
    what,
    address,
    registry_version: registryVersion,
    registry_date: registryDate(registryVersion),
    filter: { ...filter },
    rules: rulesInWords(rules),
    rows: table.rows.length,
    of: table.of,
    partial: [...table.partial],
    licence: REGISTRY_LICENCE,
    columns: table.columns.map((column) => ({ ...column })),
  }
}
