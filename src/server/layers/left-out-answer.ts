import type { LayersAnswer } from '../../api/layers.ts'
import type { LayerSettings } from '../../layers/layer-network.ts'
import { leftOut } from '../../layers/left-out.ts'
import type { MembershipIndex } from '../../layers/membership-index.ts'

/** What a year of the layered view leaves out, under the field names of the contract. Time O(instruments + rows). */
export function leftOutAnswer(index: MembershipIndex, settings: LayerSettings): LayersAnswer['left_out'] {
  const left = leftOut(index, settings)
  return {
    uncoded_trade_instruments: left.uncodedTradeInstruments,
    uncoded_trade_rows: left.uncodedTradeRows,
    no_layer_instruments: left.noLayerInstruments,
    undated_instruments: left.undatedInstruments,
    undated_rows: left.undatedRows,
  }
}
