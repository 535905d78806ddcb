import { z } from 'zod'
import { minSchema, reuseTextSchema, reuseWhySchema } from './reuse-common.ts'
import { PASSAGE_MIN } from './reuse-passages.ts'

/** Most texts side by side. */
export const COMPARED_TEXTS = 4

export const compareQuerySchema = z.object({
  texts: z
    .string()
    .max(1000)
    .describe(`Two to ${COMPARED_TEXTS} ids separated by commas; the others are compared with the first.`),
  min: minSchema(PASSAGE_MIN),
})
export type CompareQuery = z.infer<typeof compareQuerySchema>

/** An article, or another part outside of articles where a text has none, with its words as they were read. */
export const comparedArticleSchema = z.object({
  address: z.string(),
  label: z.string().nullable(),
  heading: z.string().nullable(),
  chapter: z.string().nullable().describe('Heading of the chapter that it stands in.'),
  words: z.number().int(),
  text: z.string(),
})
export type ComparedArticle = z.infer<typeof comparedArticleSchema>

/**
 * A stretch of a passage that an article has in common with the base’s: `same` the same words on both sides; `changed` other words in the place
 * of the base’s; `added` words that the base’s article lacks (`base` empty); `removed` words of the base’s article that are lacking (`own`
 * empty). Words that differ in white space, case or punctuation alone are the same. Words outside of passages are in no stretch.
 */
export const stretchSchema = z.object({
  kind: z.enum(['same', 'changed', 'added', 'removed']),
  run: z.boolean().describe('A verbatim run of at least `min` words, not a shorter one between two of them.'),
  passage: z.number().int().describe('Number of the passage within the two articles, from 0.'),
  base: z.tuple([z.number().int(), z.number().int()]).describe('Offsets in the base’s article.'),
  own: z.tuple([z.number().int(), z.number().int()]).describe('Offsets in this text’s article.'),
})
export type Stretch = z.infer<typeof stretchSchema>

/** The article of one further text beside an article of the base. */
export const alignedCellSchema = z.object({
  article: z.number().int().nullable().describe('Its number in `articles` of its text; null: none is alike.'),
  moved: z.boolean().describe('It stands in another order than in the base.'),
  similarity: z
    .number()
    .nullable()
    .describe('Words of the two in runs of the other / words of both, 0 to 1; null where one is lacking.'),
  stretches: z.array(stretchSchema).describe('Empty where an article is lacking on either side.'),
})
export type AlignedCell = z.infer<typeof alignedCellSchema>

/** One row of articles that are alike: `base` of the first text, and a cell for each further one. */
export const alignedRowSchema = z.object({
  base: z
    .number()
    .int()
    .nullable()
    .describe('Number in `articles` of the first text; null: it has none like it.'),
  cells: z.array(alignedCellSchema).describe('One for each text but the first, in their order.'),
})
export type AlignedRow = z.infer<typeof alignedRowSchema>

/**
 * Words that stand in a run of the other text, though not in a passage with the article beside theirs: they were moved, or are repeated. Runs
 * of passages and these, together, are the words of a text that the other covers.
 */
export const movedPartSchema = z.object({
  text: z.number().int().describe('Number of the text in `texts`, from 1.'),
  side: z
    .enum(['base', 'own'])
    .describe('Whose words these are; the other side says where they stand there.'),
  own_article: z.number().int(),
  own: z.tuple([z.number().int(), z.number().int()]),
  base_article: z.number().int(),
  base: z.tuple([z.number().int(), z.number().int()]),
  words: z.number().int(),
})
export type MovedPart = z.infer<typeof movedPartSchema>

/** Two texts in numbers, as `strata reuse similarity` has them. */
export const pairNumbersSchema = z.object({
  a: z.string(),
  b: z.string(),
  words: z
    .object({ shared: z.number().int(), a: z.number().int(), b: z.number().int(), jaccard: z.number() })
    .nullable()
    .describe('Word 5-grams; null where a text has fewer than five words.'),
  characters: z
    .object({ shared: z.number().int(), a: z.number().int(), b: z.number().int(), jaccard: z.number() })
    .nullable()
    .describe('Character 5-grams.'),
  a_in_b: z.number().int().describe('Words of a in runs that stand in b.'),
  b_in_a: z.number().int().describe('Words of b in runs that stand in a.'),
})
export type PairNumbers = z.infer<typeof pairNumbersSchema>

/** Two or more texts side by side, articles aligned by content. */
export const compareSchema = z.object({
  registry_version: z.string(),
  method: z.string(),
  min: z.number().int(),
  why: reuseWhySchema.nullable().describe('Why they cannot be compared: of two languages, or empty.'),
  texts: z.array(reuseTextSchema.extend({ articles: z.array(comparedArticleSchema) })),
  pairs: z.array(pairNumbersSchema).describe('Every two of the texts.'),
  rows: z
    .array(alignedRowSchema)
    .describe(
      'In the order of the base; articles that it lacks stand after the one before them in their text.',
    ),
  moved: z.array(movedPartSchema),
})
export type Compare = z.infer<typeof compareSchema>
