import { z } from 'zod'
import { layerSchema } from './common.ts'
import { reuseWhySchema } from './reuse-common.ts'

/** How far the index is: `none` nobody asked for it yet; `building`; `ready`; `failed`, with the error, and the next question tries again. */
export const reuseIndexSchema = z.object({
  status: z.enum(['none', 'building', 'ready', 'failed']),
  done: z.number().int().describe('Texts read so far, while it is built.'),
  all: z.number().int().describe('Texts to read.'),
  from: z
    .enum(['saved', 'updated', 'built'])
    .nullable()
    .describe('Whether it was loaded as saved, loaded and brought up to date, or built from the texts.'),
  saved: z.boolean().describe('Whether it stands beside the workspace as a file of its own.'),
  error: z.string().nullable().describe('Why it could not be built or saved; null where nothing failed.'),
})
export type ReuseIndexItem = z.infer<typeof reuseIndexSchema>

/** What questions about reuse rest on: texts, index, versions. It is answered at once and starts nothing. */
export const reuseStateSchema = z.object({
  registry_version: z.string(),
  index: reuseIndexSchema,
  texts: z.number().int().describe('Texts held, all of them.'),
  compared: z.number().int().describe('Of them compared: of a known language and not on the exclusion list.'),
  excluded: z.number().int().describe('On the exclusion list: asked about, but no sources.'),
  waiting: z.number().int().describe('Waiting for their instrument: undated, so neither target nor source.'),
  undated: z.number().int().describe('Matched to an instrument without a date of signature.'),
  words: z.number().int().describe('Words of all texts, as they are counted on reading.'),
  languages: z.array(
    z.object({
      language: z.string().nullable(),
      texts: z.number().int(),
      words: z.number().int(),
    }),
  ),
  held: z
    .array(
      z.object({
        layer: layerSchema.nullable(),
        texts: z.number().int().describe('Instruments of the layer of which a text is held.'),
        registered: z.number().int().describe('Instruments of the layer registered.'),
      }),
    )
    .describe('Absent texts make every share a lower bound.'),
  method: z.string().describe('Version of the methods of reuse.'),
  unicode: z.string().describe('Version of Unicode by which words are told, the runtime’s.'),
  why: reuseWhySchema.nullable().describe('Why there is nothing to compare; null where there is.'),
})
export type ReuseState = z.infer<typeof reuseStateSchema>

/** Starts the building of the index, or stops it; a question that needs it starts it too. */
export const reuseIndexRequestSchema = z.object({ action: z.enum(['build', 'cancel']) })
export type ReuseIndexRequest = z.infer<typeof reuseIndexRequestSchema>
