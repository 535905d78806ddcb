const BASE = 0x9e3779b1
const OTHER_BASE = 0x85ebca77

/** Hashes the runs of n tokens between two places: one for each in `first`, an independent one in `second`. */
export type HashRuns = (
  tokens: Uint32Array,
  from: number,
  to: number,
  n: number,
  first: Uint32Array,
  second: Uint32Array,
) => void

/**
 * Two hashes of 32 bits for each run of n tokens between two places, each rolled on from the one before: polynomials of different bases,
 * mixed (Karp & Rabin 1987, doi:10.1147/rd.312.0249). Runs that differ may have equal ones; who needs to know compares the tokens.
 * Time O(tokens).
 * @param first, second take one hash for each run, of which there are to - from - n + 1
 */
export function rollingHashes(
  tokens: Uint32Array,
  from: number,
  to: number,
  n: number,
  first: Uint32Array,
  second: Uint32Array,
): void {
  if (to - from < n) return
  let [leaving, otherLeaving] = [1, 1]
  for (let i = 1; i < n; i++) {
    leaving = Math.imul(leaving, BASE)
    otherLeaving = Math.imul(otherLeaving, OTHER_BASE)
  }
  let [rolling, other] = [0, 0]
  for (let at = from; at < from + n - 1; at++) {
    const token = (tokens[at] as number) + 1
    rolling = (Math.imul(rolling, BASE) + token) | 0
    other = (Math.imul(other, OTHER_BASE) + token) | 0
  }
  const runs = to - from - n + 1
  for (let run = 0; run < runs; run++) {
    const token = (tokens[from + run + n - 1] as number) + 1
    rolling = (Math.imul(rolling, BASE) + token) | 0
    other = (Math.imul(other, OTHER_BASE) + token) | 0
    const mixed = Math.imul(rolling ^ (rolling >>> 15), 0x2c1b3c6d)
    first[run] = mixed ^ (mixed >>> 13)
    second[run] = other
    const gone = (tokens[from + run] as number) + 1
    rolling = (rolling - Math.imul(gone, leaving)) | 0
    other = (other - Math.imul(gone, otherLeaving)) | 0
  }
}
