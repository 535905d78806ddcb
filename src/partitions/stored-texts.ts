import { readFileSync } from 'node:fs'
import { edtfDate } from '../model/edtf-date.ts'
import type { HeldText, HeldTexts, UnreadText } from './held-texts.ts'
import type { ScratchFolder } from './scratch-folder.ts'

const FILE = 'texts.json'

/** Notes the texts of a run, so that it can go on without reading them again. */
export function storeTexts(folder: ScratchFolder, { texts, unread }: HeldTexts): void {
  const rows = texts.map((text) => ({ ...text, signed: text.signed?.text ?? null }))
  folder.writeWhole(FILE, JSON.stringify({ texts: rows, unread }))
}

interface Stored {
  readonly texts: readonly (Omit<HeldText, 'signed'> & { readonly signed: string | null })[]
  readonly unread: readonly UnreadText[]
}

/** The texts of a run in their order. */
export function storedTexts(folder: ScratchFolder): HeldTexts {
  const { texts, unread } = JSON.parse(readFileSync(folder.file(FILE), 'utf8')) as Stored
  const dated = texts.map((row) => ({ ...row, signed: row.signed === null ? null : edtfDate(row.signed) }))
  return { texts: dated, unread }
}
