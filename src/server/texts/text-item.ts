import type { InstrumentSummary } from '../../api/instruments.ts'
import type { ExclusionItem, TextInstrument, TextItem } from '../../api/text-items.ts'
import { StrataError } from '../../model/error.ts'
import type { TextDecision } from '../../model/text-decision.ts'
import type { ListedText } from '../../store/texts/held-texts.ts'
import type { TextStore } from '../../store/texts/text-store.ts'
import type { RegistryService } from '../registry-service.ts'

type ServiceOfItems = Pick<RegistryService, 'summary' | 'lookup'>

/**
 * The texts that the routes ask.
 * @throws StrataError `server/no-texts` where the server stands on a registry alone
 */
export function textsOf({ texts }: Pick<RegistryService, 'texts'>): TextStore {
  if (texts === null) throw new StrataError('server/no-texts')
  return texts
}

/** A text as lists show it, with what the registry says of its instrument. */
export function textItem(service: ServiceOfItems, text: ListedText, flagged: number): TextItem {
  return {
    id: text.id,
    instrument: text.instrument === null ? null : textInstrument(service, text.instrument),
    file_name: text.fileName,
    format: text.format,
    sha256: text.sha256,
    language: text.language,
    title: text.title,
    pages: text.pages,
    characters: text.characters,
    words: text.words,
    articles: text.articles,
    matched_by: text.matchedBy,
    waiting_why: text.waitingWhy,
    added_at: text.addedAt,
    added_by: text.addedBy,
    method: text.method,
    flagged,
    exclusion: text.exclusion === null ? null : exclusionItem(text.exclusion),
  }
}

/** What lists say of an instrument by its id, or by the one that it had before it was merged. */
export function summaryOfToday(
  { summary, lookup }: ServiceOfItems,
  id: string,
): InstrumentSummary | undefined {
  return summary(id) ?? summary(lookup.idByFormerId.get(id) ?? '')
}

/** An instrument beside a text; null where the registry holds it no more. */
export function textInstrument(service: ServiceOfItems, named: string): TextInstrument | null {
  const row = summaryOfToday(service, named)
  if (row === undefined) return null
  const { id, title, layer, binding, family, signed, year } = row
  return {
    id,
    title,
    layer,
    binding: binding === 'yes' || binding === 'no' ? binding : null,
    family,
    signed,
    year,
  }
}

function exclusionItem({ kind, sha256, author }: TextDecision): ExclusionItem {
  return {
    by: author.who,
    when: author.when,
    reason: author.why,
    excluded: kind === 'exclude',
    of_instrument: sha256 === null,
  }
}
