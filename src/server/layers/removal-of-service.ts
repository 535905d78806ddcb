import type { Removal, RemovalQuery } from '../../api/layer-removal.ts'
import type { RegistryService } from '../registry-service.ts'
import { yearsAsked } from '../years-asked.ts'
import { codedTextsHeld } from './coded-texts-held.ts'
import { removalAnswer } from './removal-answer.ts'
import { topicsOfInstruments } from './topics-of-instruments.ts'
import { wordsTakenAway } from './words-taken-away.ts'

/**
 * What is left without a layer, of a registry and the texts of its workspace.
 * @throws StrataError `layers/year-out-of-range`, `layers/years-reversed`, and those of text reuse
 */
export async function removalOfService(service: RegistryService, query: RemovalQuery): Promise<Removal> {
  const years = yearsAsked(service, query)
  const index = service.index(query.start)
  return removalAnswer(
    {
      registryVersion: service.lookup.registry.version,
      index,
      years,
      topics: topicsOfInstruments(index, service.lookup.registry, await codedTextsHeld(service)),
      words: await wordsTakenAway(service, query.layer),
    },
    query,
  )
}
