import type { Layer } from '../../model/layer.ts'
import type { Cells } from '../../model/row-change.ts'
import type { DestaEntry } from './desta-treaties.ts'

/** The row of a base treaty: all of it where it is new, only its years where it is held. */
export function destaInstrument(entry: DestaEntry, id: string, isHeld: boolean, source: string): Cells {
  const [signed, in_force] = [entry.year, entry.inForce].map((year) => (year === null ? null : String(year)))
  const dates = { signed: signed ?? null, in_force: in_force ?? null, ended: null, status: null }
  const unsaid = {
    title: null,
    family: null,
    layer: null,
    form: null,
    regime: null,
    binding: null,
    note: null,
  }
  if (isHeld) return { id, ...unsaid, ...dates, source }
  const note = `DESTA ${entry.base}; the states of a bloc are listed, not the bloc`
  const kind = { family: 'trade-agreement', form: 'treaty', regime: 'trade', binding: 'yes' }
  return {
    id,
    title: entry.name || `Trade agreement ${entry.base} of DESTA`,
    ...kind,
    layer: layerOf(entry),
    ...dates,
    source,
    note,
  }
}

/** DESTA's typememb: 1 bilateral, 2 plurilateral, 3 plurilateral and third country, 4 region and region. */
function layerOf({ membership, region }: DestaEntry): Layer | null {
  if (membership === 1) return 'bilateral'
  if (membership === 3 || membership === 4) return 'bloc'
  if (membership !== 2 || region === '') return null
  return region.toLowerCase() === 'intercontinental' ? 'transregional' : 'regional'
}
