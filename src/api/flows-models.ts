import { z } from 'zod'
import {
  CURVE_EFFECTS,
  CURVE_MODELS,
  CURVE_SAMPLES,
  DIRECTIONS,
  EVENT_CHECKS,
  type EventCheck,
} from '../model/flow-specification.ts'
import {
  builtFromSchema,
  coefficientSchema,
  directionSchema,
  droppedSchema,
  effectsSchema,
  flowFindingsSchema,
  modelSchema,
  sampleSchema,
  treatmentSchema,
} from './flows-common.ts'

export const estimateQuerySchema = z.object({
  treatment: treatmentSchema,
  model: z
    .enum(CURVE_MODELS)
    .default('ppml')
    .describe('Poisson on stocks, or least squares on asinh or the logarithm of stocks.'),
  direction: directionSchema,
  effects: effectsSchema,
  sample: sampleSchema,
})
export type EstimateQuery = z.infer<typeof estimateQuerySchema>

export const estimateSchema = modelSchema.extend({
  registry_version: z.string(),
  coefficients: z.array(coefficientSchema),
  built_from: builtFromSchema,
})
export type Estimate = z.infer<typeof estimateSchema>

export const eventStudyQuerySchema = estimateQuerySchema.extend({
  window: z
    .enum(['drop', 'flag'])
    .default('drop')
    .describe('Rows whose leads pass the end of the data: left out, or taken as untreated and said.'),
  checks: z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      const asked = text === '' ? [] : text.split(',').map((check) => check.trim())
      const strange = asked.find((check) => !isEventCheck(check))
      if (strange !== undefined)
        context.addIssue({ code: 'custom', message: `"${strange}" is none of ${EVENT_CHECKS.join(', ')}` })
      return EVENT_CHECKS.filter((check) => asked.includes(check))
    })
    .describe(
      'Also, with commas between: etwfe (effects of staggered treatments), placebo (the signature dated a window too early), leave-out (without each destination in turn). They take seconds to minutes.',
    ),
})
export type EventStudyQuery = z.infer<typeof eventStudyQuerySchema>

function isEventCheck(text: string): text is EventCheck {
  return (EVENT_CHECKS as readonly string[]).includes(text)
}

const reasonSchema = z
  .object({ code: z.string(), message: z.string() })
  .nullable()
  .describe('Why there is none.')

const effectSchema = z.object({
  estimate: z.number(),
  se: z.number().nullable(),
  p: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

const leftOutSchema = z.object({ without: z.string(), estimate: z.number(), se: z.number().nullable() })

export const eventChecksSchema = z.object({
  etwfe: z
    .object({
      reason: reasonSchema,
      found: z
        .object({
          overall: effectSchema,
          by_periods: z.array(
            effectSchema.extend({
              periods: z.number().int(),
              years: z.number().int(),
              rows: z.number().int(),
            }),
          ),
          by_cohort: z.array(
            effectSchema.extend({
              cohort: z.number().int().describe('Year in which the corridors are first treated.'),
              corridors: z.number().int(),
              rows: z.number().int(),
            }),
          ),
          always_treated: z.number().int().describe('Corridors treated in the first year: left out.'),
          never_treated: z.number().int(),
          rows_used: z.number().int(),
          converged: z.boolean(),
        })
        .nullable(),
    })
    .nullable()
    .describe(
      'Extended two-way fixed effects (Wooldridge 2023; Nagengast & Yotov 2025); null: not asked for.',
    ),
  placebo: z
    .object({
      reason: reasonSchema,
      found: effectSchema
        .extend({
          years: z.number().int().describe('By which the signature is dated back.'),
          rows_used: z.number().int(),
          converged: z.boolean(),
        })
        .nullable(),
    })
    .nullable(),
  leave_one_out: z
    .object({
      count: z.number().int(),
      lowest: leftOutSchema.nullable(),
      highest: leftOutSchema.nullable(),
      all: z.array(leftOutSchema),
    })
    .nullable()
    .describe('The treatment’s effect without each destination that has treated rows, by estimate.'),
})
export type EventChecksAnswer = z.infer<typeof eventChecksSchema>

export const eventStudySchema = modelSchema.extend({
  registry_version: z.string(),
  coefficients: z.array(
    coefficientSchema.extend({
      periods: z.number().int().describe('Windows since the signature: -2 is the second lead.'),
      years: z.number().int().describe('The same in years.'),
    }),
  ),
  leads_test: z
    .object({ terms: z.array(z.string()), chi2: z.number(), df: z.number().int(), p: z.number() })
    .nullable()
    .describe('Wald’s test that all leads are 0; null where none could be estimated.'),
  leads: z
    .enum(['not-flat', 'not-told-apart', 'none'])
    .describe('By the joint test at 5 %: other paths before the signature; no sign of such; no lead.'),
  checks: eventChecksSchema,
  built_from: builtFromSchema,
})
export type EventStudy = z.infer<typeof eventStudySchema>

/** The panel of a treatment as a file: what the page’s models are estimated on. */
export const panelQuerySchema = z.object({ treatment: treatmentSchema, direction: directionSchema })
export type PanelQuery = z.infer<typeof panelQuerySchema>

export const curveQuerySchema = z.object({ treatment: treatmentSchema })
export type CurveQuery = z.infer<typeof curveQuerySchema>

export const specificationResultSchema = z.object({
  key: z.string().describe('Names the specification in addresses.'),
  model: z.enum(CURVE_MODELS),
  direction: z.enum(DIRECTIONS),
  effects: z.enum(CURVE_EFFECTS),
  sample: z.enum(CURVE_SAMPLES),
  estimate: z.number().nullable().describe('Null: cannot be computed, see reason.'),
  se: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  p: z.number().nullable(),
  reason: z.object({ code: z.string(), message: z.string() }).nullable(),
  rows: z.number().int(),
  rows_used: z.number().int(),
  dropped: droppedSchema,
  cluster: z
    .string()
    .describe('od: by corridor; deal: by instrument, where one binds a bloc’s many corridors.'),
  clusters: z.number().int(),
  converged: z.boolean(),
  findings: flowFindingsSchema,
})
export type SpecificationItem = z.infer<typeof specificationResultSchema>

export const curveSchema = z.object({
  registry_version: z.string(),
  treatment: z.string(),
  level: z.number().describe('Share of the intervals.'),
  specifications: z.number().int(),
  estimated: z.number().int(),
  unconverged: z.number().int().describe('Models that did not converge: they count in none of these.'),
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  above: z.number().int().describe('Specifications whose interval is above 0.'),
  below: z.number().int().describe('Specifications whose interval is below 0.'),
  built_from: z.array(builtFromSchema).describe('One for each direction that treats somebody.'),
  results: z.array(specificationResultSchema).describe('By estimate; those without one last.'),
})
export type SpecificationCurve = z.infer<typeof curveSchema>

/** What the models of this workspace are at. */
export const flowsStateSchema = z.object({
  registry_version: z.string(),
  running: z.array(
    z.object({
      what: z.enum(['estimate', 'event-study', 'specification-curve', 'panel']),
      treatment: z.string(),
      done: z.number().int(),
      all: z.number().int().describe('Models to be fitted.'),
    }),
  ),
})
export type FlowsState = z.infer<typeof flowsStateSchema>
