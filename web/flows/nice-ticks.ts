/** Round numbers from at or below the least to at or above the most, about `lines` of them; 0 is always one where it is between. */
export function niceTicks(least: number, most: number, lines: number): number[] {
  const span = most - least || Math.abs(most) || 1
  const rough = span / lines
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((each) => each >= rough) ?? rough
  const first = Math.floor(least / step + 1e-9)
  const last = Math.ceil(most / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const value = (first + place) * step
    return Math.abs(value) < step / 1e6 ? 0 : Number(value.toPrecision(12))
  })
}
