import type { Layer } from '../../model/layer.ts'
import { type WordsWithoutSource, wordsWithoutSource } from '../../report/words-without-source.ts'
import type { RegistryService } from '../registry-service.ts'
import { migrationLineage } from './migration-lineage.ts'

/** Words in migration clauses of the texts of the workspace whose source is taken away with a layer. */
export async function wordsTakenAway(
  service: Pick<RegistryService, 'texts' | 'reuse'>,
  removed: Layer,
): Promise<WordsWithoutSource> {
  const lineage = await migrationLineage(service)
  if (lineage === null) return wordsWithoutSource(null, 0, removed)
  const layerOf = new Map(lineage.facts.map(({ id, layer }) => [id, layer]))
  const words = lineage.answer.rows.reduce(
    (sum, row) => (layerOf.get(row.text) === removed ? sum : sum + row.words),
    0,
  )
  return wordsWithoutSource(lineage.answer.flows, words, removed)
}
