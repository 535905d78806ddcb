import type { EdtfDate } from '../model/edtf-date.ts'
import { LAYERS_AND_NONE } from './origins.ts'
import { signedYear } from './signed-year.ts'
import type { LayerOrNone } from './text-facts.ts'

/** An instrument of the registry, and whether a text of it is held. */
export interface RegisteredInstrument {
  readonly layer: LayerOrNone
  readonly signed: EdtfDate | null
  readonly isHeld: boolean
}

/** Of how many instruments of one layer and year texts are held. */
export interface HeldAndRegistered {
  readonly layer: LayerOrNone
  /** Null: the date is unknown or spans several years. */
  readonly year: number | null
  readonly held: number
  readonly registered: number
}

/**
 * Instruments of which a text is held against those registered, by layer (widest first) and year of signature (unknown last). A text that is
 * not held can be credited with nothing, so every share of its layer is a lower bound. Time O(instruments).
 */
export function heldAndRegistered(instruments: Iterable<RegisteredInstrument>): HeldAndRegistered[] {
  const rows = new Map<
    string,
    { layer: LayerOrNone; year: number | null; held: number; registered: number }
  >()
  for (const { layer, signed, isHeld } of instruments) {
    const year = signedYear(signed)
    const key = `${layer} ${year}`
    const row = rows.get(key) ?? { layer, year, held: 0, registered: 0 }
    rows.set(key, row)
    row.registered++
    if (isHeld) row.held++
  }
  return [...rows.values()].sort(
    (a, b) =>
      LAYERS_AND_NONE.indexOf(a.layer) - LAYERS_AND_NONE.indexOf(b.layer) ||
      (a.year ?? Infinity) - (b.year ?? Infinity),
  )
}
