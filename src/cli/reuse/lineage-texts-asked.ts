import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { parseEdtf } from '../../model/edtf-date.ts'
import { readRegistryFolder } from '../../registry/files.ts'
import { type RegistryLookup, registryLookup } from '../../registry/registry-lookup.ts'
import { heldAndRegistered } from '../../reuse/held-and-registered.ts'
import { BUNDLED_REGISTRY } from '../open-workspace.ts'
import { withTexts } from '../text-collection.ts'
import { reuseOfWorkspace } from '../workspace-reuse.ts'
import { folderLineage } from './folder-lineage.ts'
import type { LineageTexts } from './lineage-answer.ts'
import type { LineageVerbOptions } from './lineage-options.ts'
import { totaTexts } from './tota-texts.ts'

/** The texts that lineage is asked of. */
export interface LineageTextsAsked extends LineageTexts {
  /** Ids of texts on the exclusion list of the workspace. */
  readonly excluded: ReadonlySet<string>
}

/**
 * The texts of a folder, with the registry that comes with the package, or those of the workspace. Files that are named join the texts of the
 * folder; one with the id of a text of it stands in its place.
 * @param named ids of texts, or paths of files
 * @throws StrataError of reading them
 */
export async function lineageTextsAsked(
  named: readonly string[],
  { tota, topics }: Pick<LineageVerbOptions, 'tota' | 'topics'>,
  command: Command,
): Promise<LineageTextsAsked> {
  if (tota === undefined) return workspaceLineage(command)
  const files = (await Promise.all(named.filter((name) => existsSync(name)).map(totaTexts))).flat()
  const texts = new Map([...(await totaTexts(tota)), ...files].map((each) => [each.text.id, each]))
  const lookup = registryLookup(readRegistryFolder(BUNDLED_REGISTRY).registry)
  return { ...folderLineage([...texts.values()], lookup, topics), excluded: new Set() }
}

function workspaceLineage(command: Command): Promise<LineageTextsAsked> {
  return withTexts(command, async ({ workspace, lookup }) => {
    const { corpus, facts, clauses, excluded } = await reuseOfWorkspace(workspace).now()
    return {
      corpus,
      facts,
      clauses,
      excluded,
      titles: facts.map(({ title }) => title),
      instruments: facts,
      relations: lookup.registry.relations,
      held: heldIn(lookup, new Set(facts.flatMap(({ instrument }) => instrument ?? []))),
      registryVersion: lookup.registry.version,
    }
  })
}

function heldIn({ registry }: RegistryLookup, held: ReadonlySet<string>): LineageTexts['held'] {
  return heldAndRegistered(
    registry.instruments.map(({ id, layer, signed }) => ({
      layer,
      signed: parseEdtf(signed ?? ''),
      isHeld: held.has(id),
    })),
  )
}
