/** Sets of whole numbers below `universe`, without repeats within a set: those of set s lie from `starts[s]` to `starts[s + 1] - 1`. */
export interface SetFamily {
  readonly universe: number
  readonly starts: Uint32Array
  readonly elements: Uint32Array
}

/** The number of sets. */
export function setCount({ starts }: SetFamily): number {
  return starts.length - 1
}

/** The same entries by element: set e of the transpose holds every s whose set holds e, ascending. Time O(entries). */
export function transposed(family: SetFamily): SetFamily {
  const { universe, elements } = family
  const starts = new Uint32Array(universe + 1)
  for (const element of elements) starts[element + 1] = (starts[element + 1] as number) + 1
  for (let e = 0; e < universe; e++) starts[e + 1] = (starts[e + 1] as number) + (starts[e] as number)
  const turned = { universe: setCount(family), starts, elements: new Uint32Array(elements.length) }
  transposeInto(family, turned, new Uint32Array(universe))
  return turned
}

/**
 * Writes the transpose of a family over one of the same margins.
 * @param next scratch, one number for each set of `turned`
 */
export function transposeInto(family: SetFamily, turned: SetFamily, next: Uint32Array): void {
  const { starts, elements } = family
  next.set(turned.starts.subarray(0, next.length))
  for (let s = 0; s + 1 < starts.length; s++) {
    const end = starts[s + 1] as number
    for (let at = starts[s] as number; at < end; at++) {
      const element = elements[at] as number
      const place = next[element] as number
      turned.elements[place] = s
      next[element] = place + 1
    }
  }
}
