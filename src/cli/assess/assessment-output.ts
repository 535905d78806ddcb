import { languagesNotRead } from '../../assess/languages-not-read.ts'
import type { TextSides } from '../../collection/assess/text-sides.ts'
import { type PrintedTable, print, printTable } from '../output.ts'
import type { AssessedText } from './assessed-text.ts'
import { recordAsJson } from './record-output.ts'

const WHY_NO_SIDES: Readonly<Record<NonNullable<TextSides['reason']>, string>> = {
  'no-parties': 'the registry names no party',
  'one-party': 'the registry names one party',
  'both-destinations': 'the registry calls both parties destinations',
  'more-than-two': 'there are more than two parties',
  'not-given': 'no party was named: --party-a and --party-b name them',
}

const digits = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000

/** A text assessed, under the names of METHOD §3; the clauses about a topic with their words left out. */
export function assessmentAsJson({
  text,
  instrument,
  title,
  language,
  sides,
  clauses,
  assessment,
}: AssessedText) {
  return {
    text,
    instrument,
    title,
    language,
    sides: { a: sides.a.name || null, b: sides.b.name || null, rule: sides.rule, reason: sides.reason },
    clauses_read: assessment.clauses,
    clauses_on_topic: assessment.onTopic,
    topics: assessment.topics.map(({ topic, clauses: many, duties, benefits, spread }) => ({
      topic,
      clauses: many,
      x_a: duties.a,
      x_b: duties.b,
      rho: duties.rho,
      d: duties.d,
      d_low: spread?.low ?? null,
      d_high: spread?.high ?? null,
      same_sign: spread?.sameSign ?? null,
      benefit_a: benefits.a,
      benefit_b: benefits.b,
      benefit_d: benefits.d,
    })),
    duties: assessment.duties,
    conditionality: assessment.conditionality,
    benefit_shares: assessment.shares,
    legalization: assessment.legalization,
    lexicon: assessment.lexicon,
    unresolved: assessment.unresolved,
    not_read: languagesNotRead(clauses),
    clauses: clauses
      .filter(({ record }) => record.topics.length > 0)
      .map(({ record }) => recordAsJson(record)),
  }
}

/** Load and gain by topic, of one text or of several. */
export function topicTable(texts: readonly AssessedText[]): PrintedTable {
  return {
    columns: [
      'text',
      'topic',
      'clauses',
      'x_a',
      'x_b',
      'rho',
      'd',
      'd_low',
      'd_high',
      'benefit_a',
      'benefit_b',
      'unresolved',
    ],
    rows: texts.flatMap(({ text, assessment }) =>
      assessment.topics.map(({ topic, clauses, duties, benefits, spread }) => [
        text,
        topic,
        clauses,
        digits(duties.a),
        digits(duties.b),
        digits(duties.rho),
        digits(duties.d),
        digits(spread?.low ?? null),
        digits(spread?.high ?? null),
        digits(benefits.a),
        digits(benefits.b),
        duties.unresolved,
      ]),
    ),
  }
}

/** A text assessed, to be read. */
export function printAssessment(assessed: AssessedText): void {
  const { text, title, sides, clauses, assessment } = assessed
  const { conditionality, shares, legalization, lexicon, unresolved } = assessment
  print(`${text}${title === null ? '' : `: ${title}`}`)
  print(
    sides.reason === null
      ? `Side A: ${sides.a.name || 'not named'}; side B: ${sides.b.name || 'not named'}.`
      : `No sides: ${WHY_NO_SIDES[sides.reason]}; what each or both bear is found all the same.`,
  )
  print(`${assessment.clauses} clauses, ${assessment.onTopic} of them about a topic of the codebook.\n`)
  const { columns, rows } = topicTable([assessed])
  printTable({
    columns: columns.slice(1).map((name) => name.replaceAll('_', ' ')),
    rows: rows.map((row) => row.slice(1)),
  })
  const percent = (share: number): string => `${Math.round(100 * share)} %`
  print(
    '\nd above 0: the load lies on B. Low and high: over 1,000 random weightings that keep the order of strengths.',
  )
  print(
    conditionality.k === null
      ? 'Conditionality: not known, since B gets nothing by these clauses.'
      : `Conditionality K: ${percent(conditionality.k)} of what B gets hangs on its performance (${conditionality.clauses} clauses).`,
  )
  print(
    shares.shares === null
      ? 'Shares of benefit: not known.'
      : `Shares of benefit: A ${percent(shares.shares.a)}, B ${percent(shares.shares.b)}, migrants ${percent(shares.shares.migrants)} (${shares.clauses} clauses).`,
  )
  print(
    `Legalization: obligation ${digits(legalization.obligation) ?? 'not known'}, precise ${legalization.precision === null ? 'not known' : percent(legalization.precision)}, delegation ${legalization.delegation}.`,
  )
  print(
    `Words of partnership: ${lexicon.perThousand === null ? 'not known' : `${digits(lexicon.perThousand)} per 1,000`} of ${lexicon.tokens} tokens.`,
  )
  if (unresolved.length > 0) print(`Parties that could not be told: ${unresolved.join(', ')}.`)
  for (const { language, clauses: left } of languagesNotRead(clauses))
    print(
      `Not read: ${left.length} clauses in the language "${language}" (${left.slice(0, 3).join(', ')}${left.length > 3 ? ', …' : ''}); no figure counts them.`,
    )
  print('Rules propose; coders decide.')
}
