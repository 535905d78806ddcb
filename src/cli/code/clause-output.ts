import { coderView } from '../../assess/blind-view.ts'
import type { CodedClause } from '../../assess/coded-clause.ts'
import { standingCodings } from '../../assess/coded-clauses.ts'
import { valuesOfRecord } from '../../assess/coding-value.ts'
import type { CodedText } from '../../collection/assess/coded-texts.ts'
import { CODED_VARIABLES, type CodedVariable } from '../../model/clause-coding.ts'
import { type PrintedTable, print, printTable, shorten } from '../output.ts'

const WORDS_SHOWN = 70

/** For whom a clause is shown: a coder, or somebody who may see everything (null). */
export type Viewer = string | null

/** A clause as JSON; for a coder without others' values until the clause is coded whole. */
export function clauseAsJson(text: CodedText, clause: CodedClause, viewer: Viewer) {
  const { record, chapeau, machine, codings, origins } = clause
  const about = { text: text.text, address: record.id, chapeau, words: clause.text }
  const view = viewer === null ? null : coderView(clause, viewer)
  const own = view === null ? {} : { coder: viewer, own: view.own, missing: view.missing }
  if (view?.isOpen === false) return { ...about, ...own }
  const standing = standingCodings(codings).map(({ variable, value, way, coder, when, why }) => ({
    variable,
    value,
    way,
    coder,
    when,
    why,
  }))
  return {
    ...about,
    ...own,
    counts: valuesOfRecord(record),
    origins,
    machine: valuesOfRecord(machine),
    codings: standing,
  }
}

/** A clause to be read, and what may be seen of its values. */
export function printClause(text: CodedText, clause: CodedClause, viewer: Viewer): void {
  const { sides } = text
  print(`${text.text}/${clause.record.id}`)
  print(
    sides.reason === null
      ? `A: ${sides.a.name}; B: ${sides.b.name}`
      : 'No sides: the registry does not tell them, so no clause is one of A’s or of B’s.',
  )
  const words = [clause.chapeau, clause.text].filter((part) => part !== '').join(' ')
  print(`\n${words.replace(/\p{Cc}+/gu, ' ')}\n\n`)
  const view = viewer === null ? null : coderView(clause, viewer)
  if (view !== null && !view.isOpen) {
    const said = CODED_VARIABLES.filter((variable) => view.own[variable] !== undefined)
    if (said.length > 0)
      printTable({
        columns: ['variable', `${viewer}`],
        rows: said.map((name) => [name, view.own[name] ?? null]),
      })
    print(`To be coded: ${view.missing.join(', ')}. Other values are shown when all are coded.`)
    return
  }
  printTable(valuesTable(clause))
}

function valuesTable(clause: CodedClause): PrintedTable {
  const counts = valuesOfRecord(clause.record)
  const machine = valuesOfRecord(clause.machine)
  const standing = standingCodings(clause.codings)
  const ways = [...new Set(standing.map(({ coder, way }) => (way === 'code' ? coder : `${coder} (${way})`)))]
  const said = (variable: CodedVariable, who: string): string | null =>
    standing.findLast(
      (each) =>
        each.variable === variable &&
        who === (each.way === 'code' ? each.coder : `${each.coder} (${each.way})`),
    )?.value ?? null
  return {
    columns: ['variable', 'counts', 'from', 'machine', ...ways],
    rows: CODED_VARIABLES.map((variable) => [
      variable,
      counts[variable],
      clause.origins[variable] ?? 'machine',
      machine[variable],
      ...ways.map((who) => said(variable, who)),
    ]),
  }
}

/** The clauses of a text, each with how far it is coded; values only for who may see them. */
export function clausesTable({ clauses }: CodedText, viewer: Viewer): PrintedTable {
  if (viewer !== null)
    return {
      columns: ['address', 'coded', 'words'],
      rows: clauses.map((clause) => {
        const { missing } = coderView(clause, viewer)
        const coded = CODED_VARIABLES.length - missing.length
        const far =
          coded === 0 ? null : missing.length === 0 ? 'yes' : `${coded} of ${CODED_VARIABLES.length}`
        return [clause.record.id, far, shorten(clause.text, WORDS_SHOWN)]
      }),
    }
  return {
    columns: [
      'address',
      'topics',
      'bearer',
      'beneficiary',
      'modal',
      'action',
      'condition',
      'coders',
      'words',
    ],
    rows: clauses.map(({ record, codings, text }) => {
      const values = valuesOfRecord(record)
      const coders = [...new Set(codings.map(({ coder }) => coder))].join(', ')
      return [
        record.id,
        values.topics,
        values.bearer,
        values.beneficiary,
        values.modal,
        values.action,
        values.condition_type,
        coders || null,
        shorten(text, WORDS_SHOWN),
      ]
    }),
  }
}
