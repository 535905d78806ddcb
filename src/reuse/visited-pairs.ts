/** Words of 32 bits for each slot: both numbers of the pair, 1 + the number of its list, the time of its last visit. */
const SLOT = 4

/**
 * Finds the number of a pair of numbers and says whether it was met before within some stretch, such as a text. What belongs to a pair lies
 * together, so that one look into memory is enough.
 */
export class VisitedPairs {
  private slots: Uint32Array = new Uint32Array(SLOT << 12)
  private count = 0

  /**
   * Visits a pair.
   * @param stretch 1 or more, a new one for each stretch
   * @returns the number of the pair, in the order of first visits; -1 where the pair was visited in this stretch already
   */
  visit(a: number, b: number, stretch: number): number {
    const { slots } = this
    const mask = slots.length - 1
    let at = (hashOf(a, b) * SLOT) & mask
    for (let held = slots[at + 2] as number; held !== 0; held = slots[at + 2] as number) {
      if (slots[at] === a && slots[at + 1] === b) {
        if (slots[at + 3] === stretch) return -1
        slots[at + 3] = stretch
        return held - 1
      }
      at = (at + SLOT) & mask
    }
    slots[at] = a
    slots[at + 1] = b
    slots[at + 2] = ++this.count
    slots[at + 3] = stretch
    if (this.count * SLOT * 4 > slots.length * 3) this.spread()
    return this.count - 1
  }

  private spread(): void {
    const from = this.slots
    const to = new Uint32Array(2 * from.length)
    const mask = to.length - 1
    for (let slot = 0; slot < from.length; slot += SLOT) {
      if (from[slot + 2] === 0) continue
      let at = (hashOf(from[slot] as number, from[slot + 1] as number) * SLOT) & mask
      while (to[at + 2] !== 0) at = (at + SLOT) & mask
      to.set(from.subarray(slot, slot + SLOT), at)
    }
    this.slots = to
  }
}

function hashOf(a: number, b: number): number {
  const hash = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b)
  return (hash ^ (hash >>> 15)) >>> 4
}
