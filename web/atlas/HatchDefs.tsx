const SIDES = [
  { side: 'a', turn: -45 },
  { side: 'b', turn: 45 },
] as const

/** Hatches that say whose tie reaches a third country: one slant for the first chosen, the other for the second. */
export function HatchDefs() {
  return (
    <svg className="unseen" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {SIDES.map(({ side, turn }) => (
          <pattern
            key={side}
            id={`hatch-${side}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${turn})`}
          >
            <rect width="5" height="5" className={`hatch-${side}-ground`} />
            <rect width="1.2" height="5" className={`hatch-${side}-line`} />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}
