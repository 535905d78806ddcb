import type { LayersAnswer } from '../api/layers.ts'
import { embeddedNorms } from '../layers/embedded-norms.ts'
import { layerMeasures } from '../layers/layer-measures.ts'
import { type LayerSettings, layerNetworks } from '../layers/layer-network.ts'
import { leftOut } from '../layers/left-out.ts'
import type { MembershipIndex } from '../layers/membership-index.ts'

/**
 * The layered view of one year under the field names of the contract: what `GET /api/layers` answers and
 * `strata layers --json` prints (METHOD §1).
 */
export function layersAnswer(
  index: MembershipIndex,
  settings: LayerSettings,
  registryVersion: string,
): LayersAnswer {
  const left = leftOut(index, settings)
  return {
    registry_version: registryVersion,
    year: settings.year,
    blocs: settings.blocRule,
    scope: settings.scope,
    start: index.tieStart,
    // Sums of fractions end in noise that says nothing; nine digits are far more than any reading of them.
    layers: layerMeasures(layerNetworks(index, settings)).map((row) => ({
      ...row,
      weight: Math.round(row.weight * 1e9) / 1e9,
    })),
    embedded_norms: embeddedNorms(index, settings.year).map((norms) => ({
      regime: norms.regime,
      instruments: norms.instruments,
      with_clause: norms.withClause,
      without_clause: norms.withoutClause,
      not_coded: norms.notCoded,
      share_of_clauses: norms.shareOfClauses,
    })),
    left_out: {
      uncoded_trade_instruments: left.uncodedTradeInstruments,
      uncoded_trade_rows: left.uncodedTradeRows,
      no_layer_instruments: left.noLayerInstruments,
      undated_instruments: left.undatedInstruments,
      undated_rows: left.undatedRows,
    },
  }
}
