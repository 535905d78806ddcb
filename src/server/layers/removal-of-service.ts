import type { Removal, RemovalQuery } from '../../api/layer-removal.ts'
import type { RegistryService } from '../registry-service.ts'
import { yearsAsked } from '../years-asked.ts'
import { removalAnswer } from './removal-answer.ts'
import { wordsTakenAway } from './words-taken-away.ts'

/**
 * What is left without a layer, of a registry and the texts of its workspace.
 * @throws StrataError `layers/year-out-of-range`, `layers/years-reversed`, and those of text reuse
 */
export async function removalOfService(service: RegistryService, query: RemovalQuery): Promise<Removal> {
  const years = yearsAsked(service, query)
  return removalAnswer(
    {
      registryVersion: service.lookup.registry.version,
      index: service.index(query.start),
      years,
      // No table maps codings to topics of the codebook.
      topics: null,
      words: await wordsTakenAway(service, query.layer),
    },
    query,
  )
}
