import type { Instrument } from '../../model/instrument.ts'
import { splitIds } from '../../model/registry.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import type {
  PartnershipHeader,
  PartnershipSide,
  PartnershipSides,
  PartnershipText,
} from '../../report/partnership/partnership-report-types.ts'
import type { CodedText } from './coded-texts.ts'
import type { TextSide, TextSides } from './text-sides.ts'

/** The head of a report from the instrument's row, its parties and its texts. Time O(participations of the instrument). */
export function partnershipHeader(
  lookup: RegistryLookup,
  instrument: Instrument,
  sides: TextSides,
  texts: readonly PartnershipText[],
): PartnershipHeader {
  const { id, title, layer, family, form, binding, status, signed, in_force, ended, source } = instrument
  return {
    instrument: id,
    title,
    layer,
    family,
    form,
    binding,
    status,
    signed,
    inForce: in_force,
    ended,
    sides: headerSides(sides),
    parties: (lookup.participationsOf.get(id) ?? []).map(({ actor, role }) => ({
      actor,
      name: lookup.actor.get(actor)?.name ?? actor,
      role,
    })),
    texts,
    sources: splitIds(source),
    asOf: lookup.registry.version,
  }
}

/** The sides of a text as a report names them. */
export function headerSides({ a, b, rule, reason }: TextSides): PartnershipSides {
  return { a: sideOf(a), b: sideOf(b), rule, reason }
}

function sideOf({ actor, name, kind }: TextSide): PartnershipSide | null {
  return name === '' ? null : { actor, name, kind }
}

/**
 * The one text that the figures rest on, since two versions of an instrument would be counted twice: of those that are read the one with the most clauses about a topic,
 * an English one before others. Null where there is none.
 */
export function usedText(texts: readonly CodedText[]): CodedText | null {
  const onTopic = (text: CodedText): number =>
    text.clauses.filter(({ record }) => record.topics.length > 0).length
  const rank = (text: CodedText): number =>
    onTopic(text) === 0 ? 0 : text.language === null || text.language === 'en' ? 2 : 1
  const [first = null] = texts.toSorted(
    (one, other) => rank(other) - rank(one) || onTopic(other) - onTopic(one),
  )
  return first
}

/** The texts of an instrument as a report lists them. */
export function listedTexts(texts: readonly CodedText[], used: CodedText | null): PartnershipText[] {
  return texts.map((text) => ({
    id: text.text,
    title: text.title,
    language: text.language,
    clauses: text.clauses.length,
    clausesNotRead: text.clauses.filter(({ record }) => record.rules.includes('language-not-read')).length,
    isUsed: text === used,
    whyNotUsed: text === used ? null : 'another-text-is-used',
  }))
}
