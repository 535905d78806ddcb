import { registryTables } from './001-registry.ts'
import { currentRowViews } from './002-current-rows.ts'
import { corrections } from './003-corrections.ts'
import { texts } from './004-texts.ts'
import { clauseCodings } from './005-clause-codings.ts'
import type { Migration } from './migration.ts'

/** Every step, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  registryTables,
  currentRowViews,
  corrections,
  texts,
  clauseCodings,
]

/** The format that this version writes. */
export const FORMAT_VERSION = MIGRATIONS.at(-1)?.version ?? 0
