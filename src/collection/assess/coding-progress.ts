import { blindUnits } from '../../assess/agreement/blind-units.ts'
import { disagreements } from '../../assess/agreement/disagreements.ts'
import type { ClauseCoding } from '../../model/clause-coding.ts'
import type { ListedText } from '../../store/texts/held-texts.ts'

/** How far coders are with a text. */
export interface TextProgress {
  readonly text: string
  readonly instrument: string | null
  readonly title: string | null
  readonly language: string | null
  readonly articles: number
  /** Every blind coder with the number of clauses of which something is said. */
  readonly coders: readonly { readonly coder: string; readonly clauses: number }[]
  /** Clauses of which a coder has said something blind, and of which two or more have. */
  readonly coded: number
  readonly codedTwice: number
  /** Values on which they differ that nobody has settled. */
  readonly open: number
  /** Values settled, and corrected. */
  readonly settled: number
  readonly corrected: number
}

/** How far coders are with every text, those on the exclusion list left out; no text is read for it. Time O(texts + codings log codings). */
export function codingProgress(
  texts: readonly ListedText[],
  codings: readonly ClauseCoding[],
): TextProgress[] {
  const byText = new Map<string, ClauseCoding[]>()
  for (const coding of codings) {
    const there = byText.get(coding.sha256)
    if (there === undefined) byText.set(coding.sha256, [coding])
    else there.push(coding)
  }
  return texts
    .filter(({ isExcluded }) => !isExcluded)
    .map(({ id, sha256, instrument, title, language, articles }) => {
      const own = byText.get(sha256) ?? []
      const units = blindUnits(own)
      const counts = new Map<string, number>()
      for (const { values } of units)
        for (const coder of values.keys()) counts.set(coder, (counts.get(coder) ?? 0) + 1)
      const said = (way: ClauseCoding['way']): number =>
        new Set(own.filter((each) => each.way === way).map((each) => `${each.address} ${each.variable}`)).size
      return {
        text: id,
        instrument,
        title,
        language,
        articles,
        coders: [...counts].map(([coder, clauses]) => ({ coder, clauses })),
        coded: units.length,
        codedTwice: units.filter(({ values }) => values.size > 1).length,
        open: disagreements(own).filter(({ settled }) => settled === null).length,
        settled: said('settle'),
        corrected: said('correct'),
      }
    })
}
