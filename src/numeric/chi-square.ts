import { upperGammaShare } from './incomplete-gamma.ts'

/** The probability that a chi-square with `degrees` of freedom exceeds `value`. */
export function chiSquareUpperTail(value: number, degrees: number): number {
  return upperGammaShare(degrees / 2, value / 2)
}
