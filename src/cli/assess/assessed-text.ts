import { basename } from 'node:path'
import { assessDocument, type DocumentAssessment } from '../../assess/assess-document.ts'
import { assessText } from '../../assess/assess-text.ts'
import type { PartyKind } from '../../assess/clause-record.ts'
import { codedClauses } from '../../assess/coded-clauses.ts'
import { grammarOf } from '../../assess/grammar-of.ts'
import { type CodedText, codedTexts } from '../../collection/assess/coded-texts.ts'
import type { TextSides } from '../../collection/assess/text-sides.ts'
import { wordsHash } from '../../collection/assess/words-hash.ts'
import { StrataError } from '../../model/error.ts'
import { readTextFile } from '../../text/files.ts'
import { prepareText } from '../../text/prepare-text.ts'
import { instrumentNamed, type TextCollection } from '../text-collection.ts'

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
}

/** A file assessed with the parties that the caller names. @throws StrataError those of `prepareText` */
export async function assessedFile(path: string, given: PartiesGiven): Promise<AssessedText> {
  const name = basename(path)
  const { text, segments, language, stated } = await prepareText(readTextFile({ path, name }), name)
  assertRead(name, language)
  const isGiven = given.partyA !== undefined || given.partyB !== undefined
  const sides: TextSides = {
    a: { name: given.partyA ?? '', kind: given.kindA, actor: null },
    b: { name: given.partyB ?? '', kind: given.kindB, actor: null },
    rule: isGiven ? 'given' : null,
    reason: isGiven ? null : 'not-given',
  }
  const assessed = assessText({ text, segments, language, partyA: sides.a, partyB: sides.b })
  const { clauses } = codedClauses(assessed, [], wordsHash)
  const bodies = clauses.map(({ start, end }) => text.slice(start, end))
  const assessment = assessDocument(clauses, bodies)
  return { text: name, instrument: null, title: stated.title, language, sides, clauses, assessment }
}

/**
 * The texts of an instrument assessed, with what coders say of them; those on the exclusion list are left out.
 * @throws StrataError `layers/instrument-unknown`, `assess/no-text`
 */
export async function assessedInstrument(collection: TextCollection, named: string): Promise<AssessedText[]> {
  const instrument = instrumentNamed(collection, named)
  const texts = await codedTexts(collection, instrument)
  if (texts.length === 0) throw new StrataError('assess/no-text', { instrument })
  for (const { text, language } of texts) assertRead(text, language)
  return texts.map((text) => ({ ...text, assessment: assessDocument(text.clauses, text.bodies) }))
}

/** @throws StrataError `assess/language-not-read` */
function assertRead(text: string, language: string | null): void {
  if (grammarOf(language) === null)
    throw new StrataError('assess/language-not-read', { text, language: language ?? '' })
}
