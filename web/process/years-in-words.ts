/** Stretches of years as they are written in a sentence: `1998, 2006–2014`. */
export function yearsInWords(ranges: readonly (readonly [number, number])[]): string {
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ')
}
