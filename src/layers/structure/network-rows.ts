import { layerNetworks } from '../layer-network.ts'
import type { MeasureContext } from '../measures/measure-context.ts'
import type { Figure, MeasureRow } from '../measures/measure-row.ts'
import { COLUMN_BITS, LAYER_COLUMNS } from '../series/layer-columns.ts'
import { corePeriphery } from './core-periphery.ts'
import { partitionName } from './layer-partitions.ts'
import { type LayerTies, layerTies } from './layer-ties.ts'
import { type EntropyReader, entropyReader, reducibility } from './reducibility.ts'
import { layersIn } from './spectral-entropy.ts'

/** One year of a context, with its ties and the entropies that were computed of them. */
interface YearTies {
  readonly year: number
  readonly ties: LayerTies
  readonly entropies: EntropyReader
}

/** Ties are read once for all measures of one question. */
const kept = new WeakMap<MeasureContext, Map<number, YearTies>>()

function eachYear(context: MeasureContext, rowsOf: (year: YearTies) => MeasureRow[]): MeasureRow[] {
  const years = kept.get(context) ?? new Map<number, YearTies>()
  kept.set(context, years)
  return Array.from({ length: context.series.years }, (_, y) => {
    const year = context.series.firstYear + y
    const known = years.get(year)
    if (known !== undefined) return rowsOf(known)
    const ties = layerTies(layerNetworks(context.index, { ...context.rules, year }))
    const read = { year, ties, entropies: entropyReader(ties) }
    years.set(year, read)
    return rowsOf(read)
  }).flat()
}

function row(
  year: number,
  measure: MeasureRow['measure'],
  column: number,
  told: Figure & Partial<Pick<MeasureRow, 'layer' | 'other' | 'actor'>>,
): MeasureRow {
  return { year, measure, layer: LAYER_COLUMNS[column] as string, other: null, actor: null, ...told }
}

/** h of each layer and set, in bits; n is the layers of it that hold ties. */
export function entropyRows(context: MeasureContext): MeasureRow[] {
  return eachYear(context, ({ year, ties, entropies }) =>
    context.columns.map((column) => {
      const found = reducibility(ties, COLUMN_BITS[column] as number, entropies)
      const value = found.aggregateEntropy
      return row(year, 'entropy', column, {
        value,
        n: layersIn(found.layers),
        reason: value === null ? 'no-ties' : null,
      })
    }),
  )
}

/** The best q of each set of layers, its partition in `other`; n is the layers that hold ties. A single layer has nothing to merge. */
export function reducibilityRows(context: MeasureContext): MeasureRow[] {
  return eachYear(context, ({ year, ties, entropies }) =>
    setColumns(context).map((column) => {
      const { layers, best, reason } = reducibility(ties, COLUMN_BITS[column] as number, entropies)
      const other = best === null ? null : partitionName(best.groups)
      return row(year, 'reducibility', column, {
        other,
        value: best?.quality ?? null,
        n: layersIn(layers),
        reason,
      })
    }),
  )
}

/** q of every partition, which stands in `other`; n is its groups. */
export function partitionRows(context: MeasureContext): MeasureRow[] {
  return eachYear(context, ({ year, ties, entropies }) =>
    setColumns(context).flatMap((column) =>
      reducibility(ties, COLUMN_BITS[column] as number, entropies).partitions.map(({ groups, quality }) =>
        row(year, 'partition-quality', column, {
          other: partitionName(groups),
          value: quality,
          n: groups.length,
          reason: null,
        }),
      ),
    ),
  )
}

/** The correlation of each layer and set with its core; n is the actors present. */
export function coreRows(context: MeasureContext): MeasureRow[] {
  return eachYear(context, ({ year, ties }) =>
    context.columns.map((column) => {
      const { correlation, actors, reason } = corePeriphery(ties, COLUMN_BITS[column] as number)
      return row(year, 'core-periphery', column, { value: correlation, n: actors, reason })
    }),
  )
}

/** How many actors are in the core, of n present. */
export function coreSizeRows(context: MeasureContext): MeasureRow[] {
  return eachYear(context, ({ year, ties }) =>
    context.columns.map((column) => {
      const { core, actors, reason } = corePeriphery(ties, COLUMN_BITS[column] as number)
      return row(year, 'core-size', column, {
        value: reason === null ? core.length : null,
        n: actors,
        reason,
      })
    }),
  )
}

/** Each actor of the core, with the pairs that it is tied in; n is the actors present. */
export function coreMemberRows(context: MeasureContext): MeasureRow[] {
  const { index, series } = context
  return eachYear(context, ({ year, ties }) =>
    context.columns.flatMap((column) => {
      const { core, actors } = corePeriphery(ties, COLUMN_BITS[column] as number)
      const cell = (year - series.firstYear) * series.columns.length + column
      return Array.from(core, (i) =>
        row(year, 'core-member', column, {
          actor: index.actorIds[i] as string,
          value: series.degree[cell * series.actorCount + i] as number,
          n: actors,
          reason: null,
        }),
      )
    }),
  )
}

/** Columns that are sets of layers. */
function setColumns({ columns }: MeasureContext): number[] {
  return columns.filter((column) => layersIn(COLUMN_BITS[column] as number) > 1)
}
