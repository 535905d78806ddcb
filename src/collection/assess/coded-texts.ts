import { assessText } from '../../assess/assess-text.ts'
import type { CodedClause } from '../../assess/coded-clause.ts'
import { codedClauses } from '../../assess/coded-clauses.ts'
import type { ClauseCoding } from '../../model/clause-coding.ts'
import { StrataError } from '../../model/error.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import type { ClauseCodingStore } from '../../store/codings/clause-coding-store.ts'
import type { TextBody } from '../../store/texts/text-body.ts'
import type { TextStore } from '../../store/texts/text-store.ts'
import { instrumentOfToday } from '../flagged-texts.ts'
import { NO_SIDES, type TextSides, textSides } from './text-sides.ts'
import { wordsHash } from './words-hash.ts'

/** Where coded texts are read from. */
export interface CodedTextSources {
  readonly store: Pick<TextStore, 'held' | 'body'>
  readonly codings: Pick<ClauseCodingStore, 'of'>
  readonly lookup: RegistryLookup
}

/** A text of the workspace with its clauses, read by the rules and by coders. */
export interface CodedText {
  /** Id of the text. */
  readonly text: string
  /** Null where it waits for its instrument: then it has no sides. */
  readonly instrument: string | null
  readonly title: string | null
  readonly language: string | null
  /** Hash of its file, by which codings name it. */
  readonly sha256: string
  readonly isExcluded: boolean
  readonly sides: TextSides
  /** Every clause, in the text's order. */
  readonly clauses: readonly CodedClause[]
  /** The words of each clause as they are written, in which capitals still tell a proper name. */
  readonly bodies: readonly string[]
  /** Codings whose clause is gone or has other words by now. */
  readonly orphans: readonly ClauseCoding[]
}

/**
 * The texts of an instrument, of today's or a former id, with their clauses assessed and coded; those on the exclusion list are left out. Empty where there is
 * none. Time O(characters × rules).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function codedTexts(sources: CodedTextSources, instrument: string): Promise<CodedText[]> {
  const { store, lookup } = sources
  const today = instrumentOfToday(lookup, instrument)?.id ?? instrument
  const coded: CodedText[] = []
  for (const { id, instrument: own, isExcluded } of await store.held()) {
    if (isExcluded || own === null || (instrumentOfToday(lookup, own)?.id ?? own) !== today) continue
    const body = await store.body(id)
    if (body !== null) coded.push(await codedBody(sources, body))
  }
  return coded
}

/**
 * One text with its clauses assessed and coded, though it be on the exclusion list.
 * @throws StrataError `collection/text-unknown`, `store/damaged`, `store/disk-error`
 */
export async function codedText(sources: CodedTextSources, text: string): Promise<CodedText> {
  const body = await sources.store.body(text)
  if (body === null) throw new StrataError('collection/text-unknown', { found: text })
  return codedBody(sources, body)
}

async function codedBody({ codings, lookup }: CodedTextSources, body: TextBody): Promise<CodedText> {
  const { id, title, language, sha256, isExcluded, text, segments } = body
  const instrument =
    body.instrument === null ? null : (instrumentOfToday(lookup, body.instrument)?.id ?? body.instrument)
  const sides = instrument === null ? NO_SIDES : textSides(lookup, instrument)
  const assessed = assessText({ text, segments, language, partyA: sides.a, partyB: sides.b })
  const { clauses, orphans } = codedClauses(assessed, await codings.of({ text: id }), wordsHash)
  const bodies = clauses.map(({ start, end }) => text.slice(start, end))
  return { text: id, instrument, title, language, sha256, isExcluded, sides, clauses, bodies, orphans }
}
