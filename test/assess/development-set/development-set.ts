import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import type {
  Action,
  AssessedParty,
  Bearer,
  Beneficiary,
  ClauseToAssess,
  ConditionType,
  Modal,
  PartyKind,
} from '../../../src/assess/clause-record.ts'
import type { ClauseCodes } from '../../../src/assess/quality/clause-codes.ts'
import { clausesOf } from '../../../src/text/clauses.ts'
import { prepareText } from '../../../src/text/prepare-text.ts'

export const TOTA = join(
  process.env.STRATA_CORPORA ?? resolve(import.meta.dirname, '../../../../shared/corpora'),
  'tota',
)

export const HAS_TOTA = existsSync(TOTA)

/** `clauses.csv`: coder 1 wrote the rules too, coder 2 saw neither rules nor codes of the first. `third-sample.csv`: coder 3, likewise blind, other clauses. `romance-sample.csv`: coder 4, likewise blind, in Spanish and French. */
export const SAMPLES = ['clauses.csv', 'third-sample.csv', 'romance-sample.csv'] as const
export type Sample = (typeof SAMPLES)[number]

/** The codes of a clause, as its row has them: lists parted by `;`, empty where there is none. */
interface CodedRow {
  readonly file: string
  readonly address: string
  readonly coder: '1' | '2' | '3' | '4'
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

export interface DevelopmentClause {
  readonly coder: '1' | '2' | '3' | '4'
  readonly isHeldBack: boolean
  readonly codes: ClauseCodes
  readonly clause: ClauseToAssess
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

const LANGUAGE = /<language>([a-z]{2})</u

/** Every clause of a sample with its words, once for each of its coders, read from the texts. */
export async function developmentSet(sample: Sample): Promise<DevelopmentClause[]> {
  const parties = new Map(rows<PartiesRow>('parties.csv').map((row) => [row.file, row]))
  const byFile = new Map<string, CodedRow[]>()
  for (const coded of rows<CodedRow>(sample))
    byFile.set(coded.file, [...(byFile.get(coded.file) ?? []), coded])
  const set: DevelopmentClause[] = []
  for (const [file, all] of byFile) {
    const bytes = readFileSync(join(TOTA, file))
    const language = LANGUAGE.exec(bytes.toString('utf8'))?.[1] ?? null
    const prepared = await prepareText(bytes, file)
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
      const id = `${file}/${coded.address}`
      set.push({
        coder: coded.coder,
        isHeldBack: coded.held_back === 'yes',
        codes: codesOf(id, coded),
        clause: {
          id,
          text: found.text,
          chapeau: '',
          articleText: part?.kind === 'article' ? prepared.text.slice(part.start, part.end) : '',
          partyA: side(row.party_a, row.kind_a),
          partyB: side(row.party_b, row.kind_b),
          language,
        },
      })
    }
  }
  return set
}

function codesOf(id: string, row: CodedRow): ClauseCodes {
  return {
    id,
    topics: row.topics.split(';').filter((topic) => topic !== ''),
    bearer: row.bearer === '' ? null : (row.bearer as Bearer),
    beneficiary: row.beneficiary as Beneficiary,
    modal: row.modal as Modal,
    action: row.action as Action,
    prohibition: row.prohibition === 'yes',
    conditionType: row.condition_type === '' ? null : (row.condition_type as ConditionType),
  }
}
