import type { ProcessItem } from '../../src/api/processes.ts'
import './side-marks.css'

const WIDTH_PX = 72
const HEIGHT_PX = 9

/** The years of a process in a line: with a chair of the one side, of the other, of none that is known, and without a recorded one. */
export function SideBar({ years }: { years: ProcessItem['chair_years'] }) {
  const { a, b, unknown } = years
  if (years.years === 0) return null
  const px = (value: number): number => (value / years.years) * (WIDTH_PX - 1)
  const parts = [
    ['a', a],
    ['b', b],
    ['unknown', unknown],
  ] as const
  let x = 0.5
  return (
    <svg className="side-bar keep-ltr" width={WIDTH_PX} height={HEIGHT_PX} aria-hidden="true">
      <path className="side-none" d={`M0.5,${HEIGHT_PX - 0.5}H${WIDTH_PX - 0.5}`} />
      {parts.map(([side, value]) => {
        const from = x
        x += px(value)
        return value === 0 ? null : (
          <rect
            key={side}
            className={`side-${side}`}
            x={from}
            y={1.5}
            width={Math.max(1, px(value))}
            height={HEIGHT_PX - 2}
          />
        )
      })}
    </svg>
  )
}
