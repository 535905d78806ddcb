import type {
  AboutAnswer,
  Corridor,
  FlowCoverage,
  GapItem,
  Licences,
  MergeItem,
  ProblemItem,
  SourceCoverage,
} from '../api/about.ts'
import { aboutAnswer, licencesOf, sourcesCoverage } from './about-answer.ts'
import type { RegistryService } from './registry-service.ts'
import { corridorItems, flowCoverage, gapItems, mergeItems, problemItems } from './side-items.ts'

/** What is known of the registry itself, each part read when it is first asked for and kept. */
export interface AboutReader {
  about(): AboutAnswer
  sources(): readonly SourceCoverage[]
  licences(): Licences['items']
  gaps(): readonly GapItem[]
  merges(): readonly MergeItem[]
  problems(): readonly ProblemItem[]
  flows(): FlowCoverage['items']
  corridors(): readonly Corridor[]
}

export function aboutReader(service: RegistryService): AboutReader {
  const sources = once(() => sourcesCoverage(service))
  return {
    about: once(() => aboutAnswer(service)),
    sources,
    licences: once(() => licencesOf(sources())),
    gaps: once(() => gapItems(service)),
    merges: once(() => mergeItems(service)),
    problems: once(() => problemItems(service)),
    flows: once(() => flowCoverage(service)),
    corridors: once(() => corridorItems(service)),
  }
}

function once<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined
  return () => {
    kept ??= { value: read() }
    return kept.value
  }
}
