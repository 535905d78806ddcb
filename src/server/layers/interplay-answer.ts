import type { Interplay, InterplayQuery, LayerOrderItem } from '../../api/layer-interplay.ts'
import { INFERRED_RULES, type InferredRule } from '../../layers/entries.ts'
import type { FirstTied } from '../../layers/interplay/first-tied.ts'
import { firstLayers, layerOrders } from '../../layers/interplay/first-to-exist.ts'
import { LAYERS, type Layer } from '../../model/layer.ts'
import type { Registry } from '../../model/registry.ts'
import { layerGrader } from '../../report/layer-claims.ts'
import type { TextFigure } from '../../report/text-evidence.ts'
import { claimItem } from './claim-item.ts'
import { interplayFindings } from './interplay-findings.ts'
import { processPrecedentItem } from './process-precedent-item.ts'

/** What the interplay of the layers of a registry is answered from. */
export interface InterplayFacts {
  readonly registry: Registry
  readonly lastYear: number
  /** Words of a layer first seen in the bilateral one, from the texts of the workspace. */
  readonly textOf: (target: Layer) => TextFigure
}

/** How the bilateral layer came before the others: relations, sequence and the graded claims (METHOD §2). */
export function interplayAnswer(
  { registry, lastYear, textOf }: InterplayFacts,
  query: InterplayQuery,
): Interplay {
  const found = interplayFindings(registry, { ...query, lastYear })
  const byId = new Map(registry.instruments.map((instrument) => [instrument.id, instrument]))
  const grade = layerGrader(found)
  const { precedents } = found
  return {
    registry_version: registry.version,
    ...query,
    bilateral: { ...precedents.bilateral },
    processes: precedents.processes.flatMap((row) => {
      const instrument = byId.get(row.instrument)
      return instrument === undefined ? [] : [processPrecedentItem(instrument, query.start, row)]
    }),
    orders: INFERRED_RULES.flatMap((inferred) => orderItems(found.firstTied(inferred), inferred)),
    first: INFERRED_RULES.map((inferred) => {
      const { dyads, first, sameYear, notTold } = firstLayers(found.firstTied(inferred))
      return {
        inferred,
        dyads,
        first: first.map((row) => ({ ...row })),
        same_year: sameYear,
        not_told: notTold,
      }
    }),
    claims: LAYERS.filter((layer) => layer !== 'bilateral').map((target) => ({
      source: 'bilateral',
      target,
      ...claimItem(grade('bilateral', target, textOf(target))),
    })),
  }
}

function orderItems(first: FirstTied, inferred: InferredRule): LayerOrderItem[] {
  return layerOrders(first).map((row) => ({
    inferred,
    layer: row.layer,
    other: row.other,
    dyads: row.dyads,
    first: row.first,
    possibly_first: row.possiblyFirst,
    same_year: row.sameYear,
    possibly_second: row.possiblySecond,
    second: row.second,
    not_told: row.notTold,
    only: row.only,
  }))
}
