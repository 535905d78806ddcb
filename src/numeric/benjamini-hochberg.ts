/**
 * p-values adjusted for the number of tests, by the false discovery rate (Benjamini & Hochberg 1995, J. R. Statist. Soc. B 57, 289-300):
 * the smallest rate at which each would still be called a finding.
 * @returns in the order given, each from its p to 1
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = p.map((_, i) => i).sort((a, b) => (p[b] as number) - (p[a] as number))
  const adjusted = new Array<number>(p.length)
  let least = 1
  order.forEach((i, from) => {
    least = Math.min(least, ((p[i] as number) * p.length) / (p.length - from))
    adjusted[i] = least
  })
  return adjusted
}
