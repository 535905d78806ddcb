import { type Lineage, lineageQuerySchema } from '../../api/reuse-lineage.ts'
import type { RegistryService } from '../registry-service.ts'
import type { Unnamed } from '../reuse/reuse-answers.ts'

/**
 * Whose words the migration clauses of the workspace's texts are made of; null where no text is held, and then no index is built. It costs
 * one lineage of all texts, which is kept.
 */
export async function migrationLineage({
  texts,
  reuse,
}: Pick<RegistryService, 'texts' | 'reuse'>): Promise<Unnamed<Lineage> | null> {
  if (texts === null || reuse === null || (await texts.held()).length === 0) return null
  return await reuse.lineage(lineageQuerySchema.parse({}))
}
