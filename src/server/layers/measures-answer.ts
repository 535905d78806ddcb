import type { LayerMeasuresAnswer } from '../../api/layer-measures.ts'
import type { InferredRule } from '../../layers/entries.ts'
import type { NetworkRules } from '../../layers/layer-network.ts'
import { MEASURE_TABLE, measureRows, usualMeasures } from '../../layers/measures/measure-table.ts'
import type { MembershipIndex } from '../../layers/membership-index.ts'
import { isLayerOrSet, LAYER_COLUMNS, type LayerOrSet } from '../../layers/series/layer-columns.ts'
import type { StructureSources } from '../../layers/structure/structure-sources.ts'
import { StrataError } from '../../model/error.ts'
import { LAYER_MEASURES, type LayerMeasure } from '../../model/layer-measure.ts'
import { leftOutAnswer } from './left-out-answer.ts'

/** What is asked of the measures, in words; empty lists ask for what is usual. */
export interface MeasuresAsked {
  readonly rules: NetworkRules & { readonly inferred: InferredRule }
  readonly from: number
  readonly to: number
  readonly measures: readonly string[]
  readonly layers: readonly string[]
  /** Ids of actors. */
  readonly actors: readonly string[]
  readonly sources: StructureSources
  /** Years in which measures that take long can be asked for at once; without it all. */
  readonly mostYears?: number
}

/** Actors that can be named at once: each is a row a year, measure and layer. */
export const MOST_ACTORS = 20

/**
 * Measures of the layered network over years, under the field names of the contract: what `GET /api/layers/measures` answers and
 * `strata layers measures --json` prints (METHOD §1).
 * @throws StrataError `layers/years-reversed`, `layers/measure-unknown`, `layers/layer-unknown`, `layers/actors-not-named`,
 * `layers/too-many-actors`, `layers/years-not-chosen`
 */
export function measuresAnswer(
  index: MembershipIndex,
  asked: MeasuresAsked,
  registryVersion: string,
): LayerMeasuresAnswer {
  const { rules, from, to } = asked
  if (from > to) throw new StrataError('layers/years-reversed', { first: from, last: to })
  const measures = measuresNamed(asked)
  const layers = asked.layers.map(layerNamed)
  if (asked.actors.length > MOST_ACTORS) {
    throw new StrataError('layers/too-many-actors', { found: asked.actors.length, most: MOST_ACTORS })
  }
  const actors = [...new Set(asked.actors)].map((id) => index.actorIds.indexOf(id))
  const ofActors = measures.filter((name) => MEASURE_TABLE[name].of === 'actor')
  if (ofActors.length > 0 && actors.length === 0 && to > from) {
    throw new StrataError('layers/actors-not-named', { measures: ofActors.join(', '), first: from, last: to })
  }
  const heavy = measures.filter((name) => MEASURE_TABLE[name].isHeavy === true)
  const { mostYears = Number.POSITIVE_INFINITY } = asked
  if (heavy.length > 0 && to - from + 1 > mostYears) {
    throw new StrataError('layers/years-not-chosen', { measures: heavy.join(', '), most: mostYears })
  }
  return {
    registry_version: registryVersion,
    from,
    to,
    blocs: rules.blocRule,
    scope: rules.scope,
    start: index.tieStart,
    inferred: rules.inferred,
    rows: measureRows(index, {
      rules,
      firstYear: from,
      lastYear: to,
      measures,
      layers,
      actors,
      sources: asked.sources,
    }),
    left_out: Array.from({ length: to - from + 1 }, (_, y) => ({
      year: from + y,
      ...leftOutAnswer(index, { ...rules, year: from + y }),
    })),
  }
}

function measuresNamed({ measures, actors }: MeasuresAsked): LayerMeasure[] {
  if (measures.length === 0) return usualMeasures(actors.length > 0)
  return measures.map((found) => {
    const name = LAYER_MEASURES.find((known) => known === found)
    if (name !== undefined) return name
    throw new StrataError('layers/measure-unknown', {
      found: found.slice(0, 100),
      known: LAYER_MEASURES.join(', '),
    })
  })
}

function layerNamed(found: string): LayerOrSet {
  if (isLayerOrSet(found)) return found
  throw new StrataError('layers/layer-unknown', {
    found: found.slice(0, 100),
    known: LAYER_COLUMNS.join(', '),
  })
}
