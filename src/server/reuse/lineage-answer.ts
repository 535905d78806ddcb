import { interplayQuerySchema } from '../../api/layer-interplay.ts'
import type {
  HeldYear,
  LayerFlow,
  Lineage,
  LineageQuery,
  LineageRow,
  NullBand,
  Origins,
  TextFlow,
} from '../../api/reuse-lineage.ts'
import { instrumentOfToday } from '../../collection/flagged-texts.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { lastYear } from '../../layers/years.ts'
import { parseEdtf } from '../../model/edtf-date.ts'
import { REUSE_METHOD } from '../../model/reuse-method.ts'
import { type LayerGrader, layerGrader } from '../../report/layer-claims.ts'
import { COMMON_STOCK_ONE_IN } from '../../reuse/attribution.ts'
import { sourceAt } from '../../reuse/corpus-lineage.ts'
import { heldAndRegistered } from '../../reuse/held-and-registered.ts'
import { type LineageNull, lineageNull } from '../../reuse/lineage-null.ts'
import type { Origins as OriginsOfReuse } from '../../reuse/origins.ts'
import { signedYear } from '../../reuse/signed-year.ts'
import type { TextLineage } from '../../reuse/text-lineage.ts'
import { layerOrigins, originsOfAll, partyFlows, yearOrigins } from '../../reuse/who-copies.ts'
import { claimItem } from '../layers/claim-item.ts'
import { interplayFindings } from '../layers/interplay-findings.ts'
import { textFigure } from '../layers/text-figure.ts'
import { chosenTexts } from './chosen-texts.ts'
import { allLineages } from './lineage-cache.ts'
import type { Unnamed } from './reuse-answers.ts'
import { UNICODE_VERSION } from './unicode-version.ts'
import { why, whyNoLineage, whyNoTexts, whyNothingShared } from './why-empty.ts'

const RELATIONS_SENT = 1000
const PARTIES_SENT = 100

/**
 * Where the words of the texts that are asked for were first seen, and who copies from whom (METHOD §2). The lineage of all texts is
 * computed once for a set of rules; a filter takes O(texts + their sources).
 */
export function lineageAnswer(now: ReuseNow, query: LineageQuery): Unnamed<Lineage> {
  const { facts, lookup } = now
  const { scope, min, rule } = query
  const chosen = chosenTexts(now, query)
  const noTexts = whyNoTexts(now, chosen.length)
  const all = noTexts === null ? allLineages(now, query) : []
  const rows: LineageRow[] = []
  const lineages: TextLineage[] = []
  for (const place of chosen) {
    const lineage = all[place]
    const text = facts[place] as ReuseFacts
    if (lineage === undefined) continue
    if (lineage.status === 'unavailable' || text.isExcluded) {
      const reason = lineage.status === 'unavailable' ? lineage.reason : 'excluded'
      rows.push({ text: text.id, ...NOTHING, main: null, why: whyNoLineage(now, place, min, reason) })
      continue
    }
    lineages.push({ ...lineage, articles: [] })
    const { texts: _, ...origins } = originsItem(lineage.origins, 1)
    const nothing = lineage.sources.length === 0 && origins.common === 0
    rows.push({
      text: text.id,
      ...origins,
      main: mainSource(now, lineage, rule),
      why: nothing ? whyNothingShared(lineage.earlierTexts, min, now.excluded.size) : null,
    })
  }
  const relations = lineages
    .flatMap((lineage) => flowsInto(now, lineage, rule))
    .toSorted((a, b) => b.words - a.words)
  const sent = relations.slice(0, RELATIONS_SENT)
  const textAt = (place: number) => sourceAt(now, place)
  const named = new Set([
    ...rows.flatMap(({ text, main }) => [text, ...(main === null ? [] : [main.source])]),
    ...sent.flatMap(({ source, target }) => [source, target]),
  ])
  const nameOf = (actor: string): string => lookup.actor.get(actor)?.name ?? actor
  return {
    answer: {
      method: REUSE_METHOD,
      unicode: UNICODE_VERSION,
      scope,
      rule,
      min,
      common_over: 1 / COMMON_STOCK_ONE_IN,
      why: noTexts ?? whyNoRow(rows),
      origins: originsItem(originsOfAll(lineages), lineages.length),
      flows: layerFlows(now, lineages, query),
      years: yearOrigins(lineages, (place) => signedYear(facts[place]?.signed ?? null)).flatMap(
        ({ year, texts, origins }) => (year === null ? [] : [{ year, ...originsItem(origins, texts) }]),
      ),
      parties: partyFlows(lineages, textAt)
        .toSorted((a, b) => b.words[rule] - a.words[rule])
        .slice(0, PARTIES_SENT)
        .map(({ source, target, words, texts }) => ({
          target,
          target_name: nameOf(target),
          source,
          source_name: nameOf(source),
          words: words[rule],
          texts,
        })),
      relations: sent,
      relations_total: relations.length,
      rows,
      held: heldByYear(now),
      left_out: {
        excluded: chosen.filter((place) => facts[place]?.isExcluded).length,
        waiting: facts.filter(({ instrument }) => instrument === null).length,
        undated: facts.filter(({ instrument, signed }) => instrument !== null && signed === null).length,
        filtered: facts.length - chosen.length,
      },
    },
    facts: facts.filter(({ id }) => named.has(id)),
  }
}

const NOTHING = { words: 0, credits: [], common: 0, novel: 0 }

/** Origins as the contract has them. */
export function originsItem(
  { words, credits, commonStock, novelty }: OriginsOfReuse,
  texts: number,
): Origins {
  return {
    texts,
    words,
    credits: credits.map(({ layer, words: credited, share, ofMemberStates }) => ({
      layer,
      words: { ...credited },
      share: share === null ? null : { ...share },
      of_member_states: ofMemberStates === null ? null : { ...ofMemberStates },
    })),
    common: commonStock,
    novel: novelty,
  }
}

/** Why no row has words: the reason that most rows give. */
function whyNoRow(rows: readonly LineageRow[]): Lineage['why'] {
  if (rows.some(({ words }) => words > 0)) return null
  const counts = new Map<string, LineageRow[]>()
  for (const row of rows) {
    const key = row.why?.why ?? ''
    counts.set(key, [...(counts.get(key) ?? []), row])
  }
  const [most] = [...counts.values()].toSorted((a, b) => b.length - a.length)
  const first = most?.[0]?.why ?? null
  if (first === null || most === undefined) return null
  const all = rows.length === 1 ? '' : `${most.length} of ${rows.length} texts; of the first: `
  return why(first.why, `${all}${first.sentence}`)
}

/** The sources of a text, most words by the rule first. */
export function flowsInto(
  { facts }: Pick<ReuseNow, 'facts'>,
  { target, sources, origins }: Pick<TextLineage, 'target' | 'sources' | 'origins'>,
  rule: LineageQuery['rule'],
): TextFlow[] {
  return sources
    .flatMap(({ source, words }) => {
      const [to, from] = [facts[target], facts[source]]
      if (to === undefined || from === undefined || words[rule] === 0) return []
      return [{ target: to.id, source: from.id, words: words[rule], share: words[rule] / origins.words }]
    })
    .toSorted((a, b) => b.words - a.words)
}

function mainSource(
  now: ReuseNow,
  lineage: Pick<TextLineage, 'target' | 'sources' | 'origins'>,
  rule: LineageQuery['rule'],
): TextFlow | null {
  return flowsInto(now, lineage, rule)[0] ?? null
}

function layerFlows(now: ReuseNow, lineages: readonly TextLineage[], { rule }: LineageQuery): LayerFlow[] {
  const { facts } = now
  const permuted = facts.map(({ layer, language, signed, isExcluded }) => ({
    isSource: !isExcluded,
    layer,
    language,
    year: signedYear(signed),
  }))
  const chance = lineageNull(lineages, permuted)
  const grade = graderOf(now)
  return layerOrigins(lineages, (place) => facts[place] as ReuseFacts).flatMap(({ target, origins }) =>
    origins.credits.map(({ layer, words, share }) => {
      const flow = {
        share: share === null ? null : { ...share },
        null_band: nullBand(chance, target, layer, rule),
      }
      return {
        target,
        source: layer,
        words: { ...words },
        ...flow,
        claim: claimItem(grade(layer, target, textFigure(flow, rule))),
      }
    }),
  )
}

/** What grades flows: words are one of three tests, relations and sequence come from the tables by the usual rules. */
function graderOf({ lookup }: Pick<ReuseNow, 'lookup'>): LayerGrader {
  const rules = { ...interplayQuerySchema.parse({}), lastYear: lastYear(new Date()) }
  return layerGrader(interplayFindings(lookup.registry, rules))
}

function nullBand(
  chance: LineageNull,
  target: LayerFlow['target'],
  source: LayerFlow['source'],
  rule: LineageQuery['rule'],
): NullBand {
  if (chance.status === 'unavailable') {
    const sentence = `Layers can be permuted within years in ${chance.permutations} ways alone, of which fewer than 20 say nothing.`
    return { status: 'unavailable', ...why('too-few-permutations', sentence) }
  }
  const cell = chance.cells.find(
    (each) => each.target === target && each.source === source && each.rule === rule,
  )
  if (cell === undefined)
    return { status: 'unavailable', ...why('filtered', 'Texts without a layer cannot be permuted.') }
  const { mean, low, high, p, q } = cell
  return { status: 'computed', mean, low, high, p, q, permutations: chance.draws }
}

/** Instruments with a text against instruments registered, by layer and year. */
function heldByYear({ facts, lookup }: ReuseNow): HeldYear[] {
  const held = new Set(facts.flatMap(({ instrument }) => instrument ?? []))
  const instruments = lookup.registry.instruments.map(({ id, layer, signed }) => ({
    layer,
    signed: signed === null ? null : parseEdtf(signed),
    isHeld: held.has(instrumentOfToday(lookup, id)?.id ?? id),
  }))
  return heldAndRegistered(instruments).map(({ layer, year, held: texts, registered }) => ({
    layer,
    year,
    texts,
    registered,
  }))
}
