import type { TopicsByInstrument } from '../model/known-topics.ts'
import type { Registry } from '../model/registry.ts'
import { registryLookup } from '../registry/registry-lookup.ts'
import { textStore } from '../store/texts/text-store.ts'
import type { Workspace } from '../store/workspace.ts'
import { codedTexts } from './coded-texts.ts'
import { knownTopics } from './known-topics.ts'

/**
 * The topics of the instruments of a workspace, by its codings and the texts that it holds. Time O(codings + topic matches).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function topicsHeld(workspace: Workspace, registry: Registry): Promise<TopicsByInstrument> {
  return knownTopics(registry, await codedTexts(textStore(workspace), registryLookup(registry)))
}
