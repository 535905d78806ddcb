import { clusterErrors, type ErrorKind } from './errors.ts'
import type { HazardFinding } from './finding.ts'
import { type HazardModel, modelOf, noModel } from './hazard-model.ts'
import { type Column, maximumOf } from './maximum.ts'
import type { RiskTable } from './risk-table.ts'
import { timeColumns } from './time-columns.ts'

/** How the errors of the forward model may depend, as it is asked for. */
export const JOINING_ERRORS = [
  'country,process',
  'country',
  'process',
  'none',
] as const satisfies readonly ErrorKind[]

export type JoiningErrors = (typeof JOINING_ERRORS)[number]

/** The forward model, and which rows of the table are in its likelihood. */
export interface JoiningModel extends HazardModel {
  readonly isUsed: Uint8Array
}

const EFFECT = 'process '

/**
 * The hazard of joining: P(joins in t | not yet) = 1 − exp(−exp(η)), η = effect of the process + a t + b t² + c t³ + d share + controls (METHOD §2).
 * Processes in which nobody at risk joined, or everybody at once, have no finite effect: they are left out with their rows and named.
 */
export function joiningModel(table: RiskTable, kind: JoiningErrors, level: number): JoiningModel {
  const isUsed = new Uint8Array(table.joined.length)
  return { ...fitted(table, kind, level, isUsed), isUsed }
}

function fitted(table: RiskTable, kind: JoiningErrors, level: number, isUsed: Uint8Array): HazardModel {
  const all = table.joined.length
  const happened = table.joined.reduce((sum, each) => sum + each, 0)
  if (all === 0) return noModel('no-rows', kind, { rows: 0, events: 0 })
  if (happened === 0) return noModel('no-events', kind, { rows: all, events: 0 })
  const tally = table.processes.map(() => ({ rows: 0, events: 0 }))
  table.process.forEach((p, row) => {
    const own = tally[p] as { rows: number; events: number }
    own.rows++
    own.events += table.joined[row] as number
  })
  const used = tally.flatMap(({ rows, events }, p) => (events > 0 && events < rows ? [p] : []))
  const findings = leftOutProcesses(table, tally)
  const rows = Uint32Array.from(table.process.keys()).filter((row) =>
    used.includes(table.process[row] as number),
  )
  if (rows.length === 0) return noModel('all-events', kind, { rows: all, events: happened }, findings)
  const pick = (values: ArrayLike<number>): Float64Array =>
    Float64Array.from(rows, (row) => values[row] as number)
  const process = Uint32Array.from(rows, (row) => table.process[row] as number)
  const columns: Column[] = [
    ...used.map((p) => ({
      term: `${EFFECT}${table.processes[p]?.process}`,
      values: Float64Array.from(process, (each) => (each === p ? 1 : 0)),
    })),
    ...timeColumns(pick(table.t)),
    { term: 'share', values: pick(table.share) },
    ...table.controlNames.map((term, c) => ({ term, values: pick(table.controls[c] as Float64Array) })),
  ]
  const events = pick(table.joined)
  const maximum = maximumOf(columns, new Float64Array(rows.length).fill(1), events)
  const inLikelihood = maximum.isUsed.reduce((sum, each) => sum + each, 0)
  const eventsUsed = events.reduce((sum, each, row) => sum + each * (maximum.isUsed[row] as number), 0)
  const counts = { rows: inLikelihood, events: eventsUsed }
  const allFindings = [...findings, ...maximum.findings]
  if (maximum.fit.kept.length === 0) return noModel('separated', kind, counts, allFindings)
  if (!maximum.fit.converged) return noModel('not-converged', kind, counts, allFindings)
  const { fit } = maximum
  rows.forEach((row, at) => {
    isUsed[row] = maximum.isUsed[at] as number
  })
  const stays = Uint32Array.from(rows.keys()).filter((row) => maximum.isUsed[row] === 1)
  const scores = fit.kept.map((c) => {
    const values = columns[c]?.values as Float64Array
    return Float64Array.from(
      stays,
      (row) =>
        (values[row] as number) *
        ((events[row] === 1 ? fit.scoreWith[row] : fit.scoreWithout[row]) as number),
    )
  })
  const errors = clusterErrors(
    { scores, bread: fit.bread, rows: inLikelihood },
    {
      levelOfRow: Uint32Array.from(stays, (row) => table.country[rows[row] as number] as number),
      codes: table.countries.length,
    },
    { levelOfRow: Uint32Array.from(stays, (row) => process[row] as number), codes: table.processes.length },
  )
  return modelOf(columns, { ...maximum, findings: allFindings }, errors, {
    kind,
    level,
    ...counts,
    isLevel: (term) => term.startsWith(EFFECT),
  })
}

function leftOutProcesses(
  { processes }: RiskTable,
  tally: readonly { readonly rows: number; readonly events: number }[],
): HazardFinding[] {
  const named = (test: (each: { rows: number; events: number }) => boolean): string[] =>
    processes.flatMap(({ process }, p) =>
      test(tally[p] as { rows: number; events: number }) ? [process] : [],
    )
  const without = named(({ rows, events }) => rows > 0 && events === 0)
  const whole = named(({ rows, events }) => rows > 0 && events === rows)
  const findings: HazardFinding[] = []
  if (without.length > 0)
    findings.push({
      code: 'process-without-event',
      message: `${without.length} processes that nobody at risk joined at a recorded date were left out, as their effect would be minus infinity: ${without.join(', ')}.`,
    })
  if (whole.length > 0)
    findings.push({
      code: 'process-all-events',
      message: `${whole.length} processes that everybody at risk joined at once were left out, as their effect would be infinite: ${whole.join(', ')}.`,
    })
  return findings
}
