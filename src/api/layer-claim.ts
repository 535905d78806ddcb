import { z } from 'zod'

/** One of the three tests of a claim, read. */
export const evidenceSchema = z.object({
  reading: z
    .enum(['supports', 'neutral', 'contrary', 'untested'])
    .describe(
      'supports: it precedes and beats the null; neutral: it does not beat it; contrary: it points the other way; untested: it cannot be told.',
    ),
  q: z.number().nullable().describe('p adjusted over its family (Benjamini & Hochberg 1995).'),
  reason: z.string(),
})
export type EvidenceItem = z.infer<typeof evidenceSchema>

/** That one layer builds on another, graded by words, relations and sequence (METHOD §2). */
export const layerClaimSchema = z.object({
  grade: z
    .enum(['A', 'B', 'C', 'D'])
    .describe('A: all three precede and beat the null; B: two; C: one, or too little to tell; D: contrary.'),
  claim: z.string().describe('The claim as it may be made.'),
  tests: z.object({ text: evidenceSchema, relation: evidenceSchema, sequence: evidenceSchema }),
})
export type LayerClaim = z.infer<typeof layerClaimSchema>
