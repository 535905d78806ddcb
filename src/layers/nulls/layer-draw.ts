import type { BitNetwork } from './bit-network.ts'

/** One layer, observed or drawn: its ties, and who of the same m actors is present in it (1), tied or not. */
export interface LayerDraw extends BitNetwork {
  readonly present: Uint8Array
}
