import { firstOccurrences } from './first-occurrences.ts'
import { NO_GRAM } from './no-gram.ts'
import type { HashRuns } from './rolling-hashes.ts'

/** Exact names of all grams of a corpus. */
export interface NamedGrams {
  /** For each token the name of the gram that begins at it, `NO_GRAM` where its text ends first. */
  readonly names: Uint32Array
  /** Names are 0 … count - 1, in the order of first occurrence. */
  readonly count: number
}

/**
 * Names all runs of n tokens within a text: two have the same name where they are the same, and never else. Grams are brought together by hashes,
 * and each is compared with its first occurrence; where a passage goes on as its first occurrence does, one token is left to compare. Names
 * of a passage follow upon each other, so that what is kept by name is read in order.
 *
 * Time O(tokens), memory 4 bytes a token and 24 MB.
 * @param starts where texts begin, and the end of the last
 * @param hashRuns for tests: other hashes, bad ones even, give the same names
 */
export function nameGrams(
  tokens: Uint32Array,
  starts: Uint32Array,
  n: number,
  hashRuns?: HashRuns,
): NamedGrams {
  const names = firstOccurrences(tokens, starts, n, hashRuns)
  let count = 0
  let before = NO_GRAM
  for (let at = 0; at < names.length; at++) {
    const first = names[at] as number
    if (first === at) names[at] = count++
    else if (first !== NO_GRAM) {
      // The gram before this one was its first occurrence's, token by token, so that all but the last are known to be the same.
      const known = before !== NO_GRAM && first === before + 1 ? n - 1 : 0
      if (!areEqual(tokens, first, at, known, n)) return namedByComparing(tokens, starts, n)
      names[at] = names[first] as number
    }
    before = first
  }
  return { names, count }
}

function areEqual(tokens: Uint32Array, a: number, b: number, from: number, n: number): boolean {
  for (let i = from; i < n; i++) {
    if (tokens[a + i] !== tokens[b + i]) return false
  }
  return true
}

/** Two hashes of 64 bits together were the same for grams that differ. Slow, and as good as never. */
function namedByComparing(tokens: Uint32Array, starts: Uint32Array, n: number): NamedGrams {
  const names = new Uint32Array(tokens.length).fill(NO_GRAM)
  const known = new Map<string, number>()
  for (let text = 0; text + 1 < starts.length; text++) {
    for (let at = starts[text] as number; at + n <= (starts[text + 1] as number); at++) {
      const gram = tokens.subarray(at, at + n).join(' ')
      const name = known.get(gram) ?? known.size
      known.set(gram, name)
      names[at] = name
    }
  }
  return { names, count: known.size }
}
