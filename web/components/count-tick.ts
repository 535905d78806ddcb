/** A round count at about the upper half of a chart; null where the counts are too small to need one. */
export function countTickOf(most: number): number | null {
  if (most < 2) return null
  const step = 10 ** Math.floor(Math.log10(most))
  return [5, 2, 1].map((factor) => factor * step).find((count) => count <= most) ?? null
}
