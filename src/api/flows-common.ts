import { z } from 'zod'
import { CURVE_EFFECTS, CURVE_SAMPLES, DIRECTIONS } from '../model/flow-specification.ts'

const MOST_CHARACTERS = 400

/** A set of instruments as the treatment of a model. */
export const treatmentSchema = z
  .string()
  .trim()
  .min(1)
  .max(MOST_CHARACTERS)
  .describe(
    'Instruments by family, layer, form, regime, binding, topic (topic=visa), group of topics (group=control) and coded content: conditions with commas between, alternatives with |, such as family=labour-agreement,joint_commit=yes.',
  )

export const directionSchema = z
  .enum(DIRECTIONS)
  .default('role')
  .describe(
    'Who is the origin: by the registry’s roles (of labour agreements, income at signing), the side listed second, or either.',
  )
export const effectsSchema = z
  .enum(CURVE_EFFECTS)
  .default('od,ot,dt')
  .describe('Corridor, origin-year and destination-year effects, or corridor and year alone.')
export const sampleSchema = z
  .enum(CURVE_SAMPLES)
  .default('all')
  .describe('All corridors, or those whose stock is above 9 in every year.')

/** A country that a corridor begins or ends in. */
export const flowActorSchema = z.object({ id: z.string(), name: z.string() })

/** One year of a corridor by one source. */
const pointSchema = z.object({
  year: z.number().int(),
  persons: z.number().nullable().describe('Migrants there; null: unknown, see reason.'),
  zero_unlisted: z.boolean().describe('A zero that the source does not list.'),
  reason: z.enum(['not covered', 'not listed']).nullable(),
})

/** The stock of a corridor by one source; rival sources are rival series, never one. */
export const seriesSchema = z.object({ source: z.string(), points: z.array(pointSchema) })
export type FlowSeries = z.infer<typeof seriesSchema>
export type FlowPoint = FlowSeries['points'][number]

export const droppedSchema = z.array(z.object({ reason: z.string(), rows: z.number().int() }))
export const flowFindingsSchema = z.array(z.object({ code: z.string(), message: z.string() }))

/** What a treatment was built from. */
export const builtFromSchema = z.object({
  registry_version: z.string(),
  treatment: z.string(),
  direction: z.enum(DIRECTIONS),
  window: z.number().int().describe('Years before an observation in which a signature treats it.'),
  instruments: z.number().int().describe('Instruments that the treatment names.'),
  deals: z.number().int().describe('One instrument binding one corridor.'),
  topics: z
    .object({
      instruments: z.number().int().describe('Instruments that meet the other conditions.'),
      unknown: z
        .number()
        .int()
        .describe('Of these, not known to have the topics or to lack them; they treat nobody.'),
      uncoded: z.number().int().describe('Of those, without any known topic.'),
    })
    .nullable()
    .describe('How far topics are known; null where the treatment names none.'),
  left_out: z.array(z.object({ reason: z.string(), instruments: z.array(z.string()) })),
  treated_rows: z.number().int(),
  unknown_rows: z
    .array(z.object({ column: z.string(), rows: z.number().int() }))
    .describe('Rows whose window passes the data’s end.'),
  outside: z
    .array(z.object({ actor: z.string(), persons: z.number() }))
    .describe('Persons under actors that are no place of the panel, in no row.'),
})

export const coefficientSchema = z.object({
  term: z.string(),
  estimate: z.number(),
  se: z.number().nullable(),
  se_unadjusted: z.number().nullable(),
  z: z.number().nullable(),
  p: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

/** A model with all that it rests on, under the names of `strata flows estimate --json`. */
export const modelSchema = z.object({
  model: z.enum(['ppml', 'ols']),
  outcome: z.string(),
  rows: z.number().int(),
  rows_used: z.number().int(),
  dropped: droppedSchema,
  clusters: z.union([z.number().int(), z.array(z.number().int())]).nullable(),
  k: z.number().int(),
  vcov: z.string(),
  iterations: z.number().int(),
  converged: z.boolean(),
  deviance: z.number(),
  loglik: z.number().nullable(),
  pseudo_r2: z.number().nullable(),
  collinear: z.array(z.string()),
  effects: z.array(z.object({ name: z.string(), levels: z.number().int() })),
  findings: flowFindingsSchema,
})
