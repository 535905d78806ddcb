import type { CodingTexts } from '../../api/clause-codings.ts'
import { blindValues, isWhole } from '../../assess/blind-view.ts'
import { countedValues, standingCodings } from '../../assess/coded-clauses.ts'
import type { ClauseCoding } from '../../model/clause-coding.ts'
import type { RegistryService } from '../registry-service.ts'
import { textInstrument, textsOf } from '../texts/text-item.ts'
import { groupBy } from './group-by.ts'
import { codingsOf, type ReadTexts } from './read-texts.ts'

/** The texts that can be coded, those on the exclusion list left out. No text is read for it. Time O(texts + topic matches + codings). */
export async function codingTextsAnswer(service: RegistryService, read: ReadTexts): Promise<CodingTexts> {
  const store = textsOf(service)
  const held = (await store.held()).filter(({ isExcluded }) => !isExcluded)
  const parts = new Map<string, Set<number>>()
  for (const { text, ordinal, decision } of await store.topicUnits()) {
    if (decision?.value === 'rejected') continue
    parts.set(text, (parts.get(text) ?? new Set()).add(ordinal))
  }
  const codings = groupBy(await codingsOf(service).of(), ({ sha256 }) => sha256)
  return {
    registry_version: service.lookup.registry.version,
    editable: service.isEditable,
    items: held.map(({ id, sha256, instrument, title, fileName, language, words }) => {
      const counts = read.counts(sha256)
      return {
        text: id,
        instrument: instrument === null ? null : textInstrument(service, instrument),
        title,
        file_name: fileName,
        language,
        words,
        parts_on_topic: parts.get(id)?.size ?? 0,
        clauses: counts?.clauses ?? null,
        on_topic: counts?.onTopic ?? null,
        ...progress(codings.get(sha256) ?? []),
      }
    }),
  }
}

/** How many clauses of a text each coder has coded whole, and of how many coders differ. */
function progress(
  codings: readonly ClauseCoding[],
): Pick<CodingTexts['items'][number], 'coded' | 'disagreements'> {
  const whole = new Map<string, number>()
  let disagreements = 0
  const clauses = groupBy(standingCodings(codings), ({ address, words }) => `${address} ${words}`)
  for (const standing of clauses.values()) {
    for (const [coder, values] of blindValues(standing))
      if (isWhole(values)) whole.set(coder, (whole.get(coder) ?? 0) + 1)
    if ([...countedValues(standing).values()].some(({ origin }) => origin === 'disputed')) disagreements += 1
  }
  return {
    coded: [...whole].map(([coder, count]) => ({ coder, clauses: count })),
    disagreements,
  }
}
