import { z } from 'zod'
import { ACTOR_KINDS } from '../model/actor.ts'
import { ROLES, STARTS } from '../model/participation.ts'
import { yearSchema } from './common.ts'
import { instrumentSummarySchema } from './instruments.ts'

/** Families of instruments that are consultative processes and forums. */
export const PROCESS_FAMILIES = ['rcp', 'irf', 'global-forum'] as const

/** Roles that serve, watch or pay; members are those in a tying role. */
export const OFFICES = ['chair', 'secretariat', 'funder', 'observer', 'agency'] as const

export const processesQuerySchema = z.object({ year: yearSchema.optional() })

const startCountsSchema = z.object({
  known: z.number().int(),
  inferred: z.number().int(),
  unknown: z.number().int(),
})

const coded = z.string().nullable()

/** A process in the list of them. */
export const processItemSchema = z.object({
  process: instrumentSummarySchema,
  members: z.number().int().describe('Members in the year, as far as their membership is dated.'),
  undated: z.number().int().describe('Members whose joining nothing dates: in no year.'),
  starts: startCountsSchema.describe('All its members ever, by how their joining is known.'),
  mix: coded.describe(
    'Coded composition: mixed, homogeneous-origin, homogeneous-destination, global; null: not coded.',
  ),
  chairs: z.number().int().describe('Terms of chairs that are recorded.'),
  secretariat: z.array(z.string()).describe('Actors that ever served it as secretariat.'),
})
export type ProcessItem = z.infer<typeof processItemSchema>

export const processesSchema = z.object({
  registry_version: z.string(),
  year: z.number().int(),
  items: z.array(processItemSchema),
})
export type Processes = z.infer<typeof processesSchema>

/** One actor's part in a process, with the years that it covers. */
export const processPartSchema = z.object({
  actor: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  role: z.enum(ROLES),
  region: z.string().nullable().describe('Name of the UN M49 region.'),
  subregion: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  start: z.enum(STARTS),
  first_year: z.number().int().nullable().describe('Null where nothing dates it.'),
  last_year: z.number().int().nullable().describe('Null while it lasts, and where nothing dates it.'),
  source: z.string(),
  note: z.string().nullable(),
})
export type ProcessPart = z.infer<typeof processPartSchema>

/** What two processes share of their members in a year. */
export const memberOverlapSchema = z.object({
  id: z.string(),
  title: z.string(),
  family: z.string(),
  members: z.number().int(),
  shared: z.array(z.string()).describe('Members of both.'),
  jaccard: z.number().describe('Shared members over the members of either.'),
})
export type MemberOverlap = z.infer<typeof memberOverlapSchema>

/** All that the registry holds of a consultative process or forum. */
export const processSchema = z.object({
  registry_version: z.string(),
  year: z.number().int(),
  process: instrumentSummarySchema.extend({ note: z.string().nullable() }),
  members: z.array(processPartSchema),
  offices: z.array(processPartSchema).describe('Chairs, secretariat, funders, observers and agencies.'),
  starts: startCountsSchema,
  in_year: z.object({
    members: z.array(z.string()),
    undated: z.array(z.string()).describe('Members whose joining nothing dates.'),
    regions: z.array(z.object({ region: z.string().nullable(), members: z.number().int() })),
  }),
  mix: z
    .object({ value: z.string(), source: z.string() })
    .nullable()
    .describe('Coded composition of the membership; null: not coded.'),
  overlaps: z.array(memberOverlapSchema),
})
export type ProcessAnswer = z.infer<typeof processSchema>
