import { z } from 'zod'
import { ACTOR_KINDS } from '../model/actor.ts'
import { layerSchema, yearSchema } from './common.ts'

export const forumActorsQuerySchema = z.object({
  year: yearSchema.optional(),
  layer: layerSchema.optional().describe('Processes and forums of that layer alone.'),
})

const inForumsSchema = z.object({
  actor: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  region: z.string().nullable().describe('Name of the UN M49 region.'),
  forums: z.array(z.string()).describe('Forums, as far as the joining is recorded or inferred.'),
  recorded: z.array(z.string()).describe('Of these, by a recorded joining.'),
  possible: z.array(z.string()).describe('Forums that may come to them: nothing dates the joining.'),
})
export type InForums = z.infer<typeof inForumsSchema>

const forumsSchema = z.array(z.object({ id: z.string(), title: z.string() }))

/** In how many consultative processes and forums each actor is at once. */
export const forumActorsSchema = z.object({
  registry_version: z.string(),
  year: z.number().int(),
  layer: layerSchema.nullable(),
  forums: forumsSchema.describe('Forums with a member in the year, surely or possibly.'),
  items: z.array(inForumsSchema).describe('Those in most first.'),
})
export type ForumActors = z.infer<typeof forumActorsSchema>

/** In which forums one actor is, and who sits in them with it. */
export const forumActorSchema = forumActorsSchema.omit({ items: true }).extend({
  actor: inForumsSchema,
  co_members: z
    .array(inForumsSchema)
    .describe('Those who share most forums first; recorded: by both. Possible: one of the two is undated.'),
})
export type ForumActor = z.infer<typeof forumActorSchema>
