import type { Partnership } from '../../api/partnership.ts'
import type { CodedClause } from '../../assess/coded-clause.ts'
import type { Balance } from '../../assess/measures/asymmetry.ts'
import { StrataError } from '../../model/error.ts'
import type {
  ConditionalityChain,
  Estimated,
  ExposureStock,
  PartnershipHeader,
  PartnershipReport,
  TopicFigures,
} from '../../report/partnership/partnership-report-types.ts'
import { oweCells } from './owe-cells.ts'
import { criterionItem, type RowNames, readingItem } from './reading-item.ts'

interface PartnershipItemOptions {
  readonly report: PartnershipReport
  /** Clauses of the text that is used; empty without one. */
  readonly clauses: readonly CodedClause[]
  readonly names: RowNames
  readonly registryVersion: string
  readonly isEditable: boolean
}

/** A report as the API gives it. Time O(its figures and evidence). */
export function partnershipItem(options: PartnershipItemOptions): Partnership {
  const { report, clauses, names, registryVersion, isEditable } = options
  const { owes, legalization, lexicon, sayDoGap, weightings, coding } = report
  return {
    registry_version: registryVersion,
    editable: isEditable,
    header: headerItem(report.header),
    promises: report.promises.map(({ id, met, readings }) => ({
      id,
      met,
      readings: readings.map((reading) => readingItem(reading, names)),
    })),
    critical: report.critical.map(({ id, readings }) => ({
      id,
      readings: readings.map((reading) => readingItem(reading, names)),
    })),
    criteria: report.criteria.map((criterion) => criterionItem(criterion, names)),
    clauses: report.clauses,
    clauses_on_topic: report.clausesOnTopic,
    clauses_not_read: report.clausesNotRead,
    topics: report.topics.map(topicItem),
    exposure: {
      b_in_a: stockItem(report.exposure.nationalsOfBInA),
      a_in_b: stockItem(report.exposure.nationalsOfAInB),
    },
    owes:
      owes === null
        ? null
        : {
            cells: oweCells(owes, clauses),
            clauses: owes.clauses,
            unresolved: owes.bearerUnresolved,
            without_beneficiary: owes.withoutBeneficiary,
          },
    chains: report.chains.map(chainItem),
    legalization: legalization === null ? null : { ...legalization },
    lexicon:
      lexicon === null
        ? null
        : {
            words: lexicon.words.map((word) => ({ ...word })),
            tokens: lexicon.tokens,
            per_thousand: lexicon.perThousand,
          },
    say_do: {
      ...estimatedItem(sayDoGap),
      lexicon_z: sayDoGap.lexiconZ,
      balance_z: sayDoGap.balanceZ,
      family: sayDoGap.family,
      instruments: sayDoGap.instruments,
    },
    weightings: weightings === null ? null : { ...weightings, as_weighed: weightings.asWeighed },
    coding: {
      coders: coding.coders,
      coded_clauses: coding.codedClauses,
      overrides: coding.overrides,
      disputed: coding.disputed,
      orphans: coding.orphans,
    },
    agreement: report.agreement.map(({ variable, alpha, interval, clauses: coded, verdict }) => ({
      variable,
      alpha,
      low: interval?.[0] ?? null,
      high: interval?.[1] ?? null,
      clauses: coded,
      verdict,
    })),
    corrections: report.corrections.map(({ standardError, ...figure }) => ({
      ...figure,
      standard_error: standardError,
    })),
    unresolved: [...report.unresolved],
    missing: report.missing.map((part) => ({ ...part })),
  }
}

/** @throws StrataError `layers/instrument-unknown` for a report of a file, which the API has none of */
function headerItem(header: PartnershipHeader): Partnership['header'] {
  const { instrument, title, layer, family, form, binding, signed, inForce, ended, sides, texts } = header
  if (instrument === null || family === null)
    throw new StrataError('layers/instrument-unknown', { found: title ?? '', suggestions: '' })
  return {
    instrument,
    title: title ?? instrument,
    layer,
    family,
    form,
    binding,
    signed,
    in_force: inForce,
    ended,
    sides: { a: sides.a, b: sides.b, rule: sides.rule, reason: sides.reason },
    texts: texts.map(({ clausesNotRead, isUsed, whyNotUsed, ...text }) => ({
      ...text,
      clauses_not_read: clausesNotRead,
      used: isUsed,
      why_not_used: whyNotUsed,
    })),
  }
}

function topicItem(figures: TopicFigures): Partnership['topics'][number] {
  const { topic, group, clauses, tooFew, duties, interval, benefits, spread, dStar } = figures
  return {
    topic,
    group,
    clauses,
    too_few: tooFew,
    duties: balanceItem(duties),
    interval: interval === null ? null : { ...interval },
    benefits: balanceItem(benefits),
    weightings: spread === null ? null : { median: spread.median, low: spread.low, high: spread.high },
    d_star: dStar === null ? null : estimatedItem(dStar),
  }
}

function balanceItem({ a, b, rho, d, clauses }: Balance): Partnership['topics'][number]['duties'] {
  return { a, b, rho, d, clauses }
}

function estimatedItem({ value, gap, interval }: Estimated) {
  return { value, gap, interval: interval === null ? null : { ...interval } }
}

function stockItem(stock: ExposureStock | null): Partnership['exposure']['b_in_a'] {
  if (stock === null) return null
  const { persons, year, source, corridors, of } = stock
  return { persons, year, source, corridors, of }
}

function chainItem(chain: ConditionalityChain): Partnership['chains'][number] {
  const { condition, topics, ...rest } = chain
  return {
    ...rest,
    topics: [...topics],
    condition: condition === null ? null : [condition.start, condition.end],
  }
}
