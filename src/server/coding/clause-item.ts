import type { ClauseSeen, CodingClause, CodingItem } from '../../api/clause-codings.ts'
import { blindValues, type CodedValues, isWhole } from '../../assess/blind-view.ts'
import type { ClauseRecord, Span } from '../../assess/clause-record.ts'
import type { CodedClause } from '../../assess/coded-clause.ts'
import { clauseWords, standingCodings } from '../../assess/coded-clauses.ts'
import { valuesOfRecord } from '../../assess/coding-value.ts'
import { wordsHash } from '../../collection/assess/words-hash.ts'
import { type ClauseCoding, CODED_VARIABLES } from '../../model/clause-coding.ts'
import type { PartNames } from './read-texts.ts'

/**
 * A clause as a coder may see it: until this coder has coded it whole, nothing in the answer tells what the rules or others say.
 * @param coder undefined where nobody says who asks: then nothing is told
 */
export function clauseItem(clause: CodedClause, parts: PartNames, coder: string | undefined): CodingClause {
  const by = blindValues(standingCodings(clause.codings))
  const mine = coder === undefined ? undefined : by.get(coder)
  const isCoded = isWhole(mine)
  return {
    address: clause.machine.id,
    part: partItem(clause, parts),
    chapeau: clause.chapeau,
    words: clause.text,
    words_hash: wordsHash(clauseWords(clause)),
    mine: mine ?? {},
    is_coded: isCoded,
    seen: isCoded ? seen(clause, by, coder) : null,
  }
}

/** The article or other part that a clause stands in. */
export function partItem({ part }: CodedClause, parts: PartNames): CodingClause['part'] {
  const { label = null, heading = null } = parts.get(part) ?? {}
  return { address: part, label, heading }
}

/** A coding as lists show it. */
export function codingItem({
  id,
  text,
  address,
  variable,
  value,
  way,
  coder,
  when,
  why,
}: ClauseCoding): CodingItem {
  return { id, text, address, variable, value, way, coder, when, why }
}

function seen(
  { machine, record, origins, codings }: CodedClause,
  by: ReadonlyMap<string, CodedValues>,
  coder: string | undefined,
): ClauseSeen {
  return {
    machine: toldValues(machine),
    counts: toldValues(record),
    disputed: CODED_VARIABLES.filter((variable) => origins[variable] === 'disputed'),
    others: [...by].filter(([other]) => other !== coder).map(([other, values]) => ({ coder: other, values })),
    later: codings.filter(({ way }) => way !== 'code').map(codingItem),
    marks: marksOf(machine),
    rules: [...machine.rules],
    confidence: machine.confidence,
    unresolved: [...machine.unresolved],
  }
}

function toldValues(record: ClauseRecord): CodedValues {
  return Object.fromEntries(Object.entries(valuesOfRecord(record)).filter(([, value]) => value !== null))
}

function marksOf({ marks }: ClauseRecord): ClauseSeen['marks'] {
  const place = (span: Span | null): [number, number] | null =>
    span === null ? null : [span.start, span.end]
  return {
    bearer: place(marks.bearer),
    modal: place(marks.modal),
    condition: place(marks.condition),
    beneficiary: place(marks.beneficiary),
  }
}
