import type { z } from 'zod'
import type { ClausesOnly, CodingClauses, clausesQuerySchema } from '../../api/clause-codings.ts'
import type { CodedClause } from '../../assess/coded-clause.ts'
import { codedClauses } from '../../assess/coded-clauses.ts'
import { wordsHash } from '../../collection/assess/words-hash.ts'
import { StrataError } from '../../model/error.ts'
import { pageOfList } from '../paging.ts'
import type { RegistryService } from '../registry-service.ts'
import { textInstrument } from '../texts/text-item.ts'
import { clauseItem } from './clause-item.ts'
import { codingsOf, type ReadText, type ReadTexts } from './read-texts.ts'

type Asked = z.output<typeof clausesQuerySchema>

/**
 * Clauses of a text, page by page. Which are of articles on a topic is told by the article: of a single clause it would tell what the rules say of it.
 * @throws StrataError `collection/text-unknown`, `coding/clause-unknown`
 */
export async function clausesAnswer(
  service: RegistryService,
  read: ReadTexts,
  id: string,
  { coder, only, address, cursor, limit }: Asked,
): Promise<CodingClauses> {
  const found = await read.of(id)
  const { text, parts } = found
  const { registry } = service.lookup
  const codings = codingsOf(service)
  const clauses = await withCodings(service, found)
  const list = chosen(clauses, only, address)
  if (address !== undefined && list.length === 0)
    throw new StrataError('coding/clause-unknown', { text: id, address })
  const items = list.map((clause) => clauseItem(clause, parts, coder))
  const query = { sha256: text.sha256, coder, only, address, state: codings.state() }
  const shown = only === 'open' ? items.filter((item) => !item.is_coded) : items
  const { a, b } = text.sides
  return {
    ...pageOfList({ items: shown, query, registryVersion: registry.version }, { cursor, limit }),
    editable: service.isEditable,
    text: id,
    title: titleOf(service, found),
    instrument: text.instrument,
    language: text.language,
    sides: { a: a.name === '' ? null : a.name, b: b.name === '' ? null : b.name },
    coded: items.filter((item) => item.is_coded).length,
    of: items.length,
    topics: registry.topics.map(({ id: topic, group, definition }) => ({ topic, group, definition })),
  }
}

/** The clauses of a text with what coders say of them as it is now. */
export async function withCodings(
  service: RegistryService,
  { text }: ReadText,
): Promise<readonly CodedClause[]> {
  return codedClauses(text.clauses, await codingsOf(service).of({ text: text.text }), wordsHash).clauses
}

/** What a text is called: the title of its instrument, else its own. */
export function titleOf(service: RegistryService, { text: { text, title, instrument } }: ReadText): string {
  return (instrument === null ? null : textInstrument(service, instrument)?.title) ?? title ?? text
}

function chosen(
  clauses: readonly CodedClause[],
  only: ClausesOnly,
  address: string | undefined,
): CodedClause[] {
  if (address !== undefined) return clauses.filter(({ machine }) => machine.id === address)
  if (only === 'all') return [...clauses]
  const onTopic = new Set(clauses.filter(({ machine }) => machine.topics.length > 0).map(({ part }) => part))
  return clauses.filter(({ part }) => onTopic.has(part))
}
