import type { ClauseCoding, CodedVariable } from '../../model/clause-coding.ts'
import { standingCodings } from '../coded-clauses.ts'

/** A clause as blind coders see it: what each says of each variable. */
export interface BlindUnit {
  readonly sha256: string
  readonly address: string
  readonly words: string
  /** Id that the text had when it was coded last. */
  readonly text: string
  readonly values: ReadonlyMap<string, Readonly<Partial<Record<CodedVariable, string>>>>
}

/**
 * The clauses that anybody has coded blind, in the order of their texts and first codings. What was corrected or settled is left out: it was said with other
 * values in view. Time O(codings log codings).
 */
export function blindUnits(codings: readonly ClauseCoding[]): BlindUnit[] {
  const units = new Map<
    string,
    BlindUnit & { readonly values: Map<string, Partial<Record<CodedVariable, string>>> }
  >()
  for (const coding of standingCodings(codings.filter(({ way }) => way === 'code'))) {
    const { sha256, address, words, text, coder, variable, value } = coding
    const key = JSON.stringify([sha256, address, words])
    const known = units.get(key)
    const unit = { sha256, address, words, text, values: known?.values ?? new Map() }
    units.set(key, unit)
    unit.values.set(coder, { ...unit.values.get(coder), [variable]: value as string })
  }
  return [...units.values()]
}
