import { blindValues, isWhole } from '../../assess/blind-view.ts'
import { isDiffering, standingCodings } from '../../assess/coded-clauses.ts'
import { codingValue } from '../../assess/coding-value.ts'
import {
  type ClauseCoding,
  CODED_VARIABLES,
  type CodedVariable,
  type CodingWay,
} from '../../model/clause-coding.ts'
import { StrataError } from '../../model/error.ts'
import type { Author } from '../../model/row-change.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import type { ClauseCodingStore } from '../../store/codings/clause-coding-store.ts'
import type { TextStore } from '../../store/texts/text-store.ts'
import { clauseHashes } from './words-hash.ts'

/** What one person says of one clause. */
export interface CodingOfClause {
  /** Id of the text. */
  readonly text: string
  readonly address: string
  /** As a person writes them; null takes the same person's earlier value of the same way back. */
  readonly values: Readonly<Partial<Record<CodedVariable, string | null>>>
  readonly way: CodingWay
  /** Hash of the words that the person had in view, where it is known: the coding is refused if the clause has others by now. */
  readonly words?: string
}

export interface AddCodingsTo {
  readonly store: Pick<TextStore, 'body'>
  readonly codings: Pick<ClauseCodingStore, 'note' | 'of'>
  readonly lookup: RegistryLookup
}

/**
 * Adds what a person says of a clause, all its values or none. A blind value is refused of a coder who has corrected or settled something of the same clause, or has coded it
 * whole, and so has seen other values; a settlement where blind coders do not differ; a correction of what was settled, which would count for nothing.
 * @param author `why` may be empty for the way `code` only
 * @returns the codings added
 * @throws StrataError `collection/text-unknown`, `coding/clause-unknown`, `coding/clause-changed`, `coding/value-unknown`, `coding/nothing-said`, `coding/reason-missing`,
 * `coding/not-blind`, `coding/seen-already`, `coding/nothing-to-settle`, `coding/settled-already`, those of `noteCodings`
 *
 * Time O(characters of the text).
 */
export async function addCodings(
  { store, codings, lookup }: AddCodingsTo,
  { text, address, values, way, words: seen }: CodingOfClause,
  { who, when, why }: Author,
): Promise<ClauseCoding[]> {
  const coder = who.trim()
  if (way !== 'code' && why.trim() === '') throw new StrataError('coding/reason-missing', { way })
  const topics = new Set(lookup.registry.topics.map(({ id }) => id))
  const said = CODED_VARIABLES.flatMap((variable) => {
    const written = values[variable]
    if (written === undefined) return []
    return [{ variable, value: written === null ? null : codingValue(variable, written, topics) }]
  })
  if (said.length === 0) throw new StrataError('coding/nothing-said')
  const words = await wordsOfClause(store, text, address)
  if (seen !== undefined && seen !== words) throw new StrataError('coding/clause-changed', { text, address })
  const own = (await codings.of({ text })).filter((each) => each.address === address && each.words === words)
  const standing = standingCodings(own)
  const where = { text, address }
  if (way === 'code' && own.some((each) => each.coder === coder && each.way !== 'code'))
    throw new StrataError('coding/not-blind', { ...where, coder })
  if (way === 'code' && isWhole(blindValues(standing).get(coder)))
    throw new StrataError('coding/seen-already', { ...where, coder })
  for (const { variable, value } of said) {
    const of = standing.filter((each) => each.variable === variable)
    const isSettled = of.some((each) => each.way === 'settle')
    if (way === 'correct' && value !== null && isSettled)
      throw new StrataError('coding/settled-already', { ...where, variable })
    if (
      way === 'settle' &&
      value !== null &&
      !isSettled &&
      !isDiffering(of.filter((each) => each.way === 'code'))
    )
      throw new StrataError('coding/nothing-to-settle', { ...where, variable })
  }
  return codings.note(said.map((each) => ({ ...each, ...where, words, way, coder, when, why: why.trim() })))
}

/** @throws StrataError `collection/text-unknown`, `coding/clause-unknown` */
async function wordsOfClause(store: Pick<TextStore, 'body'>, text: string, address: string): Promise<string> {
  const body = await store.body(text)
  if (body === null) throw new StrataError('collection/text-unknown', { found: text })
  const words = clauseHashes(body).get(address)
  if (words === undefined) throw new StrataError('coding/clause-unknown', { text, address })
  return words
}
