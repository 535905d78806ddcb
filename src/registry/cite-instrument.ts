import { type Citation, cite } from '../model/cite.ts'
import type { Instrument } from '../model/instrument.ts'

/** How to cite the registry's record of an instrument. */
export function citeInstrument(instrument: Instrument, registryVersion: string): Citation {
  const { id, title, signed, in_force } = instrument
  return cite({
    kind: 'record',
    key: id,
    title,
    date: signed ?? in_force,
    about: `Record ${id}`,
    registryVersion,
    address: null,
  })
}
