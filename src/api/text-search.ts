import { z } from 'zod'
import { FAMILIES } from '../model/instrument.ts'
import { LAYERS } from '../model/layer.ts'
import { SEGMENT_KINDS } from '../model/segment.ts'
import { TEXT_FIELDS } from '../model/text-query.ts'
import { pageQuerySchema } from './common.ts'
import { NO_RECORD } from './instrument-match.ts'
import { textInstrumentSchema } from './text-items.ts'

/** What hits can be narrowed by, each part counted as the page Instruments counts: what a value would give. */
export const TEXT_FACETS = ['layer', 'family', 'language', 'party'] as const

export type TextFacet = (typeof TEXT_FACETS)[number]

export const TEXT_SORTS = ['best', 'newest', 'oldest'] as const

export type TextSort = (typeof TEXT_SORTS)[number]

function listSchema(values: readonly string[], description: string) {
  const value = `(${[...values, NO_RECORD].join('|')})`
  return z
    .string()
    .regex(new RegExp(`^${value}(,${value})*$`))
    .optional()
    .describe(description)
}

const year = z.coerce.number().int().min(1800).max(2200).optional()

/** The query of a search in texts; lists are separated by commas. */
export const textSearchQuerySchema = pageQuerySchema.extend({
  q: z
    .string()
    .min(1)
    .max(500)
    .describe('Words, “phrases”, NEAR(a b, 10), prefix*, AND, OR, NOT, -word, title:, heading:, text:.'),
  field: z.enum(TEXT_FIELDS).optional().describe('Only in titles, in headings of parts, or in their words.'),
  layer: listSchema(LAYERS, `Layers of the instruments: ${LAYERS.join(', ')}, ${NO_RECORD}.`),
  family: listSchema(FAMILIES, 'Families of the instruments.'),
  language: z
    .string()
    .regex(/^([a-z]{2,3}|none)(,([a-z]{2,3}|none))*$/)
    .optional()
    .describe('Languages of the parts found, ISO 639-1; none: cannot be told.'),
  party: z
    .string()
    .max(400)
    .optional()
    .describe('Ids of actors separated by commas, all of which must be bound by the instrument.'),
  year_from: year.describe('First year in which the instrument begins. Undated ones drop out.'),
  year_to: year.describe('Last year in which the instrument begins. Undated ones drop out.'),
  instrument: z.string().max(200).optional().describe('Only texts of this instrument.'),
  sort: z
    .enum(TEXT_SORTS)
    .default('best')
    .describe('best: by BM25; newest or oldest: by the instrument’s first year.'),
})
export type TextSearchQuery = z.infer<typeof textSearchQuerySchema>

/** What the workspace holds, which every search says beside its hits. */
export const textsHeldSchema = z.object({
  texts: z.number().int().describe('Texts held, those that wait among them.'),
  instruments: z.number().int().describe('Instruments with such a text.'),
  registered: z.number().int().describe('Instruments of the registry.'),
  waiting: z.number().int().describe('Texts that wait to be matched.'),
  flagged: z.number().int().describe('Texts with sentences that cite later dates, not yet decided on.'),
  excluded: z.number().int().describe('Texts on the exclusion list: searched, but left out of measures.'),
})
export type TextsHeld = z.infer<typeof textsHeldSchema>

/** A part of a text in which what was asked for stands. */
export const textHitSchema = z.object({
  text: z.string().describe('Id of the text.'),
  instrument: textInstrumentSchema.nullable(),
  address: z.string().describe('Address of the part in the workspace: pta-427/art-16.'),
  kind: z.enum(SEGMENT_KINDS),
  label: z.string().nullable(),
  heading: z.string().nullable(),
  language: z.string().nullable(),
  score: z.number().describe('BM25, the higher the better; comparable within one search alone.'),
  snippet: z.string().describe('A piece of the part’s words, normalised.'),
  marks: z
    .array(z.tuple([z.number().int(), z.number().int()]))
    .describe('Beginning and end of each match in the snippet.'),
})
export type TextHit = z.infer<typeof textHitSchema>

const countSchema = z.object({ value: z.string(), count: z.number().int() })

export const textFacetsSchema = z.object({
  layer: z.array(countSchema),
  family: z.array(countSchema),
  language: z.array(countSchema),
  party: z.array(countSchema).describe('Actors bound by the instruments found, most hits first.'),
  years: z.array(z.object({ year: z.number().int(), count: z.number().int() })),
  undated: z.number().int().describe('Hits in instruments without a year.'),
})
export type TextFacets = z.infer<typeof textFacetsSchema>

/** Hits of a search, page by page, with counts of hits by facet. */
export const textSearchAnswerSchema = z.object({
  registry_version: z.string(),
  query: z.string(),
  total: z.number().int().describe('Parts found.'),
  texts: z.number().int().describe('Texts in which they stand.'),
  items: z.array(textHitSchema),
  next_cursor: z.string().nullable(),
  facets: textFacetsSchema,
  held: textsHeldSchema,
  of_waiting: z
    .number()
    .int()
    .describe('Parts of texts that wait to be matched: in no count by layer, family, party or year.'),
  without_filter: z.number().int().describe('Parts found by the words alone, without any filter.'),
  words: z
    .array(z.object({ part: z.string(), total: z.number().int() }))
    .describe('Where nothing is found: each part of the question alone, and how many parts hold it.'),
})
export type TextSearchAnswer = z.infer<typeof textSearchAnswerSchema>
