import type { ReuseTextItem } from '../../api/reuse-common.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import { StrataError } from '../../model/error.ts'
import type { RegistryService } from '../registry-service.ts'
import { textInstrument } from '../texts/text-item.ts'
import type { ReuseAnswers } from './reuse-answers.ts'

/**
 * What answers questions about reuse.
 * @throws StrataError `server/no-texts` where the server stands on a registry alone
 */
export function reuseOf({ reuse }: Pick<RegistryService, 'reuse'>): ReuseAnswers {
  if (reuse === null) throw new StrataError('server/no-texts')
  return reuse
}

/** A text as answers on reuse name it, with what the registry as it is served says of its instrument. */
export function reuseText(
  service: Pick<RegistryService, 'summary' | 'lookup'>,
  text: ReuseFacts,
): ReuseTextItem {
  return {
    id: text.id,
    instrument: text.instrument === null ? null : textInstrument(service, text.instrument),
    title: text.title,
    language: text.language,
    signed: text.signed?.text ?? null,
    layer: text.layer,
    of_member_states: text.ofMemberStates,
    family: text.family,
    parties: text.parties.map(({ actor }) => actor),
    words: text.words,
    excluded: text.isExcluded,
  }
}
