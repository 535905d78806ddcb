import type { CodingAgreement } from '../../api/clause-codings.ts'
import { codersAgreement } from '../../assess/agreement/coders-agreement.ts'
import type { RegistryService } from '../registry-service.ts'
import { codingsOf } from './read-texts.ts'

/** How far blind coders agree, over all texts or one. Time O(draws × clauses coded twice). */
export async function agreementAnswer(
  service: RegistryService,
  { text }: { readonly text?: string | undefined },
): Promise<CodingAgreement> {
  const codings = await codingsOf(service).of({ way: 'code', ...(text !== undefined && { text }) })
  const { variables, coders, clauses, withoutTopic } = codersAgreement(codings)
  return {
    registry_version: service.lookup.registry.version,
    coders: coders.map((each) => ({ ...each })),
    clauses,
    without_topic: withoutTopic,
    items: variables.map(({ draws: _, interval, coders: own, ...each }) => ({
      ...each,
      interval: interval === null ? null : [...interval],
      coders: [...own],
    })),
  }
}
