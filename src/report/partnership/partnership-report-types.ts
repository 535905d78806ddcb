import type { VariableAgreement } from '../../assess/agreement/coders-agreement.ts'
import type { PartyKind, Span } from '../../assess/clause-record.ts'
import type { Balance } from '../../assess/measures/asymmetry.ts'
import type { Legalization } from '../../assess/measures/legalization.ts'
import type { LexiconDensity } from '../../assess/measures/lexicon.ts'
import type { Spread } from '../../assess/measures/monotone-weightings.ts'
import type { Binding, Family, Form, Status } from '../../model/instrument.ts'
import type { Layer } from '../../model/layer.ts'
import type { NoSidesReason, SidesRule } from '../../model/sides-rule.ts'
import type {
  Criterion,
  CriticalReading,
  CriticalReadingId,
  PartnershipPromise,
  PromiseReadingId,
  Reading,
  ReadingEvidence,
  ReadingGap,
  ReadingInterval,
} from './reading.ts'

/** One side as the registry, or the caller of a file, names it. */
export interface PartnershipSide {
  /** Null for a party that the caller names. */
  readonly actor: string | null
  readonly name: string
  readonly kind: PartyKind
}

/** Side A is the destination or the bloc, B the partner; null with a reason where there are not two. */
export interface PartnershipSides {
  readonly a: PartnershipSide | null
  readonly b: PartnershipSide | null
  readonly rule: SidesRule | 'given' | null
  readonly reason: NoSidesReason | 'not-given' | null
}

export interface PartnershipParty {
  readonly actor: string
  readonly name: string
  readonly role: string
}

/** A text held of the instrument. The figures rest on one text, so that two versions of it are not added up. */
export interface PartnershipText {
  readonly id: string
  readonly title: string | null
  /** ISO 639-1; null where it cannot be told. */
  readonly language: string | null
  readonly clauses: number
  /** Clauses in a language that no grammar reads. */
  readonly clausesNotRead: number
  readonly isUsed: boolean
  readonly whyNotUsed: 'another-text-is-used' | 'excluded' | null
}

export interface PartnershipHeader {
  /** Null for a file. */
  readonly instrument: string | null
  readonly title: string | null
  readonly layer: Layer | null
  readonly family: Family | null
  readonly form: Form | null
  readonly binding: Binding | null
  readonly status: Status | null
  /** EDTF. */
  readonly signed: string | null
  readonly inForce: string | null
  readonly ended: string | null
  readonly sides: PartnershipSides
  readonly parties: readonly PartnershipParty[]
  readonly texts: readonly PartnershipText[]
  /** Ids of sources of the instrument's row. */
  readonly sources: readonly string[]
  /** Version of the registry; null for a file without a workspace. */
  readonly asOf: string | null
}

/** A promise with its figures; it stands beside the critical reading at the same place. */
export interface PromiseFigures {
  readonly id: PartnershipPromise
  /** Only for `win-win-win`: each of A, B and migrants, and transit if party, gains at least .15; null where a share is not known. */
  readonly met: boolean | null
  readonly readings: readonly Reading<PromiseReadingId>[]
}

export interface CriticalFigures {
  readonly id: CriticalReading
  readonly readings: readonly Reading<CriticalReadingId>[]
}

/** A figure with its interval, or why there is none. */
export interface Estimated {
  readonly value: number | null
  readonly gap: ReadingGap | null
  readonly interval: ReadingInterval | null
}

/** Fewest clauses for which a topic's d is drawn. */
export const LEAST_TOPIC_CLAUSES = 5

/** Load and gain of one topic. */
export interface TopicFigures {
  readonly topic: string
  /** `group` of the codebook: control, mobility, rights, benefit, institution, condition. */
  readonly group: string
  /** Clauses about it. */
  readonly clauses: number
  /** Fewer than `LEAST_TOPIC_CLAUSES`: no mark is drawn. */
  readonly tooFew: boolean
  readonly duties: Balance
  /** Of d of the duties, by bootstrap over articles. */
  readonly interval: ReadingInterval | null
  readonly benefits: Balance
  /** Of d of the duties over 1,000 other weightings that keep the order of strengths. */
  readonly spread: Spread | null
  /** d weighted by exposure; null where the topic is not readmission. */
  readonly dStar: Estimated | null
  readonly evidence: readonly ReadingEvidence[]
}

export const OWE_BEARERS = ['a', 'b', 'both', 'body', 'person', 'nobody'] as const
export const OWE_BENEFICIARIES = ['a', 'b', 'migrants', 'both'] as const

export type OweBearer = (typeof OWE_BEARERS)[number]
export type OweBeneficiary = (typeof OWE_BENEFICIARIES)[number]

/** What one kind of bearer owes one kind of beneficiary. 0 clauses: none was found. */
export interface OweCell {
  readonly bearer: OweBearer
  readonly beneficiary: OweBeneficiary
  /** Σ s. */
  readonly strength: number
  readonly clauses: number
  readonly evidence: readonly ReadingEvidence[]
}

/** Who owes what to whom: every bearer by every beneficiary, row by row. `nobody` are agentless passives. */
export interface OweMatrix {
  readonly cells: readonly OweCell[]
  /** Clauses about a topic, with s above 0. */
  readonly clauses: number
  /** Of these, clauses in no cell: their bearer is not told, or they benefit nobody. */
  readonly bearerUnresolved: number
  readonly withoutBeneficiary: number
}

/** A benefit to B that hangs on B's conduct. */
export interface ConditionalityChain {
  readonly text: string
  readonly address: string
  readonly topics: readonly string[]
  /** Chapeau, a space, own words. */
  readonly words: string
  /** Place of the condition in `words`. */
  readonly condition: Span | null
  readonly beneficiary: 'b' | 'nationals_b' | 'both' | 'nationals_both'
  /** s of the benefit. */
  readonly strength: number
}

/** z(words of partnership) − z(1 − |d|) within the family: above 0 the text says more than it does. */
export interface SayDoGap extends Estimated {
  readonly lexiconZ: number | null
  readonly balanceZ: number | null
  readonly family: Family | null
  /** Instruments of the family whose texts give both. */
  readonly instruments: number
}

/** In how many of the random weightings which side owes most. */
export interface WhoOwesMost {
  readonly asWeighed: 'a' | 'b' | 'equal' | null
  readonly a: number
  readonly b: number
  readonly equal: number
  readonly draws: number
}

/** How much of the figures people have said. */
export interface CodingState {
  readonly coders: number
  /** Clauses of which somebody has coded a variable. */
  readonly codedClauses: number
  /** Values that are not the machine's. */
  readonly overrides: number
  /** Values on which coders differ and nobody has settled. */
  readonly disputed: number
  /** Codings whose clause has since been cut otherwise; they are not applied. */
  readonly orphans: number
}

/** Quantities of the machine's codes that a random sample coded by people corrects. */
export const CORRECTED_FIGURES = [
  'bearer-a',
  'bearer-b',
  'beneficiary-a',
  'beneficiary-b',
  'conditional-on-performance',
  'mean-strength',
] as const

/** A share or mean over the clauses, with the machine's error taken off by a random sample that people coded (Egami et al. 2023). */
export interface CorrectedFigure {
  readonly id: (typeof CORRECTED_FIGURES)[number]
  readonly machine: number
  readonly corrected: number
  readonly standardError: number
  readonly low: number
  readonly high: number
  readonly clauses: number
  /** Clauses that people coded. */
  readonly sample: number
}

/** Something that the report lacks, and why. */
export interface MissingPart {
  readonly what:
    | 'text'
    | 'sides'
    | 'language'
    | 'stocks'
    | 'class'
    | 'coders'
    | 'registry'
    | 'reuse'
    | 'other-texts'
  readonly reason: ReadingGap | NoSidesReason | 'not-given' | 'one-text-is-used' | 'not-computed'
  /** How many clauses, texts or readings it concerns; null where that says nothing. */
  readonly count: number | null
}

/** Persons of one side who live in the other. */
export interface ExposureStock {
  readonly persons: number
  readonly year: number
  readonly source: string
  readonly measure: string
  /** Corridors summed, of so many members of a bloc. */
  readonly corridors: number
  readonly of: number
}

/** The stocks by which d* weighs: whom a duty to take back bites. */
export interface Exposure {
  readonly nationalsOfBInA: ExposureStock | null
  readonly nationalsOfAInB: ExposureStock | null
}

/**
 * All that is told of one partnership (METHOD §3, §6 b): promises beside critical readings, never one verdict. What needs a text is empty or null without one, and
 * `missing` says why.
 */
export interface PartnershipReport {
  readonly header: PartnershipHeader
  readonly promises: readonly PromiseFigures[]
  readonly critical: readonly CriticalFigures[]
  readonly criteria: readonly Criterion[]
  /** Clauses of the text used, and those about a topic of the codebook. */
  readonly clauses: number
  readonly clausesOnTopic: number
  readonly clausesNotRead: number
  /** By number of clauses, most first. */
  readonly topics: readonly TopicFigures[]
  readonly exposure: Exposure
  readonly owes: OweMatrix | null
  readonly chains: readonly ConditionalityChain[]
  readonly legalization: Legalization | null
  readonly lexicon: LexiconDensity | null
  readonly sayDoGap: SayDoGap
  readonly weightings: WhoOwesMost | null
  readonly coding: CodingState
  /** Of blind coders, over all texts of the workspace; empty where nobody has coded. */
  readonly agreement: readonly VariableAgreement[]
  readonly corrections: readonly CorrectedFigure[]
  /** Names in subject position that are of no party known, most frequent first. */
  readonly unresolved: readonly string[]
  readonly missing: readonly MissingPart[]
}

/** A figure of a class: a reading, a criterion, or one of the measures beside them. */
export type ClassFigureId =
  | PromiseReadingId
  | CriticalReadingId
  | Criterion['id']
  | 'obligation'
  | 'precision'
  | 'delegation'
  | 'lexicon'
  | 'say-do-gap'

/** One instrument of a class, with the value of each figure that is known. */
export interface ClassMember {
  readonly instrument: string
  readonly title: string
  readonly layer: Layer | null
  /** EDTF. */
  readonly signed: string | null
  /** 1990 for 1990 to 1999; null where the year is not known. */
  readonly decade: number | null
  readonly hasText: boolean
  readonly values: Readonly<Partial<Record<ClassFigureId, number>>>
}

/** How a figure is spread over some instruments; null where none has it. */
export interface Distribution {
  readonly least: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly most: number
}

export interface ClassOutlier {
  readonly instrument: string
  readonly value: number
  /** Beyond 1.5 interquartile ranges from the quartiles (Tukey 1977). */
  readonly side: 'low' | 'high'
}

export interface ClassFigure {
  readonly id: ClassFigureId
  /** Instruments that have it, out of all of the class. */
  readonly known: number
  readonly of: number
  readonly distribution: Distribution | null
  /** Only where at least ten instruments have the figure. */
  readonly outliers: readonly ClassOutlier[]
}

/** The figures of those instruments of the class that one layer or decade has. */
export interface ClassPart {
  readonly by: 'layer' | 'decade'
  /** Name of the layer, or first year of the decade; null where it is not known. */
  readonly value: Layer | number | null
  readonly instruments: number
  readonly withText: number
  readonly figures: readonly ClassFigure[]
}

/** All that is told of one class of partnerships (METHOD §6): distributions, outliers, comparison by layer and years. */
export interface ClassReport {
  readonly family: Family
  readonly asOf: string
  readonly instruments: number
  readonly withText: number
  readonly members: readonly ClassMember[]
  readonly figures: readonly ClassFigure[]
  readonly parts: readonly ClassPart[]
  readonly missing: readonly MissingPart[]
}
