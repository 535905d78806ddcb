import { answerProblems } from './answer-problems.ts'
import type { Journal } from './journal.ts'
import type { Row } from './parts.ts'

/** Rows of gaps.csv: what is not covered, then what was left out or blanked for want of a source. */
export function gapRows({ gaps }: Journal): Row[] {
  const ofKind = (what: Journal['gaps'][number]['what'], kind: string): Row[] =>
    gaps.filter((gap) => gap.what === what).map(({ table, id, detail }) => ({ kind, table, row: id, detail }))
  return [
    ...STATED_GAPS.map((detail) => ({ kind: 'not-covered', table: '', row: '', detail })),
    ...ofKind('row left out', 'row-left-out'),
    ...ofKind('field blanked', 'field-blanked'),
  ]
}

/** Rows of merges.csv: what became one instrument, then what may be one and was left as two. */
export function mergeRows({ merges, unsure }: Journal): Row[] {
  return [
    ...merges.map(({ kept, gone, reason }) => ({
      state: 'merged',
      instrument: kept,
      other: gone,
      dates: '',
      titles: '',
      reason,
    })),
    ...unsure.map(({ one, other, dates, titles, reason }) => ({
      state: 'unsure',
      instrument: one,
      other,
      dates,
      titles,
      reason,
    })),
  ]
}

/** Rows of problems.csv: every problem of the parts, and what became of it. */
export function problemRows(problems: readonly Row[], journal: Journal): Row[] {
  const answers = answerProblems(problems, journal)
  return problems.map((problem, p) => ({
    file: problem['file'] ?? '',
    row: problem['row'] ?? '',
    problem: problem['problem'] ?? '',
    state: answers[p]?.state ?? '',
    done: answers[p]?.done ?? '',
  }))
}

/** Gaps that the parts state of themselves. */
const STATED_GAPS = [
  'ILO C097 holds 45 of 54 parties; C143 and C181 lack dates, C189 runs to July 2021; ILO C029 and the African Union protocol of 2018 have no parties.',
  'The OAU convention of 1969 lists Algeria to Mozambique, and South Sudan.',
  'Chapter IV of the United Nations collection is of 2026-02-03; chapters V, VII and XVIII are of 2013 to 2015: years after that are not covered.',
  'Starts of states are filled only for those that entered the international system after 1945; Belarus, Ukraine, Yemen and Namibia have treaty acts before theirs.',
  'Most members of consultative processes have no recorded day of joining: their start is inferred from the founding.',
  'Bilateral readmission agreements and regional free movement are known in part; so are working arrangements and partnerships after 2024.',
  'Blocs: only the membership of the EU is sourced; all others are general knowledge, by the grade of the row.',
  'The names of the members of PAFOM (55) and AFML (10) are expanded from a source that says "all member states".',
  'The signatories of ra-schengen-pol-1991 are general knowledge, by its note.',
  'Trade agreements: facts of ToTA 0.5.0 alone. Most are not coded for migration clauses and stand outside the default scope.',
  'Rows of irf-bali, irf-fibemyd, irf-abu-dhabi, rcp-apc, rcp-quito, irf-rome-process, irf-asem and global-forum-gmg come from lists that were cut, or differ from the total that a source states.',
  'Migrant stocks of Kosovo, Montenegro, Serbia as states of their own, and of the Isle of Man, are unknown, not zero, in the matrix of the World Bank.',
  'Instruments marked ended or superseded without a day or a successor count as alive: bmp-gbr-rwa-2022, pta-97, pta-424, ss-bra-chl-1998, ss-bra-nld-2002, vfa-bra-ita-2002, vw-bra-prt-1996.',
  'Texts: none. Shares of clauses and all measures of wording are unavailable.',
]
