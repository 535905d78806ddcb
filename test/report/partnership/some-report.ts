import { assessText } from '../../../src/assess/assess-text.ts'
import { codedClauses } from '../../../src/assess/coded-clauses.ts'
import type { ClauseCoding } from '../../../src/model/clause-coding.ts'
import type { PartnershipSources, ReportedText } from '../../../src/report/partnership/partnership-report.ts'
import { prepareText } from '../../../src/text/prepare-text.ts'
import { SOME_GROUPS } from './some-clauses.ts'

const A = { name: 'Freedonia', kind: 'state' } as const
const B = { name: 'Arcadia', kind: 'state' } as const

/** An agreement of our own between a destination, Freedonia, and a partner, Arcadia. */
export const AGREEMENT = `AGREEMENT

Article 1

Arcadia shall readmit its nationals who stay in Freedonia without leave, upon request.

Article 2

Freedonia shall issue visas to nationals of Arcadia, provided that effective procedures are in place.

Article 3

The Parties shall promote the mobility of students in a spirit of partnership.

Article 4

The Parties shall hold a regular dialogue on visas and shall exchange annual reports.
`

/** The agreement, or another text, read and with codings of its clauses. */
export async function someText(
  words = AGREEMENT,
  codings: readonly ClauseCoding[] = [],
): Promise<ReportedText> {
  const { text, segments, language } = await prepareText(new TextEncoder().encode(words), 'agreement.txt')
  const assessed = assessText({ text, segments, language, partyA: A, partyB: B })
  const { clauses, orphans } = codedClauses(assessed, codings, (own) => own)
  const bodies = clauses.map(({ start, end }) => text.slice(start, end))
  return { text: 'some-text', clauses, bodies, orphans: orphans.length }
}

/** All that a report on it is made from; without facts of the registry. */
export function sourcesOf(text: ReportedText | null): PartnershipSources {
  return {
    header: {
      instrument: null,
      title: 'Agreement',
      layer: null,
      family: null,
      form: null,
      binding: null,
      status: null,
      signed: null,
      inForce: null,
      ended: null,
      sides: { a: { ...A, actor: null }, b: { ...B, actor: null }, rule: 'given', reason: null },
      parties: [],
      texts: [],
      sources: [],
      asOf: null,
    },
    facts: null,
    text,
    groups: SOME_GROUPS,
    exposure: { nationalsOfAInB: null, nationalsOfBInA: null },
    ofFamily: null,
    agreement: [],
  }
}
