import type { Command } from 'commander'
import { StrataError } from '../model/error.ts'
import { type RegistryLookup, registryLookup } from '../registry/registry-lookup.ts'
import { type NameResolver, nameResolver } from '../registry/resolve-name.ts'
import { type ClauseCodingStore, clauseCodingStore } from '../store/codings/clause-coding-store.ts'
import { loadRegistry } from '../store/load-registry.ts'
import { type TextStore, textStore } from '../store/texts/text-store.ts'
import type { Workspace } from '../store/workspace.ts'
import { didYouMean } from './actor-named.ts'
import { openForCommand } from './open-workspace.ts'

/** The texts of a workspace with the registry that says whose they are. */
export interface TextCollection {
  readonly workspace: Workspace
  readonly store: TextStore
  readonly codings: ClauseCodingStore
  readonly lookup: RegistryLookup
  readonly names: NameResolver
}

/** Opens the workspace of a command, does something with its texts, and closes it. */
export async function withTexts<T>(
  command: Command,
  work: (collection: TextCollection) => Promise<T>,
): Promise<T> {
  const workspace = await openForCommand(command)
  try {
    const registry = await loadRegistry(workspace)
    const lookup = registryLookup(registry)
    return await work({
      workspace,
      store: textStore(workspace),
      codings: clauseCodingStore(workspace),
      lookup,
      names: nameResolver(registry),
    })
  } finally {
    workspace.close()
  }
}

/**
 * The id of the instrument that a text of the command line names: id, former id or exact title.
 * @throws StrataError `layers/instrument-unknown`
 */
export function instrumentNamed({ names }: Pick<TextCollection, 'names'>, text: string): string {
  const found = names.instrument(text)
  if (found.status === 'found') return found.id
  const suggestions = didYouMean(found.suggestions)
  throw new StrataError('layers/instrument-unknown', { found: text, suggestions })
}
