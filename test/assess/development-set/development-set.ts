import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { AssessedParty, ClauseToAssess, PartyKind } from '../../../src/assess/clause-record.ts'
import { clausesOf } from '../../../src/text/clauses.ts'
import { prepareText } from '../../../src/text/prepare-text.ts'

export const TOTA = join(
  process.env.STRATA_CORPORA ?? resolve(import.meta.dirname, '../../../../shared/corpora'),
  'tota',
)

export const HAS_TOTA = existsSync(TOTA)

/** The codes of a clause, as its row has them: lists parted by `;`, empty where there is none. */
export interface CodedClause {
  readonly file: string
  readonly address: string
  /** `1` wrote the rules too; `2` saw neither rules nor codes of the first. */
  readonly coder: '1' | '2'
  readonly topics: string
  readonly bearer: string
  readonly via: string
  readonly beneficiary: string
  readonly modal: string
  readonly action: string
  readonly prohibition: string
  readonly condition_type: string
  readonly held_back: string
}

interface PartiesRow {
  readonly file: string
  readonly party_a: string
  readonly kind_a: PartyKind
  readonly party_b: string
  readonly kind_b: PartyKind
}

function rows<T>(name: string): T[] {
  return parse(readFileSync(join(import.meta.dirname, name)), { columns: true }) as T[]
}

/** Every clause with its words, once for each of its coders, read from the texts. */
export async function developmentSet(): Promise<{ coded: CodedClause; clause: ClauseToAssess }[]> {
  const parties = new Map(rows<PartiesRow>('parties.csv').map((row) => [row.file, row]))
  const byFile = new Map<string, CodedClause[]>()
  for (const coded of rows<CodedClause>('clauses.csv'))
    byFile.set(coded.file, [...(byFile.get(coded.file) ?? []), coded])
  const set: { coded: CodedClause; clause: ClauseToAssess }[] = []
  for (const [file, all] of byFile) {
    const prepared = await prepareText(readFileSync(join(TOTA, file)), file)
    const clauses = new Map(clausesOf(prepared).map((clause) => [clause.address, clause]))
    const row = parties.get(file)
    for (const coded of all) {
      const found = clauses.get(coded.address)
      if (found === undefined || row === undefined)
        throw new Error(`${file}/${coded.address} is not in the text.`)
      let part = prepared.segments[found.ordinal]
      while (part !== undefined && part.kind !== 'article' && part.parent !== null)
        part = prepared.segments[part.parent]
      const side = (name: string, kind: PartyKind): AssessedParty => ({ name, kind })
      set.push({
        coded,
        clause: {
          id: `${file}/${coded.address}`,
          text: found.text,
          chapeau: '',
          articleText: part?.kind === 'article' ? prepared.text.slice(part.start, part.end) : '',
          partyA: side(row.party_a, row.kind_a),
          partyB: side(row.party_b, row.kind_b),
          language: 'en',
        },
      })
    }
  }
  return set
}
