import { ASSESS_ERRORS } from './errors/assess-errors.ts'
import { CHANGES_ERRORS } from './errors/changes-errors.ts'
import { CLI_ERRORS } from './errors/cli-errors.ts'
import { CODING_ERRORS } from './errors/coding-errors.ts'
import { COLLECTION_ERRORS } from './errors/collection-errors.ts'
import type { ErrorEntry } from './errors/error-entry.ts'
import { EXPORT_ERRORS } from './errors/export-errors.ts'
import { FETCH_ERRORS } from './errors/fetch-errors.ts'
import { FLOWS_ERRORS } from './errors/flows-errors.ts'
import { IMPORT_ERRORS } from './errors/import-errors.ts'
import { LAYERS_ERRORS } from './errors/layers-errors.ts'
import { MODEL_ERRORS } from './errors/model-errors.ts'
import { PARTITIONS_ERRORS } from './errors/partitions-errors.ts'
import { PATCH_ERRORS } from './errors/patch-errors.ts'
import { REGISTRY_ERRORS } from './errors/registry-errors.ts'
import { REUSE_ERRORS } from './errors/reuse-errors.ts'
import { SERVER_ERRORS } from './errors/server-errors.ts'
import { STORE_ERRORS } from './errors/store-errors.ts'
import { TEXT_ERRORS } from './errors/text-errors.ts'

/** Every error of Strata, a file a folder in `errors/`; `docs/errors.md` has a paragraph for each, and a test holds the two together. */
export const ERROR_CATALOGUE = {
  ...MODEL_ERRORS,
  ...REGISTRY_ERRORS,
  ...LAYERS_ERRORS,
  ...FLOWS_ERRORS,
  ...ASSESS_ERRORS,
  ...CODING_ERRORS,
  ...STORE_ERRORS,
  ...CHANGES_ERRORS,
  ...IMPORT_ERRORS,
  ...FETCH_ERRORS,
  ...PATCH_ERRORS,
  ...PARTITIONS_ERRORS,
  ...EXPORT_ERRORS,
  ...TEXT_ERRORS,
  ...COLLECTION_ERRORS,
  ...REUSE_ERRORS,
  ...SERVER_ERRORS,
  ...CLI_ERRORS,
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof ERROR_CATALOGUE
