import { z } from 'zod'
import { FAMILIES } from '../model/instrument.ts'
import { LAYERS } from '../model/layer.ts'
import { layerSchema } from './common.ts'
import { textInstrumentSchema } from './text-items.ts'

/** Which words of a text are asked about: those of its migration clauses (METHOD §2), or all. */
export const REUSE_SCOPES = ['migration', 'all'] as const

export type ReuseScope = (typeof REUSE_SCOPES)[number]

export const reuseScopeSchema = z
  .enum(REUSE_SCOPES)
  .describe(
    'migration: only words of articles with a topic of migration, proposed by its stems or accepted, that no person rejected; all: every word.',
  )

/** Whom a word that several earlier texts hold is credited to (METHOD §2). */
export const REUSE_RULES = ['earliest', 'equal', 'nearest'] as const

export type ReuseRule = (typeof REUSE_RULES)[number]

export const reuseRuleSchema = z
  .enum(REUSE_RULES)
  .describe(
    'earliest: the first signed, a day’s texts equally; equal: all earlier texts with the run equally; nearest: those of them that share a party, else all, equally.',
  )

/** A number by each of the three rules; figures are published as their range. */
export const byRuleSchema = z.object({ earliest: z.number(), equal: z.number(), nearest: z.number() })
export type ByRule = z.infer<typeof byRuleSchema>

/** Why an answer is empty, or a figure cannot be computed. */
export const REUSE_WHYS = [
  'no-texts',
  'waiting',
  'excluded',
  'too-short',
  'language-unknown',
  'other-language',
  'undated',
  'no-earlier-text',
  'sources-excluded',
  'no-clauses',
  'nothing-shared',
  'filtered',
  'too-few-permutations',
] as const

export type ReuseWhy = (typeof REUSE_WHYS)[number]

/**
 * Why there is nothing: `no-texts` the workspace holds none; `waiting` the text waits for its instrument, so that its date and layer are
 * unknown; `excluded` the text is on the exclusion list itself; `too-short` it has fewer words than a run; `language-unknown`;
 * `other-language` no other text is of its language; `undated` its date of signature is unknown or too vague for any text to be surely earlier;
 * `no-earlier-text` none is surely signed earlier; `sources-excluded` all that are earlier are on the exclusion list or left out by an
 * option; `no-clauses` no migration clause was found in it; `nothing-shared` there are earlier texts, but no run in common; `filtered`
 * nothing fits the filter; `too-few-permutations` fewer than 20 distinct permutations of layers, so no null.
 */
export const reuseWhySchema = z.object({
  why: z.enum(REUSE_WHYS),
  sentence: z.string().describe('The same in a sentence, with the numbers that it rests on.'),
})
export type ReuseWhyItem = z.infer<typeof reuseWhySchema>

/** A text as answers on reuse name it. */
export const reuseTextSchema = z.object({
  id: z.string(),
  instrument: textInstrumentSchema.nullable().describe('Null while it waits to be matched.'),
  title: z.string().describe('Of its instrument, else as its file states it, else the name of the file.'),
  language: z.string().nullable(),
  signed: z.string().nullable().describe('EDTF date of signature of its instrument.'),
  layer: layerSchema.nullable(),
  of_member_states: z
    .boolean()
    .describe(
      'Bilateral, and a party was a member of a bloc at its signature: the sub-layer of member states.',
    ),
  family: z.enum(FAMILIES).nullable(),
  parties: z.array(z.string()).describe('Ids of the actors that it binds.'),
  words: z.number().int(),
  excluded: z.boolean().describe('On the exclusion list: it is no source.'),
})
export type ReuseTextItem = z.infer<typeof reuseTextSchema>

/** A place in a text: an article or other part by its address, and UTF-16 offsets within the part’s text as it was read. */
export const reusePlaceSchema = z.object({
  text: z.string().describe('Id of the text; empty in a draft.'),
  address: z
    .string()
    .describe('Address of the part in the workspace in which the first word stands: pta-427/art-16.'),
  start: z.number().int().describe('Offset of the first word within the part’s text.'),
  end_address: z.string().describe('Part of the last word: another one where the run crosses its border.'),
  end: z.number().int().describe('Offset after the last word, within the part of the last word.'),
})
export type ReusePlace = z.infer<typeof reusePlaceSchema>

/** Words asked for in an address, separated by commas. */
export const idListSchema = (what: string) => z.string().min(1).max(4000).describe(what)

const choice = (values: readonly string[]) => new RegExp(`^(${values.join('|')})(,(${values.join('|')}))*$`)
const year = z.coerce.number().int().min(1800).max(2200).optional()

/** Which texts are asked about; each part narrows. */
export const reuseFilterSchema = z.object({
  layer: z
    .string()
    .regex(choice(LAYERS))
    .optional()
    .describe(`Layers of the instruments, separated by commas: ${LAYERS.join(', ')}.`),
  family: z
    .string()
    .regex(choice(FAMILIES))
    .optional()
    .describe('Families of the instruments, separated by commas.'),
  party: z.string().max(400).optional().describe('Ids of actors separated by commas, all of them bound.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .describe('Language of the texts, ISO 639-1.'),
  year_from: year.describe('First year of signature. Undated texts drop out.'),
  year_to: year.describe('Last year of signature. Undated texts drop out.'),
})
export type ReuseFilter = z.infer<typeof reuseFilterSchema>

const yesNo = z.enum(['yes', 'no'])

/** Options of lineage: which texts are neither asked about nor sources (METHOD §2). */
export const reuseSourcesSchema = z.object({
  amendments: yesNo.default('yes').describe('no: without texts of instruments that amend another.'),
  protocols: yesNo
    .default('yes')
    .describe('no: without texts of instruments that implement another, or are a protocol in a package.'),
  duplicates: yesNo
    .default('yes')
    .describe(
      'no: without texts that are an earlier one of their instrument, or of their words and day, once more.',
    ),
})
export type ReuseSources = z.infer<typeof reuseSourcesSchema>

/** Fewest words of a run that counts: `standard` where nothing is said, and never fewer than `least`. */
export const minSchema = (standard: number, least = 4) =>
  z.coerce.number().int().min(least).max(50).default(standard).describe('Fewest words of a run that counts.')
