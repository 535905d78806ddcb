/** Lists of numbers, one after another in one array that grows: list i is `values[starts[i]] … values[starts[i + 1] - 1]`. */
export class NumberLists {
  values: Uint32Array = new Uint32Array(1 << 12)
  starts: Uint32Array = new Uint32Array(1 << 10)
  count = 0

  /** Adds a number to the list that is open, which becomes one with `end`. */
  push(value: number): void {
    const at = this.starts[this.count + 1] as number
    if (at === this.values.length) this.values = longer(this.values, at)
    this.values[at] = value
    this.starts[this.count + 1] = at + 1
  }

  /** Ends the list that is open; the next one is open then. Returns its number. */
  end(): number {
    const list = this.count++
    if (this.count + 1 >= this.starts.length) this.starts = longer(this.starts, this.count + 1)
    this.starts[this.count + 1] = this.starts[this.count] as number
    return list
  }
}

/** A copy of at least twice the length, zero where it is longer. */
export function longer(from: Uint32Array, least: number): Uint32Array {
  const to = new Uint32Array(2 * (least + 1))
  to.set(from)
  return to
}
