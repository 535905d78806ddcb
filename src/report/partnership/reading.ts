/** Where a figure of the partnership test opens to: a clause, a row of the registry, or an event. */
export type ReadingEvidence =
  | { readonly kind: 'clause'; readonly text: string; readonly address: string }
  | {
      readonly kind: 'participation'
      readonly instrument: string
      readonly actor: string
      readonly role: string
    }
  | {
      readonly kind: 'coding'
      readonly instrument: string
      readonly variable: string
      readonly value: string
    }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'instrument'; readonly instrument: string }

/** Why a figure cannot be computed: it then says so, and never shows 0. */
export const READING_GAPS = [
  'no-text',
  'no-sides',
  'no-clause',
  'too-few-clauses',
  'nothing-borne',
  'nothing-gained',
  'not-coded',
  'no-chair-dated',
  'no-secretariat-recorded',
  'no-funder-recorded',
  'no-meeting-recorded',
  'meetings-incomplete',
  'no-report-recorded',
  'side-not-known',
  'no-transit-party',
  'no-lineage',
  'no-registry-row',
  'no-stock',
  'no-class',
  'coders-disagree',
  'language-not-read',
] as const

export type ReadingGap = (typeof READING_GAPS)[number]

/** 95 % by bootstrap over articles (METHOD §3, Uncertainty). */
export interface ReadingInterval {
  readonly low: number
  readonly high: number
  readonly draws: number
}

/** How a figure is to be read: a share of 0 to 1, a signed balance of −1 to 1 (above 0 on the partner), some of so many, yes or no, or a z score. */
export type ReadingScale = 'share' | 'balance' | 'count' | 'yes-no' | 'z' | 'strength'

/** One figure of the partnership test. */
export interface Reading<Id extends string = string> {
  readonly id: Id
  readonly scale: ReadingScale
  /** Null where it cannot be computed; `gap` then says why. For yes-no 1 or 0. */
  readonly value: number | null
  readonly gap: ReadingGap | null
  /** For counts: out of how many. */
  readonly of: number | null
  readonly interval: ReadingInterval | null
  /** Clauses or rows that it rests on. */
  readonly n: number
  readonly evidence: readonly ReadingEvidence[]
}

/** The promises (METHOD §3, table), each with its figures. */
export const PROMISE_READINGS = {
  'win-win-win': ['gain-a', 'gain-b', 'gain-transit', 'gain-migrants'],
  'shared-responsibility': ['reciprocity'],
  'trust-and-dialogue': ['meetings-kept', 'reports-filed'],
  'capacity-building': ['two-way-share'],
} as const

/** The critical readings, each beside the promise that it doubts. */
export const CRITICAL_READINGS = {
  asymmetry: ['d', 'd-star', 'chair-funder-secretariat-a', 'words-first-seen-in-a'],
  responsibilisation: ['control-less-mobility'],
  'conditionality-in-disguise': ['k', 'package'],
  'one-sided-transfer': ['one-way-share', 'earmarked-for-control'],
} as const

export type PartnershipPromise = keyof typeof PROMISE_READINGS
export type CriticalReading = keyof typeof CRITICAL_READINGS
export type PromiseReadingId = (typeof PROMISE_READINGS)[PartnershipPromise][number]
export type CriticalReadingId = (typeof CRITICAL_READINGS)[CriticalReading][number]

/** The five criteria (METHOD §3; Sabel & Zeitlin 2010; Slaughter 2004), each the mean of its known parts, parts shown. */
export const CRITERIA_PARTS = {
  informality: ['not-binding', 'form-below-treaty', 'no-delegation'],
  voluntariness: ['opt-in', 'free-exit', 'soft-clauses', 'unconditional'],
  horizontality: ['chairs-spread', 'secretariat-not-a', 'funders-not-all-a', 'balance-of-duties'],
  inclusivity: ['origin', 'transit', 'destination', 'organisation', 'ngo', 'business', 'migrants'],
  process: ['framework-goals', 'reporting', 'peer-review', 'revision', 'a-meeting-a-year'],
} as const

export type CriterionId = keyof typeof CRITERIA_PARTS
export type CriterionPartId = (typeof CRITERIA_PARTS)[CriterionId][number]

export interface Criterion {
  readonly id: CriterionId
  /** 0 to 1; the mean of the parts that are known, null where none is. */
  readonly value: number | null
  readonly known: number
  readonly parts: readonly Reading<CriterionPartId>[]
}
