const SIDES = [
  { side: 'a', turn: -45 },
  { side: 'b', turn: 45 },
] as const

/** Hatches that say whose tie reaches a third country, one slant for the first chosen, the other for the second, and who is left untied. */
export function HatchDefs() {
  return (
    <svg className="unseen" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="hatch-untied"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <rect width="6" height="6" className="hatch-untied-ground" />
          <rect width="1.3" height="6" className="hatch-untied-line" />
        </pattern>
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
