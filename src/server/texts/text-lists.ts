import type { TextCoverage, TopicCounts, WaitingTexts } from '../../api/texts.ts'
import type { Family } from '../../model/instrument.ts'
import type { RegistryService } from '../registry-service.ts'
import { flaggedCounts } from './flagged.ts'
import { summaryOfToday, textInstrument, textItem, textsOf } from './text-item.ts'
import { topicsInUnits } from './text-topics.ts'
import { textsHeld } from './texts-held.ts'

const OPENING_CHARACTERS = 1200

/** Texts that wait to be matched, with what each states, how it begins, and the instruments that it may be of. */
export async function waitingAnswer(service: RegistryService): Promise<WaitingTexts> {
  const store = textsOf(service)
  const items: WaitingTexts['items'] = []
  for (const { stated, candidates, ...text } of await store.waiting()) {
    const body = await store.body(text.id)
    items.push({
      text: textItem(service, text, 0),
      stated: { ...stated, parties: [...stated.parties] },
      opening: (body?.text ?? '').trimStart().slice(0, OPENING_CHARACTERS),
      candidates: candidates.flatMap(({ instrument, score, parts }) => {
        const row = textInstrument(service, instrument)
        return row === null ? [] : [{ instrument: row, score, parts: { ...parts } }]
      }),
    })
  }
  return { registry_version: service.lookup.registry.version, editable: service.isEditable, items }
}

/** Texts held of instruments registered, by layer and family, the largest first. */
export async function coverageAnswer(service: RegistryService): Promise<TextCoverage> {
  const texts = await textsOf(service).held()
  const count = new Map<string, number>()
  for (const { instrument } of texts) {
    const id = instrument === null ? undefined : summaryOfToday(service, instrument)?.id
    if (id !== undefined) count.set(id, (count.get(id) ?? 0) + 1)
  }
  const rows = new Map<string, TextCoverage['items'][number]>()
  for (const { id, layer, family } of service.summaries) {
    const key = `${layer} ${family}`
    const row = rows.get(key) ?? { layer, family, instruments: 0, with_text: 0, texts: 0 }
    const held = count.get(id) ?? 0
    row.instruments += 1
    row.with_text += held > 0 ? 1 : 0
    row.texts += held
    rows.set(key, row)
  }
  return {
    registry_version: service.lookup.registry.version,
    held: textsHeld(service, texts, await flaggedCounts(service)),
    items: [...rows.values()].toSorted(
      (a, b) => b.with_text - a.with_text || b.instruments - a.instruments || (a.family < b.family ? -1 : 1),
    ),
  }
}

/** How often topics are proposed in the texts of one instrument, of a family, or of all. */
export async function topicCountsAnswer(
  service: RegistryService,
  { instrument, family }: { instrument?: string | undefined; family?: Family | undefined },
): Promise<TopicCounts> {
  const store = textsOf(service)
  const { lookup, summaries } = service
  const isAsked = (id: string | null): boolean => {
    if (instrument !== undefined) return id === instrument
    return family === undefined || (id !== null && lookup.instrument.get(id)?.family === family)
  }
  const texts = await store.held()
  const chosen = instrument ?? family
  const instruments =
    chosen === undefined ? undefined : summaries.filter(({ id }) => isAsked(id)).map(({ id }) => id)
  const units = await store.topicUnits(instruments === undefined ? {} : { instruments })
  const textsByTopic = new Map<string, Set<string>>()
  for (const { topic, text, decision } of units) {
    if (decision?.value === 'rejected') continue
    textsByTopic.set(topic, (textsByTopic.get(topic) ?? new Set()).add(text))
  }
  return {
    registry_version: lookup.registry.version,
    held: textsHeld(service, texts, await flaggedCounts(service)),
    texts: texts.filter(({ instrument: id }) => isAsked(id)).length,
    items: topicsInUnits(lookup.registry.topics, units, ({ seeds }) => seeds.length).map(
      ({ matches, ...row }) => ({
        ...row,
        stems: matches,
        texts: textsByTopic.get(row.topic)?.size ?? 0,
      }),
    ),
  }
}
