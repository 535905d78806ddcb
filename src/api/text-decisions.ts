import { z } from 'zod'
import { TOPIC_DECISIONS } from '../model/text-decision.ts'

const text = z.string().min(1).max(200).describe('Id of a text.')
const by = z.string().trim().min(1).max(200).describe('Who decides.')
const reason = z.string().trim().min(1).max(2000).describe('Why.')

/** Which instrument a text is of. */
export const textMatchRequestSchema = z.object({
  text,
  instrument: z.string().min(1).max(200).describe('Id of an instrument.'),
  reason,
  by,
})
export type TextMatchRequest = z.infer<typeof textMatchRequestSchema>

/** Takes a text out of the workspace; the decision is kept. */
export const textRemovalRequestSchema = z.object({ text, reason, by })
export type TextRemovalRequest = z.infer<typeof textRemovalRequestSchema>

/** Whether a text is left out of measures; false keeps it, or takes it back in. */
export const textExclusionRequestSchema = z.object({ text, excluded: z.boolean(), reason, by })
export type TextExclusionRequest = z.infer<typeof textExclusionRequestSchema>

/** Whether a part of a text is of a topic that its stems propose. */
export const textTopicRequestSchema = z.object({
  text,
  address: z.string().min(1).max(300).describe('Address of the article or other part: pta-427/art-16.'),
  topic: z.string().min(1).max(100),
  value: z.enum(TOPIC_DECISIONS).describe('open takes an earlier decision back.'),
  reason,
  by,
})
export type TextTopicRequest = z.infer<typeof textTopicRequestSchema>

/** Codes the text’s instrument as holding a migration clause, or as holding none. */
export const textClauseRequestSchema = z.object({ text, value: z.enum(['yes', 'no']), reason, by })
export type TextClauseRequest = z.infer<typeof textClauseRequestSchema>

/** What a decision answers. */
export const textDecidedSchema = z.object({
  registry_version: z.string(),
  text: z.string().describe('Id of the text, which a match may have changed.'),
})
export type TextDecided = z.infer<typeof textDecidedSchema>

/** What one file may have; a page looks at it before it sends one. */
export const TEXT_FILE_BYTES = 96 * 1024 * 1024

/** What became of a file. */
export const TEXT_OUTCOMES = ['matched', 'waiting', 'held-already', 'failed'] as const

export const importedFileSchema = z.object({
  file: z.string(),
  outcome: z.enum(TEXT_OUTCOMES),
  text: z.string().nullable(),
  instrument: z.string().nullable(),
  articles: z.number().int().nullable(),
  words: z.number().int().nullable(),
  flagged: z.number().int().describe('Sentences that cite dates later than the signature.'),
  remarks: z.array(z.string()),
  error: z.object({ code: z.string(), message: z.string(), mend: z.string() }).nullable(),
})
export type ImportedFile = z.infer<typeof importedFileSchema>

export const textImportSchema = z.object({
  registry_version: z.string(),
  files: z.array(importedFileSchema),
})
export type TextImport = z.infer<typeof textImportSchema>
