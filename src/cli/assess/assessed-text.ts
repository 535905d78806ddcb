import { basename } from 'node:path'
import { codersAgreement } from '../../assess/agreement/coders-agreement.ts'
import { clausesForFigures } from '../../assess/agreement/record-for-figures.ts'
import { assessDocument, type DocumentAssessment } from '../../assess/assess-document.ts'
import { assessText } from '../../assess/assess-text.ts'
import type { PartyKind } from '../../assess/clause-record.ts'
import { codedClauses } from '../../assess/coded-clauses.ts'
import { languagesNotRead } from '../../assess/languages-not-read.ts'
import { type CodedText, codedTexts } from '../../collection/assess/coded-texts.ts'
import type { TextSides } from '../../collection/assess/text-sides.ts'
import { wordsHash } from '../../collection/assess/words-hash.ts'
import { StrataError } from '../../model/error.ts'
import { readTextFile } from '../../text/files.ts'
import { prepareText } from '../../text/prepare-text.ts'
import { instrumentNamed, type TextCollection } from '../text-collection.ts'
import { alsoCalled, partyAliases } from './party-aliases.ts'

/** A text assessed: its clauses and its figures. `text` is the id of the text, or the name of the file. */
export interface AssessedText
  extends Pick<CodedText, 'text' | 'instrument' | 'title' | 'language' | 'sides' | 'clauses'> {
  readonly assessment: DocumentAssessment
}

export interface PartiesGiven {
  readonly partyA?: string
  readonly partyB?: string
  readonly kindA: PartyKind
  readonly kindB: PartyKind
  /** Further names of the sides: `name=a`. */
  readonly alias?: readonly string[]
}

/** A file assessed with the parties that the caller names. @throws StrataError `assess/alias-faulty`, `assess/language-not-read`, those of `prepareText` */
export async function assessedFile(path: string, given: PartiesGiven): Promise<AssessedText> {
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
  assertRead([{ text: name, clauses }])
  const assessment = assessDocument(clauses, bodies)
  return { text: name, instrument: null, title: stated.title, language, sides, clauses, assessment }
}

/**
 * The texts of an instrument assessed, with what coders say of them; those on the exclusion list are left out. Figures take blind values only of variables on which the
 * coders of the workspace agree well enough.
 * @throws StrataError `layers/instrument-unknown`, `assess/no-text`
 */
export async function assessedInstrument(collection: TextCollection, named: string): Promise<AssessedText[]> {
  const instrument = instrumentNamed(collection, named)
  const texts = await codedTexts(collection, instrument)
  if (texts.length === 0) throw new StrataError('assess/no-text', { instrument })
  assertRead(texts)
  const agreement = codersAgreement(await collection.codings.of())
  return texts.map((text) => ({
    ...text,
    assessment: assessDocument(clausesForFigures(text.clauses, agreement), text.bodies),
  }))
}

/** Texts are refused only where no clause of any is in a language that is read. @throws StrataError `assess/language-not-read` */
function assertRead(texts: readonly Pick<AssessedText, 'text' | 'clauses'>[]): void {
  const clauses = texts.flatMap((text) => text.clauses)
  const left = languagesNotRead(clauses)
  const many = left.reduce((sum, one) => sum + one.clauses.length, 0)
  const [first] = left
  if (first !== undefined && many === clauses.length)
    throw new StrataError('assess/language-not-read', {
      text: texts.map(({ text }) => text).join(', '),
      language: first.language,
    })
}
