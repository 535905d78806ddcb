/** A line of the results: ours beside the alternative that was measured in the same run. */
export interface Line {
  readonly what: string
  readonly ours: string
  readonly alternative: string
  readonly ratio: string
}

/** A time, in seconds where it is long. */
export function ms(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(1)} ms`
}

/** A line on two times; a ratio below 1 means that ours is shorter. */
export function timeLine(what: string, ours: number, name: string, theirs: number): Line {
  return { what, ours: ms(ours), alternative: `${name} ${ms(theirs)}`, ratio: (ours / theirs).toFixed(3) }
}
