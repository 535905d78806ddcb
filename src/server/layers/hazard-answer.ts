import type { HazardAnswer, HazardModelAnswer, HazardQuery } from '../../api/layer-hazard.ts'
import type { Controls } from '../../layers/hazard/controls.ts'
import { type HazardAnswer as Hazard, hazardModels, lastYearCovered } from '../../layers/hazard/hazard.ts'
import type { HazardModel } from '../../layers/hazard/hazard-model.ts'
import type { MembershipIndex } from '../../layers/membership-index.ts'
import { FIRST_YEAR } from '../../layers/years.ts'
import { StrataError } from '../../model/error.ts'
import type { Registry } from '../../model/registry.ts'

/** Share of intervals. */
const LEVEL = 0.95

/**
 * The hazard of joining and its reverse under the field names of the contract, with the tables that they rest on: what `GET /api/layers/hazard` answers
 * and `strata layers hazard --json` prints (METHOD §2).
 *
 * @param lastYear of every series
 * @throws StrataError `layers/year-out-of-range`, `layers/years-reversed`, `layers/hazard-process-unknown`
 */
export function hazardAnswer(
  registry: Registry,
  index: MembershipIndex,
  query: HazardQuery,
  { lastYear, controls = null }: { readonly lastYear: number; readonly controls?: Controls | null },
): { readonly answer: HazardAnswer; readonly tables: Hazard } {
  const first = query.from ?? FIRST_YEAR
  const last = query.to ?? lastYearCovered(registry, lastYear)
  for (const found of [first, last])
    if (found < FIRST_YEAR || found > lastYear)
      throw new StrataError('layers/year-out-of-range', { found, first: FIRST_YEAR, last: lastYear })
  if (first > last) throw new StrataError('layers/years-reversed', { first, last })
  const names = query.process
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const tables = hazardModels(registry, index, {
    processes: names,
    atRisk: query.at_risk,
    firstYear: first,
    lastYear: last,
    errors: query.cluster,
    shared: query.shared,
    level: LEVEL,
    controls,
    blocRule: query.blocs,
    scope: query.scope,
    inferred: query.inferred,
  })
  const { risk, dyads } = tables
  return {
    tables,
    answer: {
      registry_version: registry.version,
      blocs: query.blocs,
      scope: query.scope,
      start: index.tieStart,
      inferred: query.inferred,
      process: names,
      at_risk: query.at_risk,
      shared: query.shared,
      first_year: first,
      last_year: last,
      controls: [...(controls?.names ?? [])],
      joining: modelAnswer(tables.joining),
      processes: risk.processes.map(({ throughBloc, noMembers, noControl, lostEvents, ...row }) => ({
        ...row,
        through_bloc: throughBloc,
        no_members: noMembers,
        no_control: noControl,
        lost_events: lostEvents,
      })),
      reverse: modelAnswer(tables.reverse),
      pairs: {
        at_risk: dyads.concluded.length,
        tied_before: dyads.leftOut.tiedBefore,
        undated: dyads.leftOut.undated,
        rows_without_control: dyads.leftOut.noControl,
      },
    },
  }
}

function modelAnswer(model: HazardModel): HazardModelAnswer {
  return {
    errors: model.errors,
    reason: model.reason,
    rows: model.rows,
    events: model.events,
    clusters: Object.fromEntries(
      model.clusters.flatMap(({ kind, count }) => (kind === 'none' ? [] : [[kind, count]])),
    ),
    log_likelihood: model.logLikelihood,
    iterations: model.iterations,
    converged: model.converged,
    coefficients: model.coefficients.map(({ hazardRatio, pFewClusters, errors, ...row }) => ({
      ...row,
      hazard_ratio: hazardRatio,
      p_few_clusters: pFewClusters,
      errors: Object.fromEntries(errors.map(({ kind, se }) => [kind, se])),
    })),
    findings: model.findings.map((finding) => ({ ...finding })),
  }
}
