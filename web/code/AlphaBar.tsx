import type { AgreementItem } from '../../src/api/clause-codings.ts'

const WIDTH = 160
const HEIGHT = 18
const BOUNDS = [0.667, 0.8] as const

const at = (alpha: number): number => 4 + Math.max(0, Math.min(1, alpha)) * (WIDTH - 8)

/** Alpha from 0 to 1 as a mark on its interval, with the bounds of tentative and firm; the table says the numbers. */
export function AlphaBar({ alpha, interval }: Pick<AgreementItem, 'alpha' | 'interval'>) {
  return (
    <svg className="alpha-bar" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line x1={at(0)} x2={at(1)} y1={HEIGHT / 2} y2={HEIGHT / 2} className="alpha-axis" />
      {BOUNDS.map((bound) => (
        <line key={bound} x1={at(bound)} x2={at(bound)} y1="2" y2={HEIGHT - 2} className="alpha-bound" />
      ))}
      {interval !== null && (
        <line
          x1={at(interval[0])}
          x2={at(interval[1])}
          y1={HEIGHT / 2}
          y2={HEIGHT / 2}
          className="alpha-interval"
        />
      )}
      {alpha !== null && <circle cx={at(alpha)} cy={HEIGHT / 2} r="4" className="alpha-mark" />}
    </svg>
  )
}
