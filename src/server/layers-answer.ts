import type { LayersAnswer } from '../api/layers.ts'
import { embeddedNorms } from '../layers/embedded-norms.ts'
import { layerMeasures } from '../layers/layer-measures.ts'
import type { LayerSettings } from '../layers/layer-network.ts'
import type { MembershipIndex } from '../layers/membership-index.ts'
import { type LayerSeries, layerSeries } from '../layers/series/layer-series.ts'
import type { CodedTexts } from '../model/coded-text.ts'
import { leftOutAnswer } from './layers/left-out-answer.ts'

/**
 * The layered view of one year under the field names of the contract: what `GET /api/layers` answers and
 * `strata layers --json` prints (METHOD §1).
 *
 * @param series of the same index and rules, with the year in it; without it the year is computed by itself
 * @param texts what the texts held say of migration, for the share of clauses of each regime
 */
export function layersAnswer(
  index: MembershipIndex,
  settings: LayerSettings,
  registryVersion: string,
  series: LayerSeries = layerSeries(index, settings, { firstYear: settings.year, lastYear: settings.year }),
  texts: CodedTexts = new Map(),
): LayersAnswer {
  return {
    registry_version: registryVersion,
    year: settings.year,
    blocs: settings.blocRule,
    scope: settings.scope,
    start: index.tieStart,
    // Sums of fractions end in noise that says nothing; nine digits are far more than any reading of them.
    layers: layerMeasures(series, settings.year).map((row) => ({
      ...row,
      weight: Math.round(row.weight * 1e9) / 1e9,
    })),
    embedded_norms: embeddedNorms(index, settings.year, texts).map((norms) => ({
      regime: norms.regime,
      instruments: norms.instruments,
      with_clause: norms.withClause,
      without_clause: norms.withoutClause,
      not_coded: norms.notCoded,
      with_text: norms.withText,
      clauses: norms.clauses,
      migration_clauses: norms.migrationClauses,
      share_of_clauses: norms.shareOfClauses,
    })),
    left_out: leftOutAnswer(index, settings),
  }
}
