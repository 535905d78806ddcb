import { z } from 'zod'
import { minSchema, reuseTextSchema, reuseWhySchema } from './reuse-common.ts'
import { LINEAGE_MIN, originsSchema } from './reuse-lineage.ts'
import { PASSAGE_MIN, passageSchema } from './reuse-passages.ts'

/** Fewest words of the runs by which it is told where a draft's words were first seen, of the passages' own. */
export function originsMin(min: number): number {
  return Math.max(min, LINEAGE_MIN)
}

/** Largest draft that is pasted, in UTF-16 units: some 250,000 words. */
export const DRAFT_CHARACTERS = 2_000_000

/** Largest draft that is sent as a file. */
export const DRAFT_FILE_BYTES = 16 * 1024 * 1024

/** Most passages that are sent: those within no longer one first, of these the longest; `passages_total` counts all. */
export const DRAFT_PASSAGES = 2_000

/** Carriers listed of one passage of a draft, the first by date; `frequency` counts all. */
export const DRAFT_CARRIERS = 4

/**
 * A draft as JSON. As a form (`multipart/form-data`) it is one file `file` (PDF, DOCX, HTML, plain text, Markdown, XML of ToTA) with the same
 * fields beside it and without `text`.
 */
export const draftRequestSchema = z.object({
  text: z.string().max(DRAFT_CHARACTERS).describe('The words of the draft.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .describe('ISO 639-1; without it the language is told from the words.'),
  min: minSchema(PASSAGE_MIN, PASSAGE_MIN),
  near: z.enum(['yes', 'no']).default('no').describe('yes: near-verbatim passages too, which take longer.'),
})
export type DraftRequest = z.infer<typeof draftRequestSchema>

/** How many words of the draft stand in runs of one text. */
export const draftSourceSchema = z.object({
  text: z.string().describe('Id of a text in `texts`.'),
  words: z.number().int(),
  share: z.number().describe('Of the words of the draft.'),
})
export type DraftSource = z.infer<typeof draftSourceSchema>

/**
 * Every passage of a draft that stands in a text held. Nothing of the draft is kept. The draft is one part: offsets count in `text`,
 * and the addresses of its side are empty. Every text held of its language counts as earlier.
 */
export const draftAnswerSchema = z.object({
  registry_version: z.string(),
  method: z.string(),
  min: z.number().int(),
  text: z.string().describe('The draft as it was read.'),
  remarks: z.array(z.string()).describe('What the reader of the file left out or could not be sure of.'),
  language: z.string().nullable(),
  language_told: z.enum(['given', 'words']).nullable().describe('By whom; null where it cannot be told.'),
  words: z.number().int(),
  covered: z.number().int().describe('Words in a passage.'),
  compared: z.number().int().describe('Texts of its language that it was compared with.'),
  why: reuseWhySchema.nullable().describe('Why no passage is found; null where one is.'),
  origins: originsSchema
    .nullable()
    .describe(
      'Where its words were first seen, by runs of at least ten words (of `min`, where that is more); null where its language is unknown.',
    ),
  sources: z.array(draftSourceSchema).describe('Most words first, fifty at most.'),
  passages: z.array(passageSchema).describe('In the order of the draft.'),
  passages_total: z.number().int(),
  near: z
    .array(passageSchema)
    .nullable()
    .describe('Near-verbatim passages; null where they were not asked for.'),
  texts: z.array(reuseTextSchema).describe('The texts that passages and sources name.'),
  elapsed_ms: z.number().describe('Time of the search itself.'),
})
export type DraftAnswer = z.infer<typeof draftAnswerSchema>
