import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

/** Folder of real texts, which are not part of the project: `STRATA_CORPORA`, or `../shared/corpora` beside it. */
const CORPORA = process.env['STRATA_CORPORA'] ?? resolve(ROOT, '../shared/corpora')

export const TOTA_FOLDER = join(CORPORA, 'tota')

export const HAS_TOTA = existsSync(TOTA_FOLDER)

/** Goes into the name of a test that needs the corpus, so that the report says why it was skipped. */
export const TOTA_NOTE = HAS_TOTA ? '' : ' (skipped: the texts of ToTA are not beside the project)'

/** Names of the texts of ToTA in the order of their numbers, none where the corpus is absent. */
export function totaNames(): string[] {
  if (!HAS_TOTA) return []
  const number = (name: string): number => Number(/\d+/.exec(name)?.[0])
  return readdirSync(TOTA_FOLDER)
    .filter((name) => name.endsWith('.xml'))
    .toSorted((a, b) => number(a) - number(b))
}

export function totaBytes(name: string): Uint8Array {
  return readFileSync(join(TOTA_FOLDER, name))
}
