import type { Dyads } from '../numeric/sandwich.ts'
import type { ErrorKind } from './covariance.ts'
import { compactLevels } from './effect-levels.ts'
import type { FlowModel, FlowRequest, Regressor, SeparationRule } from './estimate.ts'
import { panelConditions, rowsWhere, tableOfRows } from './panel-filter.ts'
import { columnsOfEffect, effectNamed, numbersOf, type PanelTable } from './panel-table.ts'
import type { SmallSample } from './small-sample.ts'
import { columnsOfTerm, splitTerms } from './terms.ts'

/** A model in the words in which it is asked for, but for its regressors. */
export interface ModelAsked {
  readonly model: FlowModel
  /** A column or a function of one. */
  readonly outcome: string
  readonly effects: string
  readonly cluster?: string | undefined
  readonly vcov?: ErrorKind | undefined
  readonly ssc: SmallSample
  readonly where?: string | undefined
  readonly weights?: string | undefined
  readonly offset?: string | undefined
  readonly separation: SeparationRule
  readonly level: number
}

/** The table of a model with the rows that `--where` keeps, and the model without its regressors. */
export interface AskedModel {
  readonly table: PanelTable
  requestWith(regressors: readonly Regressor[]): FlowRequest
}

/**
 * The columns that a model reads.
 * @param more columns beside those that it names
 * @throws StrataError of `panelConditions`
 */
export function columnsOfModel(asked: ModelAsked, more: readonly string[]): ReadonlySet<string> {
  const { effects, clusters, kind, conditions } = partsOf(asked)
  // Which of two meanings `od` has, its columns or a column of this name, is told when the header is known.
  const named = { has: (name: string) => name === 'origin' || name === 'destination' || name === 'year' }
  return new Set([
    ...columnsOfTerm(asked.outcome),
    ...more,
    ...[...effects, ...clusters].flatMap((name) => columnsOfEffect(name, named)),
    ...conditions.map(({ column }) => column),
    ...[asked.weights, asked.offset].flatMap((column) => (column === undefined ? [] : columnsOfTerm(column))),
    ...(kind === 'dyad' ? ['origin', 'destination'] : []),
  ])
}

function partsOf({ effects, cluster, vcov, where }: ModelAsked) {
  const clusters = splitTerms(cluster ?? '')
  return {
    effects: effects.trim() === 'none' ? [] : splitTerms(effects),
    clusters,
    kind: vcov ?? (clusters.length > 0 ? 'cluster' : 'hetero'),
    conditions: where === undefined ? [] : panelConditions(where),
  } as const
}

/**
 * A model on a table: the rows that its conditions keep, outcome, effects and clusters.
 * @throws StrataError of `panelConditions`, `numbersOf`, `effectNamed`
 */
export function askedModel(asked: ModelAsked, whole: PanelTable): AskedModel {
  const { effects, clusters, kind, conditions } = partsOf(asked)
  const table = conditions.length === 0 ? whole : tableOfRows(whole, rowsWhere(whole, conditions))
  const isMissing = new Uint8Array(table.rows)
  const levels = effects.map((name) => effectNamed(table, name, isMissing))
  const levelsOfCluster = (name: string) =>
    levels.find((effect) => effect.name === name) ?? effectNamed(table, name, isMissing)
  const request: Omit<FlowRequest, 'regressors'> = {
    model: asked.model,
    outcome: { name: asked.outcome, values: numbersOf(table, asked.outcome) },
    effects: levels,
    weights: asked.weights === undefined ? null : numbersOf(table, asked.weights),
    offset: asked.offset === undefined ? null : numbersOf(table, asked.offset),
    isMissing,
    separation: asked.separation,
    errors: {
      kind,
      clusters: kind === 'cluster' ? clusters.map(levelsOfCluster) : [],
      dyads: kind === 'dyad' ? dyadsOf(table, isMissing) : null,
      smallSample: asked.ssc,
    },
    level: asked.level,
  }
  return { table, requestWith: (regressors) => ({ ...request, isMissing: isMissing.slice(), regressors }) }
}

function dyadsOf(table: PanelTable, isMissing: Uint8Array): Dyads {
  effectNamed(table, 'od', isMissing)
  const codeOfText = new Map<string, number>()
  const codes = new Uint32Array(table.rows * 2)
  ;['origin', 'destination'].forEach((name, side) => {
    const column = table.columns.get(name)
    if (column === undefined) return
    const codeOf = Uint32Array.from(column.texts, (text) => {
      const code = codeOfText.get(text) ?? codeOfText.size
      codeOfText.set(text, code)
      return code
    })
    for (let row = 0; row < table.rows; row++)
      codes[side * table.rows + row] = codeOf[column.codes[row] as number] as number
  })
  const { levelOfRow, count } = compactLevels('member', codes)
  return { first: levelOfRow.slice(0, table.rows), second: levelOfRow.slice(table.rows), members: count }
}
