import type { DrawnShape } from './geography/drawn-world.ts'
import type { BandStrand } from './pair-band.ts'

/** The band that binds two countries, strand by strand, with its ringed ends. */
export function PairBand({ band, ends }: { band: readonly BandStrand[]; ends: readonly DrawnShape[] }) {
  return (
    <g>
      {band.map(({ layer, path }) => (
        <path key={layer} className="tie-map-band" data-layer={layer} d={path} />
      ))}
      {band.length > 0 &&
        ends.map(({ id, at }) => (
          <circle key={id} className="tie-map-band-end" cx={at[0]} cy={at[1]} r="5" />
        ))}
    </g>
  )
}
