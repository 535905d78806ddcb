import { z } from 'zod'
import { tieStartSchema } from './common.ts'

const ints = z.array(z.number().int())

export const membershipsQuerySchema = z.object({ start: tieStartSchema.default('acted') })

/**
 * The membership index (`src/layers/membership-index.ts`) as JSON: parallel arrays under the same names, so that the pages
 * compute any year, rule and scope with the same functions as the server and the command line.
 */
export const membershipsSchema = z.object({
  registry_version: z.string(),
  tieStart: tieStartSchema,
  actorIds: z.array(z.string()),
  isBloc: ints,
  instrumentIds: z.array(z.string()),
  layerByInstrument: ints,
  firstYearByInstrument: ints,
  lastYearByInstrument: ints,
  regimeByInstrument: ints,
  clauseByInstrument: ints,
  isMobilityPartnership: ints,
  rowStart: ints,
  actorByRow: ints,
  roleByRow: ints,
  firstYearByRow: ints,
  lastYearByRow: ints,
  inferredByRow: ints,
  undatedByInstrument: ints,
  memberStart: ints,
  actorByMember: ints,
  firstYearByMember: ints,
  lastYearByMember: ints,
})
export type Memberships = z.infer<typeof membershipsSchema>
