import type { Interplay, InterplayQuery } from '../../api/layer-interplay.ts'
import type { RegistryService } from '../registry-service.ts'
import { interplayAnswer } from './interplay-answer.ts'
import { migrationLineage } from './migration-lineage.ts'
import { textFigure } from './text-figure.ts'

/**
 * How the layers of a registry came before one another, with the texts of its workspace.
 * @throws StrataError of text reuse
 */
export async function interplayOfService(
  service: RegistryService,
  query: InterplayQuery,
): Promise<Interplay> {
  const lineage = await migrationLineage(service)
  return interplayAnswer(
    {
      registry: service.lookup.registry,
      lastYear: service.lastYear,
      textOf: (target) => {
        const flows = lineage?.answer.flows ?? []
        const flow = flows.find((each) => each.source === 'bilateral' && each.target === target)
        return textFigure(flow, lineage?.answer.rule ?? 'earliest')
      },
    },
    query,
  )
}
