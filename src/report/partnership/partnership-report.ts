import type { VariableAgreement } from '../../assess/agreement/coders-agreement.ts'
import { clausesForFigures } from '../../assess/agreement/record-for-figures.ts'
import type { CodedClause } from '../../assess/coded-clause.ts'
import { balanceOfDuties } from '../../assess/measures/asymmetry.ts'
import { LEAST_SHARE } from '../../assess/measures/benefit-shares.ts'
import { legalization } from '../../assess/measures/legalization.ts'
import { lexiconDensity } from '../../assess/measures/lexicon.ts'
import { monotoneWeightings } from '../../assess/measures/monotone-weightings.ts'
import type { Family } from '../../model/instrument.ts'
import type { BootstrapOptions } from './bootstrap-figures.ts'
import { codingState } from './coding-state.ts'
import { conditionalityChains } from './conditionality-chains.ts'
import { correctedFigures } from './corrected-figures.ts'
import { fiveCriteria } from './criteria/five-criteria.ts'
import { codedGains } from './labour/coded-gains.ts'
import { unknownReading } from './make-reading.ts'
import { missingParts } from './missing-parts.ts'
import { oweMatrix } from './owe-matrix.ts'
import type { PartnershipFacts } from './partnership-facts.ts'
import type {
  Exposure,
  PartnershipHeader,
  PartnershipReport,
  PromiseFigures,
} from './partnership-report-types.ts'
import {
  CRITICAL_READINGS,
  type CriticalReading,
  type CriticalReadingId,
  type PartnershipPromise,
  PROMISE_READINGS,
  type PromiseReadingId,
  type Reading,
  type ReadingScale,
} from './reading.ts'
import { withoutRefused } from './refused-readings.ts'
import { registryReadings } from './registry-readings.ts'
import { saidAndDone } from './said-and-done.ts'
import { type SaidAndDone, sayDoGap } from './say-do-gap.ts'
import { textFactsOf } from './text-facts-of.ts'
import { textReadings, textReadingsMissing } from './text-readings.ts'
import { topicFigures } from './topic-figures.ts'
import type { TopicGroups } from './topic-groups.ts'
import { loadCounts, whoOwesMost } from './weighted-load.ts'
import { wordsRead } from './words-read.ts'

/** A text as a report rests on it. */
export interface ReportedText {
  readonly text: string
  readonly clauses: readonly CodedClause[]
  /** The words of each clause as they are written, for the lexicon. */
  readonly bodies: readonly string[]
  /** Codings whose clause has since been cut otherwise. */
  readonly orphans: number
}

/** All that a report is made from. */
export interface PartnershipSources {
  readonly header: PartnershipHeader
  /** What the registry holds; null for a file. */
  readonly facts: PartnershipFacts | null
  /** Null where no text may be used. */
  readonly text: ReportedText | null
  readonly groups: TopicGroups
  readonly exposure: Exposure
  /** What the texts of the family say and do, this one among them; null where they were not read. */
  readonly ofFamily: readonly SaidAndDone[] | null
  readonly agreement: readonly VariableAgreement[]
}

export interface ReportOptions extends BootstrapOptions {
  /** Random weightings that keep the order of strengths. */
  readonly weightings?: number
}

/** Of the registry's readings, where there is no row to give them. */
const SCALE_WITHOUT_ROW: Readonly<Partial<Record<PromiseReadingId | CriticalReadingId, ReadingScale>>> = {
  'meetings-kept': 'count',
  'reports-filed': 'count',
  'chair-funder-secretariat-a': 'count',
  package: 'yes-no',
}

/** Regimes of instruments that are about migration as a whole; in others only the clauses on migration are searched for how the partnership goes on. */
const WHOLLY_ON_MIGRATION: ReadonlySet<string> = new Set(['migration', 'refugee', 'labour'])

/**
 * The report of one partnership (METHOD §3, §6 b): promises beside critical readings, five criteria, load by topic, who owes what to whom, chains of conditions. It gives no
 * verdict. What a text would give is null without one, with the reason. Blind values are in the figures only where coders agree well enough (`recordForFigures`). The same
 * sources and seed give the same report.
 * Time O(clauses × rules + draws × articles × topics).
 */
export function partnershipReport(
  { header, facts, text, groups, exposure, ofFamily, agreement }: PartnershipSources,
  { weightings: many = 1000, ...options }: ReportOptions = {},
): PartnershipReport {
  const { seed = 1 } = options
  const coded = text?.clauses ?? []
  const clauses = clausesForFigures(coded, { variables: agreement })
  const onTopic = clauses.filter(({ record }) => record.topics.length > 0)
  const notRead = clauses.filter(({ record }) => isNotRead(record)).length
  const isRead = text !== null && (clauses.length === 0 || notRead < clauses.length)
  const hasSides = header.sides.a !== null && header.sides.b !== null
  const read = { text: text?.text ?? '', clauses: onTopic, hasSides }
  const coding = codingState(coded, text?.orphans ?? 0)
  const found = isRead
    ? textReadings(read, groups, exposure, options)
    : textReadingsMissing(text === null ? 'no-text' : 'language-not-read')
  const refused = coding.codedClauses > 0 ? withoutRefused(found, agreement) : found
  // Without a text, what coders of a labour agreement say of its provisions tells who gains.
  const gains = text === null && facts !== null && facts.provisions.length > 0 ? codedGains(facts) : []
  const ofText = [...refused.filter(({ id }) => !gains.some((gain) => gain.id === id)), ...gains]
  const searched = WHOLLY_ON_MIGRATION.has(facts?.instrument.regime ?? 'migration') ? clauses : onTopic
  const textFacts = isRead ? textFactsOf({ text: read.text, onTopic, searched }, ofText, options) : null
  const readings: readonly Reading<PromiseReadingId | CriticalReadingId>[] = [
    ...ofText,
    ...(facts === null ? [] : Object.values(registryReadings(facts, textFacts))),
  ]
  const reading = <Id extends PromiseReadingId | CriticalReadingId>(id: Id): Reading<Id> =>
    (readings.find((each) => each.id === id) as Reading<Id> | undefined) ??
    unknownReading(
      id,
      SCALE_WITHOUT_ROW[id] ?? 'share',
      id === 'words-first-seen-in-a' ? 'no-lineage' : 'no-registry-row',
    )
  const weightings = monotoneWeightings(many, seed)
  const counts = loadCounts(hasSides ? onTopic : [])
  const { d } = balanceOfDuties(hasSides ? onTopic.map(({ record }) => record) : [])
  const { family } = header
  const report: Omit<PartnershipReport, 'missing'> = {
    header,
    promises: (Object.keys(PROMISE_READINGS) as PartnershipPromise[]).map((id) =>
      promise(
        id,
        (PROMISE_READINGS[id] as readonly PromiseReadingId[]).map((each) => reading(each)),
      ),
    ),
    critical: (Object.keys(CRITICAL_READINGS) as CriticalReading[]).map((id) => ({
      id,
      readings: (CRITICAL_READINGS[id] as readonly CriticalReadingId[]).map((each) => reading(each)),
    })),
    criteria: facts === null ? [] : fiveCriteria(facts, textFacts),
    clauses: clauses.length,
    clausesOnTopic: onTopic.length,
    clausesNotRead: notRead,
    topics: isRead ? topicFigures(read, groups, exposure, weightings, options) : [],
    exposure,
    owes: isRead ? oweMatrix(read) : null,
    chains: hasSides ? conditionalityChains(read.text, onTopic) : [],
    legalization: isRead
      ? legalization(onTopic.map((clause) => ({ record: clause.record, text: wordsRead(clause) })))
      : null,
    lexicon: text === null ? null : lexiconDensity(text.bodies),
    sayDoGap: gapOf(
      family,
      header.instrument,
      ofFamily,
      hasSides && isRead ? onTopic : [],
      text?.bodies ?? [],
    ),
    weightings: whoOwesMost(counts, weightings, d),
    coding,
    agreement,
    // The sample corrects the rules by what people say, one coder's blind values too.
    corrections: correctedFigures(coded.filter(({ record }) => record.topics.length > 0)),
    unresolved: namesUnresolved(onTopic),
  }
  return {
    ...report,
    missing: missingParts(report, { hasText: text !== null, classRead: ofFamily !== null }),
  }
}

function promise(id: PartnershipPromise, readings: readonly Reading<PromiseReadingId>[]): PromiseFigures {
  return { id, met: id === 'win-win-win' ? isMet(readings) : null, readings }
}

/** A, B and migrants, and a transit state that is party, gain at least .15 each; null where one is not known. */
function isMet(readings: readonly Reading<PromiseReadingId>[]): boolean | null {
  const asked = readings.filter(({ gap }) => gap !== 'no-transit-party' && gap !== 'no-registry-row')
  if (asked.length === 0 || asked.some(({ value }) => value === null)) return null
  return asked.every(({ value }) => (value ?? 0) >= LEAST_SHARE)
}

function gapOf(
  family: Family | null,
  instrument: string | null,
  ofFamily: readonly SaidAndDone[] | null,
  onTopic: readonly CodedClause[],
  bodies: readonly string[],
): PartnershipReport['sayDoGap'] {
  const own = saidAndDone(instrument ?? '', onTopic, bodies)
  return sayDoGap(own, family, ofFamily ?? [])
}

function isNotRead({ rules }: CodedClause['record']): boolean {
  return rules.includes('language-not-read')
}

/** Most frequent first. */
function namesUnresolved(clauses: readonly CodedClause[]): string[] {
  const named = new Map<string, number>()
  for (const name of clauses.flatMap(({ record }) => record.unresolved))
    named.set(name, (named.get(name) ?? 0) + 1)
  return [...named].toSorted(([, a], [, b]) => b - a).map(([name]) => name)
}
