import type { Position } from 'geojson'

/** A state or territory with rows in the registry that the shapes' file is too coarse to hold, or counts with another. */
export interface MissingState {
  readonly id: string
  /** Longitude and latitude where its dot stands; source: own estimate of the capital. */
  readonly at: Position
}

export const MISSING_STATES: readonly MissingState[] = [
  { id: 'GIB', at: [-5.35, 36.14] },
  { id: 'MYT', at: [45.23, -12.78] },
  { id: 'TKL', at: [-171.8, -9.2] },
  { id: 'TUV', at: [179.2, -8.5] },
]
