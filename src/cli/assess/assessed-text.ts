import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { clausesForFigures } from '../../assess/agreement/record-for-figures.ts'
import { assessDocument, type DocumentAssessment } from '../../assess/assess-document.ts'
import { assessText } from '../../assess/assess-text.ts'
import type { PartyKind } from '../../assess/clause-record.ts'
import type { CodedClause } from '../../assess/coded-clause.ts'
import { codedClauses } from '../../assess/coded-clauses.ts'
import { languagesNotRead } from '../../assess/languages-not-read.ts'
import type { CodedText } from '../../collection/assess/coded-texts.ts'
import { headerSides, listedTexts } from '../../collection/assess/partnership-header.ts'
import { type GatherOptions, partnershipGatherer } from '../../collection/assess/partnership-of.ts'
import type { TextSides } from '../../collection/assess/text-sides.ts'
import { wordsHash } from '../../collection/assess/words-hash.ts'
import { heldStocks } from '../../collection/held-stocks.ts'
import { StrataError } from '../../model/error.ts'
import { tableSchema } from '../../model/table-schema.ts'
import { readTable } from '../../registry/read-table.ts'
import { partnershipReport } from '../../report/partnership/partnership-report.ts'
import type { PartnershipReport } from '../../report/partnership/partnership-report-types.ts'
import type { TopicGroups } from '../../report/partnership/topic-groups.ts'
import { readTextFile } from '../../text/files.ts'
import { prepareText } from '../../text/prepare-text.ts'
import { BUNDLED_REGISTRY } from '../open-workspace.ts'
import { instrumentNamed, type TextCollection } from '../text-collection.ts'
import { alsoCalled, partyAliases } from './party-aliases.ts'

/** A text assessed: its clauses and its figures. `text` is the id of the text, or the name of the file. */
export interface AssessedText
  extends Pick<CodedText, 'text' | 'instrument' | 'title' | 'language' | 'sides' | 'clauses'> {
  readonly assessment: DocumentAssessment
}

/** What is told of an instrument or a file: the report, and every text held. */
export interface Assessed {
  readonly report: PartnershipReport
  readonly texts: readonly AssessedText[]
}

export interface PartiesGiven {
  readonly partyA?: string
  readonly partyB?: string
  readonly kindA: PartyKind
  readonly kindB: PartyKind
  /** Further names of the sides: `name=a`. */
  readonly alias?: readonly string[]
}

/**
 * A file assessed with the parties that the caller names.
 * @throws StrataError `assess/alias-faulty`, `assess/language-not-read`, those of `prepareText`
 */
export async function assessedFile(path: string, given: PartiesGiven): Promise<Assessed> {
  const name = basename(path)
  const { text, segments, language, stated } = await prepareText(readTextFile({ path, name }), name)
  const isGiven = given.partyA !== undefined || given.partyB !== undefined || given.alias !== undefined
  const aliases = partyAliases(given.alias)
  const sides: TextSides = {
    a: alsoCalled({ name: given.partyA ?? '', kind: given.kindA, actor: null }, aliases.a),
    b: alsoCalled({ name: given.partyB ?? '', kind: given.kindB, actor: null }, aliases.b),
    rule: isGiven ? 'given' : null,
    reason: isGiven ? null : 'not-given',
  }
  const assessed = assessText({ text, segments, language, partyA: sides.a, partyB: sides.b })
  const { clauses } = codedClauses(assessed, [], wordsHash)
  const bodies = clauses.map(({ start, end }) => text.slice(start, end))
  assertRead(name, clauses)
  const coded: CodedText = {
    text: name,
    instrument: null,
    title: stated.title,
    language,
    sha256: '',
    isExcluded: false,
    sides,
    clauses,
    bodies,
    orphans: [],
  }
  const report = partnershipReport({
    header: {
      instrument: null,
      title: stated.title ?? name,
      layer: null,
      family: null,
      form: null,
      binding: null,
      status: null,
      signed: stated.signed,
      inForce: null,
      ended: null,
      sides: headerSides(sides),
      parties: [],
      texts: listedTexts([coded], coded),
      sources: [],
      asOf: null,
    },
    facts: null,
    text: { ...coded, orphans: 0 },
    groups: bundledGroups(),
    exposure: { nationalsOfAInB: null, nationalsOfBInA: null },
    ofFamily: null,
    agreement: [],
  })
  return { report, texts: [{ ...coded, assessment: assessDocument(clauses, bodies) }] }
}

/**
 * An instrument assessed, with what coders say of its texts; without any text what the registry says.
 * @throws StrataError `layers/instrument-unknown`
 */
export async function assessedInstrument(
  collection: TextCollection,
  named: string,
  options: GatherOptions = {},
): Promise<Assessed> {
  const instrument = instrumentNamed(collection, named)
  const stocks = await heldStocks(collection.workspace)
  const { report, texts } = await partnershipGatherer({ ...collection, stocks }).reportWithTexts(
    instrument,
    options,
  )
  return {
    report,
    texts: texts.map((text) => ({
      ...text,
      assessment: assessDocument(
        clausesForFigures(text.clauses, { variables: report.agreement }),
        text.bodies,
      ),
    })),
  }
}

/** The groups of topics by the codebook that comes with the package: a file has no workspace. */
function bundledGroups(): TopicGroups {
  const schema = tableSchema('topics')
  const { rows } = readTable(schema, readFileSync(join(BUNDLED_REGISTRY, schema.file), 'utf8'))
  return new Map(rows.map(({ cells }) => [String(cells['id']), String(cells['group'])]))
}

/** A file is refused only where no clause of it is in a language that is read. @throws StrataError `assess/language-not-read` */
function assertRead(text: string, clauses: readonly CodedClause[]): void {
  const left = languagesNotRead(clauses)
  const [first] = left
  if (first !== undefined && left.reduce((sum, one) => sum + one.clauses.length, 0) === clauses.length)
    throw new StrataError('assess/language-not-read', { text, language: first.language })
}
