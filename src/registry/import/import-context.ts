import type { Registry } from '../../model/registry.ts'

/** What every importer of a format of others is told. */
export interface ImportContext {
  /** The registry into which the file is brought: its actors, names and sources. */
  readonly registry: Registry
  /** Name of the file, for messages, findings and the history. */
  readonly file: string
}
