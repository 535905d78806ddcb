import type { MemberOverlap } from '../../src/api/processes.ts'

const WIDTH_PX = 96
const HEIGHT_PX = 12
const PAD_PX = 5

/** The overlap from 0 to 1: a mark where dated members put it, a line over all that the undated allow. */
export function JaccardInterval({ overlap }: { overlap: MemberOverlap }) {
  const x = (value: number): number => PAD_PX + value * (WIDTH_PX - 2 * PAD_PX)
  const y = HEIGHT_PX / 2
  const { jaccard, jaccard_least, jaccard_greatest } = overlap
  return (
    <svg className="jaccard-interval keep-ltr" width={WIDTH_PX} height={HEIGHT_PX} aria-hidden="true">
      <path
        className="jaccard-axis"
        d={`M${x(0)},${y}H${x(1)}M${x(0)},${y - 3}V${y + 3}M${x(1)},${y - 3}V${y + 3}`}
      />
      {jaccard_greatest > jaccard_least && (
        <path className="jaccard-line" d={`M${x(jaccard_least)},${y}H${x(jaccard_greatest)}`} />
      )}
      {jaccard !== null && <circle className="jaccard-mark" cx={x(jaccard)} cy={y} r={3.5} />}
    </svg>
  )
}
