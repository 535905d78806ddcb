import './side-marks.css'

export type SideName = 'a' | 'b' | 'unknown'

/** Which of the three an answer's side is. */
export function sideName(side: 'A' | 'B' | null): SideName {
  return side === 'A' ? 'a' : side === 'B' ? 'b' : 'unknown'
}

/** The mark of a side: full for the destination side, hollow for the origin side, grey where no side is known. */
export function SideMark({ side }: { side: SideName }) {
  return (
    <svg className="side-mark" width={12} height={12} aria-hidden="true">
      <rect className={`side-${side}`} x={1.5} y={1.5} width={9} height={9} />
    </svg>
  )
}
