import { lineageQuerySchema } from '../../api/reuse-lineage.ts'
import type { Layer } from '../../model/layer.ts'
import { type WordsWithoutSource, wordsWithoutSource } from '../../report/words-without-source.ts'
import type { RegistryService } from '../registry-service.ts'

/**
 * Words in migration clauses of the texts of the workspace whose source is taken away with a layer. Where no text is held nothing is
 * computed and no index built; else it costs one lineage of all texts, which is kept.
 */
export async function wordsTakenAway(
  { texts, reuse }: Pick<RegistryService, 'texts' | 'reuse'>,
  removed: Layer,
): Promise<WordsWithoutSource> {
  if (texts === null || reuse === null || (await texts.held()).length === 0)
    return wordsWithoutSource(null, 0, removed)
  const { answer, facts } = await reuse.lineage(lineageQuerySchema.parse({}))
  const layerOf = new Map(facts.map(({ id, layer }) => [id, layer]))
  const words = answer.rows.reduce(
    (sum, row) => (layerOf.get(row.text) === removed ? sum : sum + row.words),
    0,
  )
  return wordsWithoutSource(answer.flows, words, removed)
}
