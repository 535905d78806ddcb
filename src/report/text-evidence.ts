import { type Evidence, Q_MOST, untested } from './evidence.ts'

/** The share of a layer's words first seen in another, and what chance gives: a figure of lineage, in the form in which it is graded. */
export interface TextFigure {
  /** Null where no text of the target has words in scope. */
  readonly share: number | null
  /** Null where layers cannot be permuted. */
  readonly chance: { readonly low: number; readonly high: number; readonly q: number } | null
}

/** Textual precedent as evidence: sources are surely earlier by definition, so that only chance is left to ask. */
export function textEvidence({ share, chance }: TextFigure): Evidence {
  if (share === null) return untested('No texts with words in scope are held of the two layers.')
  if (chance === null) return untested('Chance cannot be told for its words.')
  const { low, high, q } = chance
  const found = `${percent(share)} of its words were first seen there; chance gives ${percent(low)} to ${percent(high)}`
  if (q <= Q_MOST) return { reading: 'supports', q, reason: `${found} (q ${q.toFixed(3)}).` }
  if (share < low) return { reading: 'contrary', q, reason: `${found}: less than chance.` }
  return { reading: 'neutral', q, reason: `${found} (q ${q.toFixed(3)}): not beyond chance.` }
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
