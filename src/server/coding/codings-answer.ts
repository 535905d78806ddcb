import type { z } from 'zod'
import type { Codings, codingsQuerySchema } from '../../api/clause-codings.ts'
import { clauseWords } from '../../assess/coded-clauses.ts'
import { valuesOfRecord } from '../../assess/coding-value.ts'
import { wordsHash } from '../../collection/assess/words-hash.ts'
import type { ClauseCoding } from '../../model/clause-coding.ts'
import { pageOfList } from '../paging.ts'
import type { RegistryService } from '../registry-service.ts'
import { textsOf } from '../texts/text-item.ts'
import { codingItem } from './clause-item.ts'
import { codingsOf, type ReadTexts } from './read-texts.ts'

type Asked = z.output<typeof codingsQuerySchema>
type Values = ReturnType<typeof valuesOfRecord>

/** Codings as they were made, oldest first, each with what the rules say of the same. The texts of the page's codings are read. */
export async function codingsAnswer(
  service: RegistryService,
  read: ReadTexts,
  { cursor, limit, coder, text }: Asked,
): Promise<Codings> {
  const store = codingsOf(service)
  const state = store.state()
  const items = await store.of({ ...(coder !== undefined && { coder }), ...(text !== undefined && { text }) })
  const registryVersion = service.lookup.registry.version
  const page = pageOfList({ items, query: { coder, text, state }, registryVersion }, { cursor, limit })
  const machine = await machineValues(service, read, new Set(page.items.map(({ sha256 }) => sha256)))
  return {
    ...page,
    items: page.items.map((coding) => ({
      ...codingItem(coding),
      sha256: coding.sha256,
      words: coding.words,
      machine: machine.get(placeOf(coding))?.[coding.variable] ?? null,
    })),
  }
}

const placeOf = ({ sha256, address, words }: Pick<ClauseCoding, 'sha256' | 'address' | 'words'>): string =>
  JSON.stringify([sha256, address, words])

async function machineValues(
  service: RegistryService,
  read: ReadTexts,
  files: ReadonlySet<string>,
): Promise<Map<string, Values>> {
  const values = new Map<string, Values>()
  for (const { id, sha256 } of await textsOf(service).held()) {
    if (!files.has(sha256)) continue
    for (const clause of (await read.of(id)).text.clauses) {
      const words = wordsHash(clauseWords(clause))
      values.set(placeOf({ sha256, address: clause.machine.id, words }), valuesOfRecord(clause.machine))
    }
  }
  return values
}
