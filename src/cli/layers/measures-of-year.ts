import { rulesInWords } from '../../api/rules-in-words.ts'
import { LAYER_SETS } from '../../layers/layer-sets.ts'
import type { MembershipIndex } from '../../layers/membership-index.ts'
import { centralisationOf, hubsOf } from '../../layers/series/centralisation.ts'
import { densityOf } from '../../layers/series/density.ts'
import { COLUMN_BITS, columnOf, LAYER_COLUMNS } from '../../layers/series/layer-columns.ts'
import { type LayerSeries, layerSeries } from '../../layers/series/layer-series.ts'
import { edgeOverlapCounts, overlapOf } from '../../layers/series/overlap.ts'
import { participationOf } from '../../layers/series/participation.ts'
import { LAYERS } from '../../model/layer.ts'
import { leftOutAnswer } from '../../server/layers/left-out-answer.ts'
import type { MeasuresAsked } from '../../server/layers/measures-answer.ts'
import { type Cell, print, printTable } from '../output.ts'

/** Actors in the table of hubs. */
const HUBS = 10
/** Actors named beside a layer that several lead. */
const HUBS_NAMED = 3

/** The measures of one year for reading: layer by layer, overlaps of layers, and who is tied to most. */
export function printMeasuresOfYear(
  index: MembershipIndex,
  { rules, to: year }: Pick<MeasuresAsked, 'rules' | 'to'>,
  { names, version }: { readonly names: ReadonlyMap<string, string>; readonly version: string },
): void {
  const series = layerSeries(index, rules, { firstYear: year, lastYear: year })
  const words = rulesInWords({
    blocs: rules.blocRule,
    scope: rules.scope,
    start: index.tieStart,
    inferred: rules.inferred,
  })
  print(`How the layers hang together in ${year}: ${words}. Registry ${version}.\n`)
  printLayers(index, series)
  print('\nJaccard of the ties of two layers: pairs tied in both of those tied in either')
  printMatrix(series, ({ jaccard }) => jaccard)
  print(
    '\nOf the pairs tied in the layer of the column, how many the layer of the row ties too: P(row given column)',
  )
  printMatrix(series, ({ conditional }) => conditional)
  print('\nEdge overlap: pairs by the number of layers that tie them')
  printEdgeOverlap(series)
  print(
    `\nThe ${HUBS} actors with most ties without the multilateral layer: degree by layer, and how evenly spread (P)`,
  )
  printHubs(index, series, names)
  const left = leftOutAnswer(index, { ...rules, year })
  print(
    `\nLeft out: ${left.uncoded_trade_instruments} trade agreements alive and not coded to hold a migration clause, ` +
      `${left.undated_rows} participations without a date in instruments alive, ` +
      `${left.undated_instruments} instruments without any date, ${left.no_layer_instruments} without a layer.`,
  )
  print('An en dash is a figure that cannot be told. Alive includes instruments without a recorded end.')
}

function printLayers(index: MembershipIndex, series: LayerSeries): void {
  printTable({
    columns: [
      'layer',
      'instruments',
      'actors',
      'ties',
      'inferred',
      'weight',
      'density',
      'centralisation',
      'hub',
    ],
    rows: LAYER_COLUMNS.map((layer, column) => [
      layer === 'all' ? 'all layers' : layer,
      series.instruments[column] as number,
      series.actors[column] as number,
      series.ties[column] as number,
      series.inferredTies[column] as number,
      series.weight[column] as number,
      densityOf(series, 0, column),
      centralisationOf(series, 0, column),
      hubsNamed(hubsOf(series, 0, column).map((i) => index.actorIds[i] as string)),
    ]),
  })
}

function hubsNamed(ids: readonly string[]): string | null {
  if (ids.length === 0) return null
  const more = ids.length - HUBS_NAMED
  return ids.slice(0, HUBS_NAMED).join(' ') + (more > 0 ? ` and ${more} more` : '')
}

function printMatrix(series: LayerSeries, figure: (overlap: ReturnType<typeof overlapOf>) => Cell): void {
  printTable({
    columns: ['layer', ...LAYERS],
    rows: LAYERS.map((layer, a) => [
      layer,
      ...LAYERS.map((_, b) => (a === b ? '' : figure(overlapOf(series.pairsByLayers, 0, 1 << a, 1 << b)))),
    ]),
  })
}

function printEdgeOverlap({ pairsByLayers }: LayerSeries): void {
  const counts = LAYER_SETS.map((set) =>
    edgeOverlapCounts(pairsByLayers, 0, COLUMN_BITS[columnOf(set)] as number),
  )
  printTable({
    columns: ['layers', ...LAYERS.map((_, at) => String(at + 1)), 'mean'],
    rows: LAYER_SETS.map((set, s) => {
      const [, ...tied] = counts[s] as number[]
      const pairs = tied.reduce((sum, some) => sum + some, 0)
      const sum = tied.reduce((all, some, at) => all + some * (at + 1), 0)
      return [set, ...LAYERS.map((_, at) => tied[at] ?? ''), pairs === 0 ? null : sum / pairs]
    }),
  })
}

function printHubs(index: MembershipIndex, series: LayerSeries, names: ReadonlyMap<string, string>): void {
  const n = series.actorCount
  const apart = columnOf('without-multilateral')
  const degree = (column: number, i: number): number => series.degree[column * n + i] as number
  const hubs = [...index.actorIds.keys()]
    .filter((i) => degree(apart, i) > 0)
    .toSorted((a, b) => degree(apart, b) - degree(apart, a) || a - b)
    .slice(0, HUBS)
  printTable({
    columns: ['actor', 'name', 'ties', ...LAYERS, 'P', 'P with multilateral'],
    rows: hubs.map((i) => {
      const id = index.actorIds[i] as string
      return [
        id,
        names.get(id) ?? id,
        degree(apart, i),
        ...LAYERS.map((_, column) => degree(column, i)),
        participationOf(series, 0, 'without-multilateral', i).value,
        participationOf(series, 0, 'all', i).value,
      ]
    }),
  })
}
