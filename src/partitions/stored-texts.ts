import { readFileSync } from 'node:fs'
import { edtfDate } from '../model/edtf-date.ts'
import type { HeldText } from './held-texts.ts'
import type { ScratchFolder } from './scratch-folder.ts'

const FILE = 'texts.json'

/** Notes the texts of a run, so that it can go on without reading them again. */
export function storeTexts(folder: ScratchFolder, texts: readonly HeldText[]): void {
  const rows = texts.map((text) => ({ ...text, signed: text.signed?.text ?? null }))
  folder.writeWhole(FILE, JSON.stringify(rows))
}

/** The texts of a run in their order. */
export function storedTexts(folder: ScratchFolder): HeldText[] {
  const rows = JSON.parse(readFileSync(folder.file(FILE), 'utf8')) as (Omit<HeldText, 'signed'> & {
    readonly signed: string | null
  })[]
  return rows.map((row) => ({ ...row, signed: row.signed === null ? null : edtfDate(row.signed) }))
}
