import { CONTINUING_STATES } from '../../model/continuing-states.ts'
import { LAYERS } from '../../model/layer.ts'
import type { Region, Source } from '../../model/registry.ts'
import { coverageCells, coveredUntil } from '../covered-years.ts'
import { entryReader } from '../entries.ts'
import type { NetworkRules } from '../layer-network.ts'
import type { MembershipIndex, MembershipTables } from '../membership-index.ts'
import { FIRST_YEAR } from '../years.ts'
import type { Controls } from './controls.ts'
import { countrySet } from './country-set.ts'
import { dyadModel } from './dyad-model.ts'
import { type DyadTable, dyadTable, type SharedRule } from './dyad-table.ts'
import type { HazardModel } from './hazard-model.ts'
import { type JoiningErrors, type JoiningModel, joiningModel } from './joining-model.ts'
import { pairYears } from './pair-years.ts'
import { processesAsked } from './processes-asked.ts'
import { type RiskTable, riskTable } from './risk-table.ts'
import type { AtRisk } from './standing.ts'
import { unclearPairs } from './unclear-pairs.ts'
import { undatedCountries } from './undated-countries.ts'

/** What the hazard is asked of. */
export interface HazardQuestion extends NetworkRules {
  /** Ids or families of instruments. */
  readonly processes: readonly string[]
  readonly atRisk: AtRisk
  /** Years at risk, both included. */
  readonly firstYear: number
  readonly lastYear: number
  readonly errors: JoiningErrors
  readonly shared: SharedRule
  /** Share of intervals, such as 0.95. */
  readonly level: number
  readonly controls: Controls | null
}

/** Both models, with the tables that they were estimated on. */
export interface HazardAnswer {
  readonly risk: RiskTable
  readonly joining: JoiningModel
  readonly dyads: DyadTable
  readonly reverse: HazardModel
}

export type HazardTables = MembershipTables & { readonly regions: readonly Region[] }

const BILATERAL = LAYERS.indexOf('bilateral')

/**
 * Does the bilateral layer feed the others? The hazard of joining a process on the share of its members that are bilateral partners already, and the
 * reverse, the hazard of a first bilateral instrument between countries that meet in a process already (METHOD §2, Joiners).
 *
 * @param index of the same tables
 * @throws StrataError `layers/hazard-process-unknown`
 * Time O(pairs of countries · years); memory some 10 bytes a pair and year.
 */
export function hazardModels(
  tables: HazardTables,
  index: MembershipIndex,
  question: HazardQuestion,
): HazardAnswer {
  const instruments = processesAsked(tables.instruments, question.processes)
  const reader = entryReader(index)
  const countries = countrySet(index, tables, CONTINUING_STATES)
  const undated = undatedCountries(index, countries, tables.participations)
  const bilateralOnes = tables.instruments.flatMap((_, k) =>
    index.layerByInstrument[k] === BILATERAL ? [k] : [],
  )
  const years = { ...question, firstYear: Math.min(question.firstYear, FIRST_YEAR) - 1 }
  const bilateral = pairYears(reader, index, countries, bilateralOnes, years)
  const risk = riskTable(
    { index, reader, countries, bilateral, undated },
    instruments,
    question,
    question.controls,
  )
  const isUnclear = unclearPairs({ index, reader, countries, undated, bilateral }, bilateralOnes, years)
  const inProcesses = pairYears(reader, index, countries, instruments, years)
  const dyads = dyadTable({ countries, bilateral, inProcesses, isUnclear }, question, question.controls)
  return {
    risk,
    joining: joiningModel(risk, question.errors, question.level),
    dyads,
    reverse: dyadModel(dyads, question.level),
  }
}

/** The last year that the sources of the bilateral layer tell of, on which both models rest; `otherwise` where they state none. */
export function lastYearCovered(
  tables: Pick<MembershipTables, 'instruments'> & { readonly sources: readonly Source[] },
  otherwise: number,
): number {
  const cells = coverageCells(tables.instruments, tables.sources).filter(({ layer }) => layer === 'bilateral')
  return Math.min(coveredUntil(cells).lastYear ?? otherwise, otherwise)
}
