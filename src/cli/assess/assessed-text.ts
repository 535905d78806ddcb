import { basename } from 'node:path'
import { assessDocument, type DocumentAssessment } from '../../assess/assess-document.ts'
import { type AssessedClause, assessText } from '../../assess/assess-text.ts'
import type { AssessedParty, PartyKind } from '../../assess/clause-record.ts'
import { grammarOf } from '../../assess/grammar-of.ts'
import type { Actor } from '../../model/actor.ts'
import { StrataError } from '../../model/error.ts'
import type { Segment } from '../../model/segment.ts'
import { instrumentSides, type NoSidesReason, type SidesRule } from '../../registry/instrument-sides.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import { readTextFile } from '../../text/files.ts'
import { prepareText } from '../../text/prepare-text.ts'
import { instrumentNamed, type TextCollection } from '../text-collection.ts'

/** The two sides as a text is read, and how they were told. */
export interface SidesRead {
  readonly a: AssessedParty
  readonly b: AssessedParty
  readonly rule: SidesRule | 'given' | null
  /** Why no sides could be told; each and both are found all the same. */
  readonly reason: NoSidesReason | 'not-given' | null
}

/** A text assessed: its clauses and its figures. */
export interface AssessedText {
  /** Id of the text, or the name of the file. */
  readonly text: string
  readonly instrument: string | null
  readonly title: string | null
  readonly language: string | null
  readonly sides: SidesRead
  readonly clauses: readonly AssessedClause[]
  readonly assessment: DocumentAssessment
}

export interface PartiesGiven {
  readonly partyA?: string
  readonly partyB?: string
  readonly kindA: PartyKind
  readonly kindB: PartyKind
}

const UNNAMED: AssessedParty = { name: '', kind: 'state' }

/** A file assessed with the parties that the caller names. @throws StrataError those of `prepareText` */
export async function assessedFile(path: string, given: PartiesGiven): Promise<AssessedText> {
  const name = basename(path)
  const { text, segments, language, stated } = await prepareText(readTextFile({ path, name }), name)
  assertRead(name, language)
  const isGiven = given.partyA !== undefined || given.partyB !== undefined
  const sides: SidesRead = {
    a: { name: given.partyA ?? '', kind: given.kindA },
    b: { name: given.partyB ?? '', kind: given.kindB },
    rule: isGiven ? 'given' : null,
    reason: isGiven ? null : 'not-given',
  }
  return {
    text: name,
    instrument: null,
    title: stated.title,
    language,
    sides,
    ...read(text, segments, language, sides),
  }
}

/**
 * The texts of an instrument assessed, those on the exclusion list left out.
 * @throws StrataError `layers/instrument-unknown`, `assess/no-text`
 */
export async function assessedInstrument(collection: TextCollection, named: string): Promise<AssessedText[]> {
  const { store, lookup } = collection
  const instrument = instrumentNamed(collection, named)
  const held = (await store.held()).filter((text) => text.instrument === instrument && !text.isExcluded)
  if (held.length === 0) throw new StrataError('assess/no-text', { instrument })
  const sides = sidesOf(lookup, instrument)
  const assessed: AssessedText[] = []
  for (const { id } of held) {
    const body = await store.body(id)
    if (body === null) continue
    const { text, segments, language, title } = body
    assertRead(id, language)
    assessed.push({ text: id, instrument, title, language, sides, ...read(text, segments, language, sides) })
  }
  return assessed
}

/** @throws StrataError `assess/language-not-read` */
function assertRead(text: string, language: string | null): void {
  if (grammarOf(language) === null)
    throw new StrataError('assess/language-not-read', { text, language: language ?? '' })
}

function sidesOf(lookup: RegistryLookup, instrument: string): SidesRead {
  const { a, b, rule, reason } = instrumentSides(lookup, instrument)
  if (a === null || b === null) return { a: UNNAMED, b: UNNAMED, rule, reason }
  return { a: partyOf(lookup, a), b: partyOf(lookup, b), rule, reason }
}

/** Codes and former ids are no names that a treaty uses. */
const NAME_KINDS: ReadonlySet<string> = new Set(['short-name', 'former-name', 'abbreviation'])

function partyOf(lookup: RegistryLookup, { id, name, kind }: Actor): AssessedParty {
  const aliases = (lookup.aliasesOf.get(`actors/${id}`) ?? [])
    .filter((alias) => NAME_KINDS.has(alias.kind))
    .map(({ alias }) => alias)
  return { name, kind: kind === 'bloc' ? 'bloc' : 'state', aliases }
}

function read(
  text: string,
  segments: readonly Segment[],
  language: string | null,
  { a, b }: SidesRead,
): Pick<AssessedText, 'clauses' | 'assessment'> {
  const clauses = assessText({ text, segments, language, partyA: a, partyB: b })
  const bodies = clauses.map((clause) => text.slice(clause.start, clause.end))
  return { clauses, assessment: assessDocument(clauses, bodies) }
}
