import { longer } from './number-lists.ts'

/** Numbers for different runs of n numbers, such as code values, in the order in which runs come for the first time. */
export class NumberedRuns {
  private readonly n: number
  private values: Uint32Array = new Uint32Array(1 << 12)
  private hashes: Uint32Array = new Uint32Array(1 << 10)
  /** By hash: number of the run + 1, 0 where free; at most half are taken. */
  private slots: Uint32Array = new Uint32Array(1 << 11)
  private held = 0

  constructor(n: number) {
    this.n = n
  }

  get count(): number {
    return this.held
  }

  /** The number of the run that begins at a place, a new one where the run is new. Time O(n). */
  idAt(values: Uint32Array, from: number): number {
    const { n, slots, hashes } = this
    let hash = n
    for (let i = from; i < from + n; i++)
      hash = Math.imul(hash ^ (values[i] as number), 0x5bd1e995) ^ (hash >>> 13)
    hash = (hash ^ (hash >>> 15)) >>> 0
    const mask = slots.length - 1
    let slot = hash & mask
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if (hashes[held - 1] === hash && this.isRun(held - 1, values, from)) return held - 1
      slot = (slot + 1) & mask
    }
    return this.keep(values, from, hash, slot)
  }

  private isRun(id: number, values: Uint32Array, from: number): boolean {
    const { n, values: own } = this
    for (let i = 0; i < n; i++) {
      if (own[id * n + i] !== values[from + i]) return false
    }
    return true
  }

  private keep(values: Uint32Array, from: number, hash: number, slot: number): number {
    const { n } = this
    const id = this.held++
    if (this.held * n > this.values.length) this.values = longer(this.values, this.held * n)
    if (this.held > this.hashes.length) this.hashes = longer(this.hashes, this.held)
    for (let i = 0; i < n; i++) this.values[id * n + i] = values[from + i] as number
    this.hashes[id] = hash
    this.slots[slot] = id + 1
    if (2 * this.held > this.slots.length) this.spread()
    return id
  }

  private spread(): void {
    const slots = new Uint32Array(2 * this.slots.length)
    const mask = slots.length - 1
    for (let id = 0; id < this.held; id++) {
      let slot = (this.hashes[id] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = id + 1
    }
    this.slots = slots
  }
}
