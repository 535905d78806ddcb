import { compactLevels } from '../../flows/effect-levels.ts'
import type { FlowRequest, Regressor } from '../../flows/estimate.ts'
import { panelConditions, rowsWhere, tableOfRows } from '../../flows/panel-filter.ts'
import { columnsOfEffect, effectNamed, numbersOf, type PanelTable } from '../../flows/panel-table.ts'
import { columnsOfTerm, splitTerms } from '../../flows/terms.ts'
import type { Dyads } from '../../numeric/sandwich.ts'
import type { ModelOptions } from './model-options.ts'

/** The table of a model with the rows that `--where` keeps, and the model without its regressors. */
export interface AskedModel {
  readonly table: PanelTable
  requestWith(regressors: readonly Regressor[]): FlowRequest
}

/**
 * Reads the columns that a model needs.
 * @param more columns beside those of the options
 * @param tableWith gives the table with these columns, where it has them
 * @throws StrataError of `tableWith`, `panelConditions`, `numbersOf`, `effectNamed`
 */
export async function askedModel(
  options: ModelOptions,
  more: readonly string[],
  tableWith: (wanted: ReadonlySet<string>) => Promise<PanelTable>,
): Promise<AskedModel> {
  const effects = options.effects.trim() === 'none' ? [] : splitTerms(options.effects)
  const clusters = splitTerms(options.cluster ?? '')
  const kind = options.vcov ?? (clusters.length > 0 ? 'cluster' : 'hetero')
  const conditions = options.where === undefined ? [] : panelConditions(options.where)
  // Which of two meanings `od` has, its columns or a column of this name, is told when the header is known.
  const named = { has: (name: string) => name === 'origin' || name === 'destination' || name === 'year' }
  const wanted = new Set([
    ...columnsOfTerm(options.outcome),
    ...more,
    ...[...effects, ...clusters].flatMap((name) => columnsOfEffect(name, named)),
    ...conditions.map(({ column }) => column),
    ...[options.weights, options.offset].flatMap((column) =>
      column === undefined ? [] : columnsOfTerm(column),
    ),
    ...(kind === 'dyad' ? ['origin', 'destination'] : []),
  ])
  const whole = await tableWith(wanted)
  const table = conditions.length === 0 ? whole : tableOfRows(whole, rowsWhere(whole, conditions))
  const isMissing = new Uint8Array(table.rows)
  const levels = effects.map((name) => effectNamed(table, name, isMissing))
  const levelsOfCluster = (name: string) =>
    levels.find((effect) => effect.name === name) ?? effectNamed(table, name, isMissing)
  const request: Omit<FlowRequest, 'regressors'> = {
    model: options.model,
    outcome: { name: options.outcome, values: numbersOf(table, options.outcome) },
    effects: levels,
    weights: options.weights === undefined ? null : numbersOf(table, options.weights),
    offset: options.offset === undefined ? null : numbersOf(table, options.offset),
    isMissing,
    separation: options.separation,
    errors: {
      kind,
      clusters: kind === 'cluster' ? clusters.map(levelsOfCluster) : [],
      dyads: kind === 'dyad' ? dyadsOf(table, isMissing) : null,
      smallSample: options.ssc,
    },
    level: options.level,
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
