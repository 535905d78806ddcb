/** The name of a place where no gram begins: the text ends first. */
export const NO_GRAM = 0xffffffff

/** Exact names of all grams of a corpus. */
export interface NamedGrams {
  /** For each token the name of the gram that begins at it, `NO_GRAM` where its text ends first. */
  readonly names: Uint32Array
  /** Names are 0 … count - 1. */
  readonly count: number
}

/**
 * Names all runs of n tokens within a text: two have the same name where they are the same, and never else, since each is compared with
 * the first of its hash. Names come in the order of first occurrence. Time O(tokens · n), 12 to 20 bytes a token.
 * @param starts where texts begin, and the end of the last
 */
export function nameGrams(tokens: Uint32Array, starts: Uint32Array, n: number): NamedGrams {
  const names = new Uint32Array(tokens.length).fill(NO_GRAM)
  let capacity = 16
  while (capacity < tokens.length * 2) capacity *= 2
  const slots = new Uint32Array(capacity)
  const firsts = new Uint32Array(tokens.length)
  let count = 0
  for (let text = 0; text + 1 < starts.length; text++) {
    const last = (starts[text + 1] as number) - n
    for (let at = starts[text] as number; at <= last; at++) {
      let slot = hashOf(tokens, at, n) & (capacity - 1)
      for (let held = slots[slot] as number; ; held = slots[slot] as number) {
        if (held === 0) {
          firsts[count] = at
          names[at] = count++
          slots[slot] = count
          break
        }
        if (areEqual(tokens, firsts[held - 1] as number, at, n)) {
          names[at] = held - 1
          break
        }
        slot = (slot + 1) & (capacity - 1)
      }
    }
  }
  return { names, count }
}

function hashOf(tokens: Uint32Array, at: number, n: number): number {
  let hash = n
  for (let i = 0; i < n; i++) {
    hash = Math.imul(hash ^ (tokens[at + i] as number), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

function areEqual(tokens: Uint32Array, a: number, b: number, n: number): boolean {
  for (let i = 0; i < n; i++) {
    if (tokens[a + i] !== tokens[b + i]) return false
  }
  return true
}
