import type {
  ClassFigureId,
  MissingPart,
  PartnershipReport,
} from '../../report/partnership/partnership-report-types.ts'
import type { CriticalReading, PartnershipPromise, ReadingGap } from '../../report/partnership/reading.ts'

/** Promises and critical readings in words. */
export const READING_TITLES: Readonly<Record<PartnershipPromise | CriticalReading, string>> = {
  'win-win-win': 'Win-win-win',
  'shared-responsibility': 'Shared responsibility',
  'trust-and-dialogue': 'Trust and dialogue',
  'capacity-building': 'Capacity building',
  asymmetry: 'Asymmetry, domination',
  responsibilisation: 'Responsibilisation',
  'conditionality-in-disguise': 'Conditionality in disguise',
  'one-sided-transfer': 'One-sided transfer',
}

/** Figures in words. */
export const FIGURE_WORDS: Readonly<Record<ClassFigureId, string>> = {
  'gain-a': 'A gains',
  'gain-b': 'B gains',
  'gain-transit': 'transit gains',
  'gain-migrants': 'migrants gain',
  reciprocity: 'reciprocity on control and cost',
  'meetings-kept': 'years with a meeting',
  'reports-filed': 'years with a report',
  'two-way-share': 'two-way share of capacity',
  d: 'd, all topics',
  'd-star': 'd*, readmission by who lives where',
  'chair-funder-secretariat-a': 'chair, funder, host are A',
  'words-first-seen-in-a': 'words first seen in texts of A',
  'control-less-mobility': "B's control less A's mobility",
  k: 'K, hangs on conduct',
  package: 'package with visa or readmission',
  'one-way-share': 'capacity for B alone',
  'earmarked-for-control': 'A-funded, on control topics',
  informality: 'informality',
  voluntariness: 'voluntariness',
  horizontality: 'horizontality',
  inclusivity: 'inclusivity',
  process: 'process',
  obligation: 'obligation, mean s',
  precision: 'precision',
  delegation: 'delegation, 0 to 3',
  lexicon: 'words of partnership per 1,000',
  'say-do-gap': 'say-do gap, z',
}

/** Why a figure is not known. */
export const GAP_WORDS: Readonly<Record<ReadingGap, string>> = {
  'no-text': 'no text is held',
  'no-sides': 'there are no two sides',
  'no-clause': 'no clause is about it',
  'too-few-clauses': 'too few clauses',
  'nothing-borne': 'no clause loads a side',
  'nothing-gained': 'no clause benefits anybody',
  'not-coded': 'nobody has coded it',
  'no-chair-dated': 'no chair is dated',
  'no-secretariat-recorded': 'no secretariat is recorded',
  'no-funder-recorded': 'no funder is recorded',
  'no-meeting-recorded': 'no meeting is recorded',
  'meetings-incomplete': 'meetings are recorded for some years only',
  'no-report-recorded': 'no report is recorded',
  'side-not-known': 'whose side they are on is not known',
  'no-transit-party': 'no transit state is party',
  'no-lineage': 'where its words come from was not computed; see strata reuse lineage',
  'no-registry-row': 'a file has no row in the registry',
  'no-stock': 'no stock of migrants is known for both directions',
  'no-class': 'its class has too few texts to compare',
  'coders-disagree': 'coders do not agree on what it rests on',
  'language-not-read': 'its language is not read',
}

/** Why there are no sides. */
export const NO_SIDES_WORDS: Readonly<
  Record<NonNullable<PartnershipReport['header']['sides']['reason']>, string>
> = {
  'no-parties': 'the registry names no party',
  'one-party': 'the registry names one party',
  'both-destinations': 'the registry calls both parties destinations',
  'more-than-two': 'there are more than two parties',
  'not-given': 'no party was named: --party-a and --party-b name them',
}

/** What is missing, in a sentence without its end. */
export function missingInWords({ what, reason, count }: MissingPart): string {
  switch (what) {
    case 'text':
      return reason === 'no-text'
        ? count === null
          ? 'No text is held that may be used: bring one with strata import texts'
          : `${count} instruments without a text`
        : 'No clause is about a topic of the codebook'
    case 'sides':
      return `No sides: ${NO_SIDES_WORDS[reason as keyof typeof NO_SIDES_WORDS] ?? reason}`
    case 'language':
      return `${count} clauses in a language that is not read`
    case 'stocks':
      return 'No stock of migrants for both directions, so no d*'
    case 'class':
      return reason === 'not-computed'
        ? 'The texts of its family were not read, so no say-do gap: --with-family reads them'
        : `${count} texts of its family have both figures, too few for a say-do gap`
    case 'coders':
      return reason === 'not-coded'
        ? 'Nobody has coded its clauses: rules propose, coders decide'
        : `Coders do not agree on ${count} variables`
    case 'registry':
      return 'A file has no row in the registry: no criteria, chairs, funders or meetings'
    case 'reuse':
      return 'Where its words come from was not computed: strata reuse lineage'
    case 'other-texts':
      return `${count} other texts are held; the figures rest on one`
  }
}
