import { z } from 'zod'
import { FAMILIES } from '../model/instrument.ts'
import { layerSchema, pageOf, pageQuerySchema } from './common.ts'
import { segmentItemSchema, textDecisionSchema, textInstrumentSchema, textItemSchema } from './text-items.ts'
import { textsHeldSchema } from './text-search.ts'

/** Lists of texts; a flagged text is held or excluded besides. */
export const TEXT_LISTS = ['held', 'waiting', 'flagged', 'excluded'] as const

export const textsQuerySchema = pageQuerySchema.extend({
  list: z.enum(TEXT_LISTS).optional().describe('Only these; without it all.'),
  instrument: z.string().max(200).optional().describe('Only texts of this instrument.'),
})

export const textsSchema = pageOf(textItemSchema).extend({ held: textsHeldSchema })
export type Texts = z.infer<typeof textsSchema>

/** How well an instrument fits what a file states, from 0 to 1, and what the score is made of. */
export const matchCandidateSchema = z.object({
  instrument: textInstrumentSchema,
  score: z.number(),
  parts: z
    .object({ parties: z.number().nullable(), date: z.number().nullable(), title: z.number().nullable() })
    .describe('What agrees and by how much, from 0 to 1; null where the file says nothing of it.'),
})
export type MatchCandidate = z.infer<typeof matchCandidateSchema>

/** A text that waits to be matched: what its file states, its first words, and the instruments that it may be of. */
export const waitingTextSchema = z.object({
  text: textItemSchema,
  stated: z.object({
    instrument: z.string().nullable(),
    title: z.string().nullable(),
    signed: z.string().nullable(),
    parties: z.array(z.string()),
    language: z.string().nullable(),
  }),
  opening: z.string().describe('Its first words.'),
  candidates: z.array(matchCandidateSchema).describe('Best first; empty where none fits.'),
})
export type WaitingText = z.infer<typeof waitingTextSchema>

export const waitingTextsSchema = z.object({
  registry_version: z.string(),
  editable: z.boolean(),
  items: z.array(waitingTextSchema),
})
export type WaitingTexts = z.infer<typeof waitingTextsSchema>

/** Texts held of instruments registered, by layer and family. */
export const textCoverageSchema = z.object({
  registry_version: z.string(),
  held: textsHeldSchema,
  items: z.array(
    z.object({
      layer: layerSchema.nullable(),
      family: z.enum(FAMILIES),
      instruments: z.number().int().describe('Instruments registered.'),
      with_text: z.number().int().describe('Of them, with a text held.'),
      texts: z.number().int(),
    }),
  ),
})
export type TextCoverage = z.infer<typeof textCoverageSchema>

/** A sentence that cites an act or event later than the signature. */
export const flagSchema = z.object({
  date: z.string().describe('The date cited (EDTF).'),
  address: z.string().describe('Address of the part in which it stands.'),
  sentence: z.string(),
  start: z.number().int().describe('Offset of the sentence in the text.'),
  mark: z.tuple([z.number().int(), z.number().int()]).describe('The date’s place in the sentence.'),
})
export type FlagItem = z.infer<typeof flagSchema>

/** How a topic of the codebook stands in a text. */
export const textTopicSchema = z.object({
  topic: z.string(),
  group: z.string(),
  definition: z.string(),
  parts: z.number().int().describe('Articles and other parts with a stem match.'),
  matches: z.number().int().describe('Stem matches: proposals, since coders decide.'),
  accepted: z.number().int().describe('Parts for which a person accepted it.'),
  rejected: z.number().int().describe('Parts for which a person rejected it.'),
})
export type TextTopic = z.infer<typeof textTopicSchema>

/** Whether the instrument is coded to hold a migration clause, and what its text proposes. */
export const clauseProposalSchema = z.object({
  proposed: z
    .boolean()
    .describe('Its texts hold topics that alone speak of migration, which no person rejected.'),
  topics: z.array(z.string()).describe('These topics.'),
  parts: z.number().int().describe('Parts with such a topic.'),
  coded: z
    .object({
      variable: z.string(),
      value: z.string(),
      source: z.string(),
      machine: z.boolean().describe('Coded by machine; a person may still decide.'),
    })
    .nullable()
    .describe('A coding of the registry or of this workspace that decides it.'),
})

/** One text: its file, parts, flags and topics. */
export const textDetailSchema = z.object({
  registry_version: z.string(),
  editable: z.boolean(),
  text: textItemSchema,
  remarks: z.array(z.string()).describe('What the reader left out or could not be sure of.'),
  segments: z.array(segmentItemSchema).describe('Its parts in their order, a part before those in it.'),
  flags: z.array(flagSchema),
  topics: z.array(textTopicSchema),
  clause: clauseProposalSchema.nullable().describe('Null while the text waits to be matched.'),
  others: z.array(textItemSchema).describe('Other texts of the same instrument.'),
})
export type TextDetail = z.infer<typeof textDetailSchema>

/**
 * A head, or the words of a part before those in it: the pieces, in order, are the text. `normalised` is null where it is the
 * same; `runs` are pairs of offsets (normalised, original) from which on both go on side by side.
 */
export const textPieceSchema = z.object({
  ordinal: z.number().int().describe('Of the part.'),
  address: z.string(),
  piece: z.enum(['head', 'body']),
  start: z.number().int().describe('Offset in the text.'),
  text: z.string(),
  normalised: z.object({ text: z.string(), runs: z.array(z.number().int()) }).nullable(),
})
export type TextPiece = z.infer<typeof textPieceSchema>

export const textWordsSchema = pageOf(textPieceSchema)

/** A topic in an article or other part: its stem matches, and what a person decided. */
export const topicInPartSchema = z.object({
  topic: z.string(),
  ordinal: z.number().int(),
  address: z.string(),
  matches: z.array(z.object({ seed: z.string(), start: z.number().int(), end: z.number().int() })),
  decision: textDecisionSchema.extend({ value: z.enum(['accepted', 'rejected']) }).nullable(),
})
export type TopicInPart = z.infer<typeof topicInPartSchema>

export const textTopicsSchema = z.object({ registry_version: z.string(), items: z.array(topicInPartSchema) })
export type TextTopics = z.infer<typeof textTopicsSchema>

export const topicsQuerySchema = z.object({
  instrument: z.string().max(200).optional().describe('Only texts of this instrument.'),
  family: z.enum(FAMILIES).optional().describe('Only texts of instruments of this family.'),
})

/** How often the topics of the codebook are proposed in the texts held. */
export const topicCountsSchema = z.object({
  registry_version: z.string(),
  held: textsHeldSchema,
  texts: z.number().int().describe('Texts counted.'),
  items: z.array(
    textTopicSchema.omit({ matches: true }).extend({
      stems: z.number().int().describe('Different stems found, summed over parts.'),
      texts: z.number().int().describe('Texts with a part for which no person rejected it.'),
    }),
  ),
})
export type TopicCounts = z.infer<typeof topicCountsSchema>
