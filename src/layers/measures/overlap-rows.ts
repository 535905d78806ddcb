import { LAYERS } from '../../model/layer.ts'
import { pairIndex } from '../layer-network.ts'
import { COLUMN_BITS, LAYER_COLUMNS } from '../series/layer-columns.ts'
import { edgeOverlap, edgeOverlapCounts, overlapOf } from '../series/overlap.ts'
import type { MeasureContext } from './measure-context.ts'
import { figure, type MeasureRow } from './measure-row.ts'

/** The layers between which overlaps are asked for: with one layer its pairs, with several those among them, without any all. */
function pairsAsked({ layers }: MeasureContext): [one: number, other: number][] {
  const asked = LAYERS.filter((layer) => layers.includes(layer)).length
  const all = LAYERS.flatMap((_, a) => LAYERS.map((__, b): [number, number] => [a, b]))
  return all.filter(([a, b]) => {
    const both = [a, b].filter((l) => layers.includes(LAYERS[l] as string as never)).length
    return a !== b && (layers.length === 0 || (asked > 0 && both >= Math.min(asked, 2)))
  })
}

/** Jaccard of the edges of two layers, each pair of layers once in the order of LAYERS; n is the pairs tied in either. */
export function jaccardRows(context: MeasureContext): MeasureRow[] {
  const pairs = pairsAsked(context).filter(([a, b]) => a < b)
  return overlapRows(context, pairs, (overlap) => ({
    measure: 'jaccard',
    ...figure(overlap.jaccard, overlap.either, 'empty-layer'),
  }))
}

/** P(A given B) for each two layers, A in `layer` and B in `other`; n is the pairs tied in B. */
export function conditionalRows(context: MeasureContext): MeasureRow[] {
  return overlapRows(context, pairsAsked(context), (overlap) => ({
    measure: 'conditional-overlap',
    ...figure(overlap.conditional, overlap.ofOther, 'empty-layer'),
  }))
}

function overlapRows(
  { series }: MeasureContext,
  pairs: readonly [number, number][],
  figures: (overlap: ReturnType<typeof overlapOf>) => Pick<MeasureRow, 'measure' | 'value' | 'n' | 'reason'>,
): MeasureRow[] {
  const rows: MeasureRow[] = []
  for (let y = 0; y < series.years; y++) {
    for (const [a, b] of pairs) {
      const overlap = overlapOf(series.pairsByLayers, y, 1 << a, 1 << b)
      rows.push({
        year: series.firstYear + y,
        layer: LAYERS[a] as string,
        other: LAYERS[b] as string,
        actor: null,
        ...figures(overlap),
      })
    }
  }
  return rows
}

/**
 * How many pairs are tied in exactly one, two … layers of a set (`other`), and the mean over the pairs tied at all (`other` null); n is
 * the pairs tied. Where actors are named, o_ij of single pairs instead: of each two of them, or of one with whom it is tied to.
 */
export function edgeOverlapRows(context: MeasureContext): MeasureRow[] {
  return context.actors.length > 0 ? pairRows(context) : distributionRows(context)
}

/** A single layer has no overlap to tell of. */
function setsAsked({ columns }: MeasureContext): number[] {
  return columns.filter((column) => column >= LAYERS.length)
}

function distributionRows(context: MeasureContext): MeasureRow[] {
  const { series } = context
  const rows: MeasureRow[] = []
  for (let y = 0; y < series.years; y++) {
    for (const column of setsAsked(context)) {
      const [, ...counts] = edgeOverlapCounts(series.pairsByLayers, y, COLUMN_BITS[column] as number)
      const tied = counts.reduce((sum, pairs) => sum + pairs, 0)
      const sum = counts.reduce((all, pairs, at) => all + pairs * (at + 1), 0)
      const row = {
        year: series.firstYear + y,
        measure: 'edge-overlap' as const,
        layer: LAYER_COLUMNS[column] as string,
        actor: null,
      }
      rows.push({ ...row, other: null, ...figure(tied === 0 ? null : sum / tied, tied, 'no-ties') })
      counts.forEach((pairs, at) => {
        rows.push({ ...row, other: String(at + 1), value: pairs, n: tied, reason: null })
      })
    }
  }
  return rows
}

function pairRows(context: MeasureContext): MeasureRow[] {
  const { series, index, actors, layersOfPair } = context
  const rows: MeasureRow[] = []
  for (let y = 0; y < series.years; y++) {
    for (const column of setsAsked(context)) {
      const bits = COLUMN_BITS[column] as number
      for (const [i, j] of actorPairs(context)) {
        const pair = i < j ? pairIndex(i, j) : pairIndex(j, i)
        const value = edgeOverlap(layersOfPair[y]?.[pair] as number, bits)
        // Of one actor, those that it is tied to are asked for; of named pairs, a nought is an answer.
        if (actors.length === 1 && value === 0) continue
        const at = (y * series.columns.length + column) * series.actorCount
        const isThere = series.present[at + i] === 1 && series.present[at + j] === 1
        rows.push({
          year: series.firstYear + y,
          measure: 'edge-overlap',
          layer: LAYER_COLUMNS[column] as string,
          other: index.actorIds[j] as string,
          actor: index.actorIds[i] as string,
          value: isThere ? value : null,
          n: edgeOverlap(bits, bits),
          reason: isThere ? null : 'not-present',
        })
      }
    }
  }
  return rows
}

function actorPairs({ actors, index }: MeasureContext): [number, number][] {
  const [one] = actors
  if (actors.length === 1 && one !== undefined) {
    return [...index.actorIds.keys()].flatMap((j): [number, number][] => (j === one ? [] : [[one, j]]))
  }
  return actors.flatMap((i, at) => actors.slice(at + 1).map((j): [number, number] => [i, j]))
}
