import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import type { FlowSeries } from '../../api/flows-common.ts'
import type { EstimateQuery, EventChecksAnswer, EventStudyQuery } from '../../api/flows-models.ts'
import type { HeldStocks } from '../../collection/held-stocks.ts'
import { kept } from '../../collection/reuse/kept.ts'
import { askedModel } from '../../flows/asked-model.ts'
import { corridorFlows, steepestChange } from '../../flows/corridor-flows.ts'
import { type CorridorSeries, corridorSeries, topCorridors } from '../../flows/corridor-series.ts'
import { curveAsJson } from '../../flows/curve-as-json.ts'
import { estimateFlows } from '../../flows/estimate.ts'
import { estimateAsJson, jointTestAsJson } from '../../flows/estimate-as-json.ts'
import { leftOutAsJson, staggeredAsJson } from '../../flows/event-checks-as-json.ts'
import { modelOfSpecification } from '../../flows/model-of-specification.ts'
import { type BuiltPanelFacts, builtFrom } from '../../flows/panel/built-from.ts'
import { builtInWords } from '../../flows/panel/built-in-words.ts'
import { dealsOf } from '../../flows/panel/deals.ts'
import {
  type EventChecks,
  eventChecksOnPanel,
  PLACEBO_PERIODS,
} from '../../flows/panel/event-checks-on-panel.ts'
import { eventStudyOnPanel, PANEL_LAGS, PANEL_LEADS } from '../../flows/panel/event-study-on-panel.ts'
import { fixestScript } from '../../flows/panel/fixest-script.ts'
import { type ModelPanel, modelPanel } from '../../flows/panel/model-on-panel.ts'
import { panelCsv } from '../../flows/panel/panel-csv.ts'
import { treatedPanel } from '../../flows/panel/treated-panel.ts'
import { treatmentSpec, treatmentWords } from '../../flows/panel/treatment-spec.ts'
import { numbersOf } from '../../flows/panel-table.ts'
import { type SpecificationResult, specificationCurve } from '../../flows/specification-curve.ts'
import type { StaggeredEffects } from '../../flows/staggered.ts'
import { treatedCorridors } from '../../flows/treated-corridors.ts'
import { StrataError } from '../../model/error.ts'
import { type Direction, SPECIFICATIONS } from '../../model/flow-specification.ts'
import type { TopicsByInstrument } from '../../model/known-topics.ts'
import type { Registry } from '../../model/registry.ts'
import type { FlowQuestionName, FlowQuestions, FlowWatch } from './flow-answers.ts'

/** A registry with its stocks. */
export interface FlowSources extends HeldStocks {
  readonly registry: Registry
  readonly topicsOf: TopicsByInstrument
}

type Answers = {
  readonly [N in FlowQuestionName]: (
    asked: FlowQuestions[N][0],
    watch: FlowWatch,
  ) => FlowQuestions[N][1] | Promise<FlowQuestions[N][1]>
}

/** Years before an observation in which a signature treats it. */
const WINDOW_YEARS = 10
const LEVEL = 0.95
/** Name under which the table is saved, and the script reads it. */
export const PANEL_FILE = 'panel.csv.gz'
/** Leads that differ from 0 together at this level are not flat. */
const FLAT_P = 0.05
/** Each takes some 60 MB; a curve asks for three in turn. */
const PANELS_KEPT = 3

/** The answers about one registry and its stocks, computed in this thread; a curve lets others have their turn between its models. */
export function localFlows(sources: FlowSources): Answers {
  const { registry, topicsOf, stocks, coverage, zeros, listed } = sources
  const tables = { ...registry, topicsOf }
  const registry_version = registry.version
  const panels = kept<string, BuiltPanelFacts & ModelPanel>(PANELS_KEPT)
  const panelOf = (treatment: string, direction: Direction): BuiltPanelFacts & ModelPanel =>
    panels(`${direction} ${treatment}`, () => {
      const built = treatedPanel(
        { tables, stocks, coverage },
        { treatment, direction, window: WINDOW_YEARS, leads: PANEL_LEADS, lags: PANEL_LAGS },
      )
      return { ...built, treatment, registryVersion: registry_version, ...modelPanel(built) }
    })
  const seriesOf = (pair: readonly [string, string]): CorridorSeries[] =>
    corridorSeries(stocks, coverage, zeros, listed, pair)
  const modelAsked = ({ treatment, direction, ...asked }: EstimateQuery | EventStudyQuery) => {
    const panel = panelOf(treatment, direction)
    return {
      panel,
      model: modelOfSpecification(asked, panel.cluster, LEVEL),
      built_from: builtFrom(panel, { direction, window: WINDOW_YEARS }),
    }
  }
  return {
    corridor({ origin, destination }) {
      const series = seriesOf([origin, destination])
      const flows = corridorFlows(series, seriesOf([destination, origin]))
      const steepest = steepestChange(flows)
      return {
        series: series.map(seriesAnswer),
        flows: flows.map(({ dropNegative, reverseNegative, ...flow }) => ({
          ...flow,
          drop_negative: dropNegative,
          reverse_negative: reverseNegative,
        })),
        steepest:
          steepest === null
            ? null
            : {
                source: steepest.source,
                from: steepest.from,
                to: steepest.to,
                persons: steepest.difference,
              },
      }
    },
    top({ actor, side, year, source, limit }) {
      return topCorridors(stocks, { country: actor, side, year, source }, limit)
    },
    treated({ treatment, limit }) {
      const spec = treatmentSpec(treatment, treatmentWords(registry))
      const { of, corridors } = treatedCorridors(sources, dealsOf(tables, spec, 'role').deals, limit)
      return {
        of,
        items: corridors.map(({ series, deals, ...rest }) => ({
          ...rest,
          series: series.map(seriesAnswer),
          deals: [...deals],
        })),
      }
    },
    async panel({ treatment, direction }, watch) {
      watch.progress(0, 1)
      const panel = panelOf(treatment, direction)
      const about = builtInWords(panel, { direction, window: WINDOW_YEARS })
      const pieces: Uint8Array[] = []
      for await (const piece of Readable.from(panelCsv(panel.panel)).pipe(createGzip())) {
        if (watch.isStopped()) throw new StrataError('flows/stopped')
        pieces.push(piece as Uint8Array)
      }
      return { table: Buffer.concat(pieces), script: fixestScript(PANEL_FILE, about) }
    },
    estimate(asked, watch) {
      watch.progress(0, 1)
      const { panel, model, built_from } = modelAsked(asked)
      const { table, requestWith } = askedModel(model, panel.table)
      const estimate = estimateFlows(requestWith([{ term: 'treated', values: numbersOf(table, 'treated') }]))
      return mutable({ registry_version, ...estimateAsJson(estimate), built_from })
    },
    async 'event-study'(asked, watch) {
      watch.progress(0, 1)
      const { panel, model, built_from } = modelAsked(asked)
      const study = eventStudyOnPanel(model, panel.table, asked.window)
      const steps = eventChecksOnPanel(model, panel.table, asked.checks)
      let step = steps.next()
      while (step.done !== true) {
        watch.progress(1 + step.value.done, 1 + step.value.all)
        await setImmediate()
        if (watch.isStopped()) throw new StrataError('flows/stopped')
        step = steps.next()
      }
      const { coefficients, findings, ...rest } = estimateAsJson(study.estimate)
      const leads_test = jointTestAsJson(study.leads)
      return mutable({
        registry_version,
        ...rest,
        coefficients: coefficients.map((each, k) => {
          const periods = study.periods[k] ?? 0
          return { periods, years: periods * WINDOW_YEARS, ...each }
        }),
        findings: [...study.findings, ...findings],
        leads_test,
        checks: checksAnswer(step.value),
        leads: leads_test === null ? 'none' : leads_test.p < FLAT_P ? 'not-flat' : 'not-told-apart',
        built_from,
      })
    },
    async 'specification-curve'({ treatment }, watch) {
      const results: SpecificationResult[] = []
      const built: ReturnType<typeof builtFrom>[] = []
      watch.progress(0, SPECIFICATIONS.length)
      const curve = specificationCurve(
        (direction) => {
          const panel = panelOf(treatment, direction)
          built.push(builtFrom(panel, { direction, window: WINDOW_YEARS }))
          return panel
        },
        { level: LEVEL },
      )
      for (const result of curve) {
        results.push(result)
        watch.progress(results.length, SPECIFICATIONS.length)
        await setImmediate()
        if (watch.isStopped()) throw new StrataError('flows/stopped')
      }
      return mutable({
        registry_version,
        ...curveAsJson(results, { treatment, level: LEVEL }),
        built_from: built,
      })
    },
  }
}

function checksAnswer({ etwfe, placebo, leaveOut }: EventChecks): EventChecksAnswer {
  const placeboOf = placebo?.found?.coefficients[0]
  return mutable({
    etwfe: etwfe && { reason: etwfe.reason, found: etwfe.found && staggeredAnswer(etwfe.found) },
    placebo: placebo && {
      reason: placebo.reason,
      found:
        placebo.found === null || placeboOf === undefined
          ? null
          : {
              estimate: placeboOf.estimate,
              se: placeboOf.se,
              p: placeboOf.p,
              low: placeboOf.low,
              high: placeboOf.high,
              years: PLACEBO_PERIODS * WINDOW_YEARS,
              rows_used: placebo.found.rowsUsed,
              converged: placebo.found.converged,
            },
    },
    leave_one_out: leaveOut && leftOutAsJson(leaveOut.left, leaveOut.nameOf),
  })
}

function staggeredAnswer(effects: StaggeredEffects) {
  const { cells, by_periods, ...rest } = staggeredAsJson(effects)
  return {
    ...rest,
    by_periods: by_periods.map((each) => ({ years: each.periods * WINDOW_YEARS, ...each })),
    rows_used: cells.rows_used,
    converged: cells.converged,
  }
}

function seriesAnswer({ source, points }: CorridorSeries): FlowSeries {
  return {
    source,
    points: points.map((point) =>
      point.persons === null
        ? { year: point.year, persons: null, zero_unlisted: false, reason: point.reason }
        : { year: point.year, persons: point.persons, zero_unlisted: point.isZeroUnlisted, reason: null },
    ),
  }
}

type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T

/** The contract's types are of arrays that may be changed; an answer is read by nobody else. */
function mutable<T>(value: T): Mutable<T> {
  return value as Mutable<T>
}
