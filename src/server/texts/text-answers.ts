import type { TextDetail, Texts, TextTopics } from '../../api/texts.ts'
import { clauseProposals } from '../../collection/clause-proposals.ts'
import { countedClause } from '../../model/coding.ts'
import { StrataError } from '../../model/error.ts'
import { segmentAddress } from '../../model/segment.ts'
import type { ListedText } from '../../store/texts/held-texts.ts'
import type { TextBody } from '../../store/texts/text-body.ts'
import type { RegistryService } from '../registry-service.ts'
import { flaggedCounts, flagsOf } from './flagged.ts'
import { summaryOfToday, textItem, textsOf } from './text-item.ts'
import { topicDecision, topicsInUnits } from './text-topics.ts'
import { textsHeld } from './texts-held.ts'

const SHOWN_CHARACTERS = 100

/** A text whole. @throws StrataError `collection/text-unknown` */
export async function textBody(service: RegistryService, id: string): Promise<TextBody> {
  const body = await textsOf(service).body(id)
  if (body !== null) return body
  throw new StrataError('collection/text-unknown', { found: id.slice(0, SHOWN_CHARACTERS) })
}

export interface TextsAsked {
  readonly list?: 'held' | 'waiting' | 'flagged' | 'excluded' | undefined
  readonly instrument?: string | undefined
}

/** Texts in a list, all of them, with what is held in all. */
export async function listTexts(
  service: RegistryService,
  { list, instrument }: TextsAsked,
): Promise<Pick<Texts, 'items' | 'held'>> {
  const texts = await textsOf(service).held()
  const flagged = await flaggedCounts(service)
  const idOf = (text: ListedText): string | null =>
    text.instrument === null ? null : (summaryOfToday(service, text.instrument)?.id ?? text.instrument)
  const items = texts
    .filter((text) => {
      if (instrument !== undefined && idOf(text) !== instrument) return false
      if (list === 'held') return text.instrument !== null
      if (list === 'waiting') return text.instrument === null
      if (list === 'flagged') return flagged.has(text.id)
      return list === 'excluded' ? text.isExcluded : true
    })
    .map((text) => textItem(service, text, flagged.get(text.id) ?? 0))
  return { items, held: textsHeld(service, texts, flagged) }
}

/** One text with its parts, flags, topics, and the other texts of its instrument. */
export async function textDetail(service: RegistryService, id: string): Promise<TextDetail> {
  const store = textsOf(service)
  const body = await textBody(service, id)
  const units = await store.topicUnits({ text: id })
  const { registry } = service.lookup
  const flagged = await flaggedCounts(service)
  const others = body.instrument === null ? [] : await store.held({ instrument: body.instrument })
  const matchesByPart = new Map<string, number>()
  for (const { ordinal, topic } of body.topics) {
    const key = `${ordinal} ${topic}`
    matchesByPart.set(key, (matchesByPart.get(key) ?? 0) + 1)
  }
  return {
    registry_version: registry.version,
    editable: service.isEditable,
    text: textItem(service, body, flagged.get(id) ?? 0),
    remarks: [...body.remarks],
    segments: body.segments.map((segment) => ({
      ordinal: segment.ordinal,
      parent: segment.parent,
      kind: segment.kind,
      address: segmentAddress(id, segment),
      label: segment.label,
      heading: segment.heading,
      start: segment.start,
      body_start: segment.bodyStart,
      end: segment.end,
    })),
    flags: flagsOf(service, body),
    topics: topicsInUnits(
      registry.topics,
      units,
      ({ ordinal, topic }) => matchesByPart.get(`${ordinal} ${topic}`) ?? 0,
    ),
    clause: body.instrument === null ? null : await clauseOf(service, body.instrument),
    others: others
      .filter((text) => text.id !== id)
      .map((text) => textItem(service, text, flagged.get(text.id) ?? 0)),
  }
}

/** What the texts of an instrument propose of a migration clause, beside what is coded. */
async function clauseOf(service: RegistryService, instrument: string): Promise<TextDetail['clause']> {
  const { lookup } = service
  const id = summaryOfToday(service, instrument)?.id ?? instrument
  const [proposal] = await clauseProposals(textsOf(service), lookup, [instrument])
  const coded = countedClause(lookup.codingsOf.get(id) ?? [])
  return {
    proposed: proposal !== undefined,
    topics: [...new Set(proposal?.units.map(({ topic }) => topic))],
    parts: new Set(proposal?.units.map(({ text, ordinal }) => `${text} ${ordinal}`)).size,
    coded:
      coded === null
        ? null
        : {
            variable: coded.coding.variable,
            value: coded.coding.value,
            source: coded.coding.source,
            machine: coded.isMachine,
          },
  }
}

/** Which parts of a text carry which topics. */
export async function textTopics(service: RegistryService, id: string): Promise<TextTopics> {
  const body = await textBody(service, id)
  const units = await textsOf(service).topicUnits({ text: id })
  return {
    registry_version: service.lookup.registry.version,
    items: units.map((unit) => ({
      topic: unit.topic,
      ordinal: unit.ordinal,
      address: segmentAddress(id, unit),
      matches: body.topics
        .filter(({ ordinal, topic }) => ordinal === unit.ordinal && topic === unit.topic)
        .map(({ seed, start, end }) => ({ seed, start, end })),
      decision: topicDecision(unit),
    })),
  }
}
