import type { PartnershipClause } from '../../api/partnership-clauses.ts'
import type { Span } from '../../assess/clause-record.ts'
import type { CodedClause } from '../../assess/coded-clause.ts'
import { valuesOfRecord } from '../../assess/coding-value.ts'
import { ACTION_WEIGHTS, MODAL_WEIGHTS, strength } from '../../assess/strength.ts'
import { CODED_VARIABLES } from '../../model/clause-coding.ts'

/** A clause as evidence: its words with marks, what the rules read beside what counts, and what coders say. Time O(codings). */
export function partnershipClause(
  text: string,
  { record, machine, chapeau, text: words, codings, origins }: CodedClause,
  groupOf: ReadonlyMap<string, string>,
): PartnershipClause {
  const [counts, read] = [valuesOfRecord(record), valuesOfRecord(machine)]
  const { marks } = machine
  return {
    text,
    address: record.id,
    chapeau: chapeau.trim(),
    words: words.trim(),
    marks: {
      bearer: place(marks.bearer),
      modal: place(marks.modal),
      condition: place(marks.condition),
      beneficiary: place(marks.beneficiary),
    },
    topics: record.topics.map((topic) => ({ topic, group: groupOf.get(topic) ?? '' })),
    values: CODED_VARIABLES.map((variable) => ({
      variable,
      machine: read[variable],
      value: counts[variable],
      origin: origins[variable] ?? 'machine',
    })),
    modal_weight: MODAL_WEIGHTS[record.modal],
    action_weight: ACTION_WEIGHTS[record.action],
    strength: strength(record),
    confidence: machine.confidence,
    rules: [...machine.rules],
    unresolved: [...record.unresolved],
    codings: codings.map(({ variable, value, way, coder, when, why }) => ({
      variable,
      value,
      way,
      coder,
      when,
      why,
    })),
  }
}

function place(span: Span | null): [number, number] | null {
  return span === null ? null : [span.start, span.end]
}
