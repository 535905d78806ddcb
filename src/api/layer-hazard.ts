import { z } from 'zod'
import { blocRuleSchema, inferredSchema, scopeSchema, tieStartSchema, yearSchema } from './common.ts'
import { PROCESS_FAMILIES } from './processes.ts'

/** What the hazard is asked of, beside the rules of every figure. */
export const hazardQuerySchema = z.object({
  process: z
    .string()
    .max(2000)
    .default(PROCESS_FAMILIES.join(','))
    .describe('Ids or families of instruments that tie more than two, commas between.'),
  at_risk: z
    .enum(['subregion', 'region', 'world'])
    .default('subregion')
    .describe(
      'Who can join: countries of the M49 subregions, or regions, in which the process has a member at any time, or all.',
    ),
  from: yearSchema.optional().describe('First year at risk; without it 1945.'),
  to: yearSchema
    .optional()
    .describe('Last year at risk; without it the last that the sources of the bilateral layer cover.'),
  cluster: z
    .enum(['country,process', 'country', 'process', 'none'])
    .default('country,process')
    .describe('How errors of joining may depend on each other; all of them stand beside.'),
  shared: z
    .enum(['any', 'count'])
    .default('any')
    .describe('In the reverse: whether two countries met in a process the year before, or in how many.'),
  blocs: blocRuleSchema.default('node'),
  scope: scopeSchema.default('coded'),
  start: tieStartSchema.default('acted'),
  inferred: inferredSchema.default('with'),
})
export type HazardQuery = z.output<typeof hazardQuerySchema>

const coefficientSchema = z.object({
  term: z.string(),
  estimate: z.number().nullable(),
  hazard_ratio: z.number().nullable(),
  se: z.number().nullable(),
  z: z.number().nullable(),
  p: z.number().nullable(),
  p_few_clusters: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Errors of every kind. */
  errors: z.record(z.string(), z.number().nullable()),
})

/** One of the two models. */
export const hazardModelSchema = z.object({
  /** Kind of `se`. */
  errors: z.string(),
  /** Why there is no estimate; null where there is one. */
  reason: z.enum(['no-rows', 'no-events', 'all-events', 'separated', 'not-converged']).nullable(),
  rows: z.number().int(),
  events: z.number().int(),
  clusters: z.record(z.string(), z.number().int().nullable()),
  log_likelihood: z.number().nullable(),
  iterations: z.number().int(),
  converged: z.boolean(),
  coefficients: z.array(coefficientSchema),
  findings: z.array(z.object({ code: z.string(), message: z.string() })),
})
export type HazardModelAnswer = z.infer<typeof hazardModelSchema>

/** The hazard of joining a process, and the reverse (METHOD §2, Joiners). */
export const hazardSchema = z.object({
  registry_version: z.string(),
  blocs: blocRuleSchema,
  scope: scopeSchema,
  start: tieStartSchema,
  inferred: inferredSchema,
  process: z.array(z.string()),
  at_risk: z.enum(['subregion', 'region', 'world']),
  shared: z.enum(['any', 'count']),
  first_year: z.number().int(),
  last_year: z.number().int(),
  /** Names of the user's controls. */
  controls: z.array(z.string()),
  joining: hazardModelSchema,
  processes: z.array(
    z.object({
      process: z.string(),
      founded: z.number().int().nullable(),
      founders: z.number().int(),
      undated: z.number().int(),
      outside: z.number().int(),
      through_bloc: z.number().int(),
      countries: z.number().int(),
      rows: z.number().int(),
      events: z.number().int(),
      no_members: z.number().int(),
      no_control: z.number().int(),
      lost_events: z.number().int(),
    }),
  ),
  reverse: hazardModelSchema,
  pairs: z.object({
    at_risk: z.number().int(),
    tied_before: z.number().int(),
    undated: z.number().int(),
    rows_without_control: z.number().int(),
  }),
})
export type HazardAnswer = z.infer<typeof hazardSchema>
