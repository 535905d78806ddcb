import { z } from 'zod'
import { DOCUMENT_FORMATS } from '../model/document.ts'
import { FAMILIES } from '../model/instrument.ts'
import { SEGMENT_KINDS } from '../model/segment.ts'
import { MATCHED_BY, WAITING_WHY } from '../model/text-match.ts'
import { layerSchema } from './common.ts'

/** Who decided what of a text, when and why. */
export const textDecisionSchema = z.object({
  by: z.string(),
  when: z.string().describe('Time of the decision, ISO 8601.'),
  reason: z.string(),
})
export type TextDecisionItem = z.infer<typeof textDecisionSchema>

/** Whether a text is on the exclusion list, by a decision about it or about its instrument. */
export const exclusionSchema = textDecisionSchema.extend({
  excluded: z.boolean().describe('Measures leave it out; search still finds it. False: a person kept it in.'),
  of_instrument: z.boolean().describe('The decision is about every text of the instrument.'),
})
export type ExclusionItem = z.infer<typeof exclusionSchema>

/** The columns of an instrument that a list of texts or hits shows. */
export const textInstrumentSchema = z.object({
  id: z.string(),
  title: z.string(),
  layer: layerSchema.nullable(),
  binding: z.enum(['yes', 'no']).nullable(),
  family: z.enum(FAMILIES),
  signed: z.string().nullable(),
  year: z.number().int().nullable(),
})
export type TextInstrument = z.infer<typeof textInstrumentSchema>

/** A text of the workspace in a list. */
export const textItemSchema = z.object({
  id: z.string(),
  instrument: textInstrumentSchema.nullable().describe('Null while it waits to be matched.'),
  file_name: z.string(),
  format: z.enum(DOCUMENT_FORMATS),
  sha256: z.string(),
  language: z.string().nullable().describe('ISO 639-1; null where it cannot be told.'),
  title: z.string().nullable().describe('As the file states it.'),
  pages: z.number().int().nullable(),
  characters: z.number().int(),
  words: z.number().int(),
  articles: z.number().int(),
  matched_by: z.enum(MATCHED_BY).nullable().describe('By what it was tied to its instrument.'),
  waiting_why: z.enum(WAITING_WHY).nullable(),
  added_at: z.string(),
  added_by: z.string(),
  method: z.string().describe('Version of the methods by which it was segmented and indexed.'),
  flagged: z.number().int().describe('Sentences that cite acts or events later than its signature.'),
  exclusion: exclusionSchema.nullable().describe('Null where nobody decided.'),
})
export type TextItem = z.infer<typeof textItemSchema>

/** A part of a text; offsets count UTF-16 units of the text. */
export const segmentItemSchema = z.object({
  ordinal: z.number().int(),
  parent: z.number().int().nullable(),
  kind: z.enum(SEGMENT_KINDS),
  address: z.string().describe('Address in the workspace: pta-427/art-16/par-2.'),
  label: z.string().nullable(),
  heading: z.string().nullable(),
  start: z.number().int(),
  body_start: z.number().int(),
  end: z.number().int(),
})
export type SegmentItem = z.infer<typeof segmentItemSchema>
