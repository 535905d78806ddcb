import type { RiskTable } from '../../../src/layers/hazard/risk-table.ts'

/** A row of a table at risk, with names. */
export interface RiskRow {
  readonly process: string
  readonly country: string
  readonly t: number
  readonly share: number
  readonly joined: number
  readonly controls?: readonly number[]
}

/** A table of the forward model from rows, numbering by first appearance. */
export function riskOf(rows: readonly RiskRow[], controlNames: readonly string[] = []): RiskTable {
  const countries = [...new Set(rows.map(({ country }) => country))]
  const processes = [...new Set(rows.map(({ process }) => process))]
  return {
    countries,
    processes: processes.map((process) => ({
      process,
      founded: 2000,
      founders: 0,
      undated: 0,
      outside: 0,
      throughBloc: 0,
      countries: 0,
      rows: 0,
      events: 0,
      noMembers: 0,
      noControl: 0,
      lostEvents: 0,
    })),
    country: Uint32Array.from(rows, ({ country }) => countries.indexOf(country)),
    process: Uint32Array.from(rows, ({ process }) => processes.indexOf(process)),
    year: Int16Array.from(rows, ({ t }) => 2000 + t),
    t: Float64Array.from(rows, ({ t }) => t),
    members: new Float64Array(rows.length).fill(1),
    partners: new Float64Array(rows.length),
    share: Float64Array.from(rows, ({ share }) => share),
    joined: Uint8Array.from(rows, ({ joined }) => joined),
    controlNames,
    controls: controlNames.map((_, c) =>
      Float64Array.from(rows, ({ controls }) => controls?.[c] ?? Number.NaN),
    ),
  }
}
