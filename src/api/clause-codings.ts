import { z } from 'zod'
import { CODED_VARIABLES, CODING_CHARACTERS, CODING_WAYS } from '../model/clause-coding.ts'
import { findingSchema } from './changes.ts'
import { pageOf, pageQuerySchema } from './common.ts'
import { textInstrumentSchema } from './text-items.ts'

const coder = z.string().trim().min(1).max(CODING_CHARACTERS.coder)
const text = z.string().min(1).max(CODING_CHARACTERS.text)
const address = z
  .string()
  .min(1)
  .max(CODING_CHARACTERS.address)
  .describe('Address of the clause within its text: art-16/par-2/s-1.')
const variable = z.enum(CODED_VARIABLES)

/** Clauses that a coder is shown: of articles in which a topic was found, those not coded yet, or all. */
export const CLAUSES_ONLY = ['topic', 'open', 'all'] as const
export type ClausesOnly = (typeof CLAUSES_ONLY)[number]

/** Values by variable, in METHOD’s words. */
export const codedValuesSchema = z.partialRecord(variable, z.string())
export type CodedValues = z.infer<typeof codedValuesSchema>

/** How many clauses one coder has coded whole. */
const codedBySchema = z.object({ coder: z.string(), clauses: z.number().int() })

/** A text that can be coded, and how far that is. */
export const codingTextSchema = z.object({
  text: z.string(),
  instrument: textInstrumentSchema.nullable().describe('Null while it waits to be matched.'),
  title: z.string().nullable().describe('As the file states it.'),
  file_name: z.string(),
  language: z.string().nullable(),
  words: z.number().int(),
  parts_on_topic: z.number().int().describe('Articles and other parts with words of a topic.'),
  clauses: z.number().int().nullable().describe('Null until the text was first read by this server.'),
  on_topic: z.number().int().nullable().describe('Of them, those about a topic by the rules; null as above.'),
  coded: z.array(codedBySchema).describe('Clauses that each coder has coded whole, blind.'),
  disagreements: z
    .number()
    .int()
    .describe('Clauses of which two blind coders say different things that nobody settled.'),
})
export type CodingText = z.infer<typeof codingTextSchema>

export const codingTextsSchema = z.object({
  registry_version: z.string(),
  editable: z.boolean(),
  items: z.array(codingTextSchema),
})
export type CodingTexts = z.infer<typeof codingTextsSchema>

export const clausesQuerySchema = pageQuerySchema.extend({
  coder: coder
    .optional()
    .describe('Who codes. What rules and other coders say of a clause is told once this coder has coded it.'),
  only: z
    .enum(CLAUSES_ONLY)
    .default('all')
    .describe(
      'topic: of articles and other parts in which the rules find a topic; open: those of them that this coder has not coded.',
    ),
  address: address.optional().describe('Only this clause.'),
})

/** Offsets of words in chapeau, a space, and the clause’s own words. */
const spanSchema = z.tuple([z.number().int(), z.number().int()])

/** A coding as lists show it. */
export const codingSchema = z.object({
  id: z.number().int(),
  text: z.string().describe('Id that the text had then.'),
  address,
  variable,
  value: z.string().nullable().describe('Null takes the earlier value of this coder back.'),
  way: z.enum(CODING_WAYS),
  coder: z.string(),
  when: z.string().describe('ISO 8601.'),
  why: z.string(),
})
export type CodingItem = z.infer<typeof codingSchema>

/** What is told of a clause once the coder who asks has coded it. */
const clauseSeenSchema = z.object({
  machine: codedValuesSchema.describe('By the rules; a party that cannot be told is left out.'),
  counts: codedValuesSchema.describe('What counts in figures: a person’s value before the machine’s.'),
  disputed: z.array(variable).describe('Variables of which blind coders say different things, not settled.'),
  others: z.array(z.object({ coder: z.string(), values: codedValuesSchema })).describe('Other blind coders.'),
  later: z.array(codingSchema).describe('Corrections and settlements, oldest first.'),
  marks: z
    .object({
      bearer: spanSchema.nullable(),
      modal: spanSchema.nullable(),
      condition: spanSchema.nullable(),
      beneficiary: spanSchema.nullable(),
    })
    .describe('Words by which the rules told each.'),
  rules: z.array(z.string()),
  confidence: z.number(),
  unresolved: z.array(z.string()).describe('Names that the rules could not give to a party.'),
})
export type ClauseSeen = z.infer<typeof clauseSeenSchema>

export const codingClauseSchema = z.object({
  address,
  part: z.object({
    address: z.string().describe('Of the article or other part, within the text.'),
    label: z.string().nullable(),
    heading: z.string().nullable(),
  }),
  chapeau: z.string().describe('The unfinished sentence that leads into the clause; may be empty.'),
  words: z.string(),
  words_hash: z.string().describe('Of chapeau and words, as codings keep it.'),
  mine: codedValuesSchema.describe('What this coder has coded blind.'),
  is_coded: z.boolean().describe('This coder has given every variable a value.'),
  seen: clauseSeenSchema
    .nullable()
    .describe('Withheld, null, until this coder has coded the clause; nobody is shown it without a name.'),
})
export type CodingClause = z.infer<typeof codingClauseSchema>

/** A side as the clauses are read; null where the registry tells no two sides. */
const sideSchema = z.string().nullable()

export const codingClausesSchema = pageOf(codingClauseSchema).extend({
  editable: z.boolean(),
  text: z.string(),
  title: z.string(),
  instrument: z.string().nullable(),
  language: z.string().nullable(),
  sides: z.object({ a: sideSchema, b: sideSchema }).describe('A: destination or bloc; B: partner.'),
  coded: z.number().int().describe('Of the clauses asked for, open ones apart, those this coder has coded.'),
  of: z.number().int().describe('Clauses asked for, open or not.'),
  topics: z
    .array(z.object({ topic: z.string(), group: z.string(), definition: z.string() }))
    .describe('The codebook.'),
})
export type CodingClauses = z.infer<typeof codingClausesSchema>

/** One value of one variable of one clause, as a coder sends it. */
export const codingRequestItemSchema = z.object({
  text,
  address,
  variable,
  value: z.string().min(1).max(CODING_CHARACTERS.value).nullable(),
  way: z.enum(CODING_WAYS),
  why: z.string().trim().max(CODING_CHARACTERS.why).default('').describe('Needed for correct and settle.'),
  words: z
    .string()
    .min(1)
    .max(CODING_CHARACTERS.words)
    .optional()
    .describe('The words_hash of the clause as the coder read it: with other words by now it is refused.'),
})

const CODINGS_AT_ONCE = 2000

export const codingsRequestSchema = z.object({
  coder,
  codings: z
    .array(codingRequestItemSchema)
    .min(1)
    .max(CODINGS_AT_ONCE)
    .describe('All or none of them are kept.'),
})
export type CodingsRequest = z.infer<typeof codingsRequestSchema>
/** As a program writes it, before defaults. */
export type CodingsSent = z.input<typeof codingsRequestSchema>

export const codingsAddedSchema = z.object({
  registry_version: z.string(),
  added: z.number().int(),
})
export type CodingsAdded = z.infer<typeof codingsAddedSchema>

export const codingsQuerySchema = pageQuerySchema.extend({
  coder: coder.optional().describe('Only codings of this coder.'),
  text: text.optional().describe('Only of this text.'),
})

/** A coding with all by which it is known elsewhere, and what the rules say of the same. */
export const exportedCodingSchema = codingSchema.extend({
  sha256: z.string().describe('Hash of the text’s file.'),
  words: z.string().describe('Hash of the words of the clause.'),
  machine: z
    .string()
    .nullable()
    .describe(
      'Null where the rules cannot tell, the text is not held, or the clause has other words by now.',
    ),
})
export type ExportedCoding = z.infer<typeof exportedCodingSchema>

export const codingsSchema = pageOf(exportedCodingSchema)
export type Codings = z.infer<typeof codingsSchema>

export const disagreementsQuerySchema = pageQuerySchema.extend({
  coder: coder
    .optional()
    .describe(
      'Who asks: clauses that this coder has not coded are withheld, so that they can still be coded blind.',
    ),
  text: text.optional().describe('Only of this text.'),
})

/** A variable of a clause of which two blind coders say different things. */
export const disagreementSchema = z.object({
  text: z.string(),
  title: z.string(),
  instrument: z.string().nullable(),
  address,
  part: z.object({ address: z.string(), label: z.string().nullable(), heading: z.string().nullable() }),
  chapeau: z.string(),
  words: z.string(),
  variable,
  values: z.array(z.object({ coder: z.string(), value: z.string(), when: z.string() })),
  machine: z.string().nullable().describe('Null where the rules could not tell.'),
})
export type Disagreement = z.infer<typeof disagreementSchema>

export const disagreementsSchema = pageOf(disagreementSchema).extend({
  editable: z.boolean(),
  withheld: z.number().int().describe('Disagreements on clauses that the coder who asks has yet to code.'),
})
export type Disagreements = z.infer<typeof disagreementsSchema>

/** How firm a variable is: what is refused is not added up. */
export const AGREEMENT_VERDICTS = ['firm', 'tentative', 'refused'] as const

/** Why a variable is refused. */
const REFUSALS = ['one-coder', 'under-50-clauses', 'one-value-only', 'interval-unknown', 'below-667'] as const

const agreementItemSchema = z.object({
  variable: z
    .enum([...CODED_VARIABLES, 'conditional', 'strength'])
    .describe(
      'A variable; whether there is a condition at all; strength, the modal’s weight by the action’s.',
    ),
  level: z.enum(['nominal', 'ordinal', 'masi']).describe('How far two values are apart.'),
  clauses: z.number().int().describe('Clauses of which two coders or more said something blind.'),
  differing: z.number().int().describe('Of these, those where they differ; each and both are one bearer.'),
  coders: z.array(z.string()).describe('Who said something of these clauses.'),
  alpha: z.number().nullable().describe('Krippendorff’s alpha; null where it cannot be computed.'),
  interval: z.tuple([z.number(), z.number()]).nullable().describe('95 %, by resampling clauses.'),
  verdict: z.enum(AGREEMENT_VERDICTS),
  refusal: z.enum(REFUSALS).nullable().describe('Why it is refused.'),
})
export type AgreementItem = z.infer<typeof agreementItemSchema>

export const agreementQuerySchema = z.object({ text: text.optional().describe('Only of this text.') })

export const codingAgreementSchema = z.object({
  registry_version: z.string(),
  coders: z
    .array(z.object({ coder: z.string(), clauses: z.number().int() }))
    .describe('Everybody who coded blind.'),
  clauses: z.number().int().describe('Clauses coded blind by two coders or more.'),
  without_topic: z
    .number()
    .int()
    .describe('Of these, those in which no coder sees a topic: only the topics are compared there.'),
  items: z.array(agreementItemSchema),
})
export type CodingAgreement = z.infer<typeof codingAgreementSchema>

/** What an import of codings did: with an error among the findings, nothing. */
export const codingsImportedSchema = codingsAddedSchema.extend({
  rows: z.number().int().describe('Rows of the file.'),
  same: z.number().int().describe('Of them, those held already.'),
  findings: z.array(findingSchema),
})
export type CodingsImported = z.infer<typeof codingsImportedSchema>
