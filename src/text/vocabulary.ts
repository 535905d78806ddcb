/** Words one after another: word `id` is `units[starts[id]] … units[starts[id + 1] - 1]`. The arrays may pass between threads. */
export interface PackedWords {
  /** UTF-16 units. */
  readonly units: Uint16Array
  /** Length words + 1. */
  readonly starts: Uint32Array
}

/** Units made into a string at once. */
const PIECE = 4096

/**
 * Words and their numbers, given in the order in which words come for the first time; shared by all texts that are compared. A word is
 * looked up by its characters where they stand in a text, so that none is cut out of it to be known again.
 */
export class Vocabulary {
  private count = 0
  private units = new Uint16Array(1 << 12)
  private starts = new Uint32Array(1 << 10)
  private hashes = new Uint32Array(1 << 10)
  /** By hash: number of the word + 1, 0 where free; at most half are taken. */
  private slots = new Uint32Array(1 << 11)

  /** A vocabulary of the words that another one gave away. */
  static of(words: PackedWords): Vocabulary {
    const vocabulary = new Vocabulary()
    vocabulary.addAll(words)
    return vocabulary
  }

  /** The numbers here of all words of another vocabulary, by their numbers there. */
  addAll({ units, starts }: PackedWords): Uint32Array {
    const numbers = new Uint32Array(starts.length - 1)
    for (let id = 0; id < numbers.length; id++)
      numbers[id] = this.idOf(stringOf(units, starts[id] as number, starts[id + 1] as number))
    return numbers
  }

  /** Number of different words so far. */
  get size(): number {
    return this.count
  }

  /** The number of a word, a new one where the word is new. */
  idOf(word: string): number {
    return this.idOfPart(word, 0, word.length)
  }

  /** The number of the word between two places of a text, a new one where the word is new. Time O(its length). */
  idOfPart(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end)
    const slot = this.slotOf(text, start, end, hash)
    const held = this.slots[slot] as number
    if (held !== 0) return held - 1
    return this.keep(text, start, end, hash, slot)
  }

  /** The number of a word, undefined where none was given to it. */
  knownId(word: string): number | undefined {
    return this.knownIdOfPart(word, 0, word.length)
  }

  /** The number of the word between two places of a text, undefined where none was given to it. Time O(its length). */
  knownIdOfPart(text: string, start: number, end: number): number | undefined {
    const held = this.slots[this.slotOf(text, start, end, hashOf(text, start, end))] as number
    return held === 0 ? undefined : held - 1
  }

  /** The word of a number, undefined where none was given. */
  wordOf(id: number): string | undefined {
    if (!(id < this.count)) return undefined
    return stringOf(this.units, this.starts[id] as number, this.starts[id + 1] as number)
  }

  /** All words, copied. */
  packed(): PackedWords {
    return {
      units: this.units.slice(0, this.starts[this.count]),
      starts: this.starts.slice(0, this.count + 1),
    }
  }

  /** The slot that holds a word, or the free one where it would come. */
  private slotOf(text: string, start: number, end: number, hash: number): number {
    const { slots, hashes } = this
    const mask = slots.length - 1
    let slot = hash & mask
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if (hashes[held - 1] === hash && this.isWord(held - 1, text, start, end)) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  private isWord(id: number, text: string, start: number, end: number): boolean {
    const { units } = this
    const first = this.starts[id] as number
    const length = end - start
    if ((this.starts[id + 1] as number) - first !== length) return false
    for (let at = 0; at < length; at++) {
      if (units[first + at] !== text.charCodeAt(start + at)) return false
    }
    return true
  }

  private keep(text: string, start: number, end: number, hash: number, slot: number): number {
    const id = this.count++
    const first = this.starts[id] as number
    const after = first + end - start
    if (after > this.units.length) this.units = grown(this.units, new Uint16Array(2 * after))
    if (id + 2 > this.starts.length) {
      this.starts = grown(this.starts, new Uint32Array(2 * this.starts.length))
      this.hashes = grown(this.hashes, new Uint32Array(2 * this.hashes.length))
    }
    for (let at = start; at < end; at++) this.units[first + at - start] = text.charCodeAt(at)
    this.starts[id + 1] = after
    this.hashes[id] = hash
    this.slots[slot] = id + 1
    if (2 * this.count > this.slots.length) this.spread()
    return id
  }

  /** Twice as many slots. */
  private spread(): void {
    const slots = new Uint32Array(2 * this.slots.length)
    const mask = slots.length - 1
    for (let id = 0; id < this.count; id++) {
      let slot = (this.hashes[id] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = id + 1
    }
    this.slots = slots
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995)
  hash ^= hash >>> 15
  return (hash ^ (hash >>> 7)) >>> 0
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function stringOf(units: Uint16Array, start: number, end: number): string {
  let word = ''
  for (let at = start; at < end; at += PIECE)
    word += String.fromCharCode(...units.subarray(at, Math.min(end, at + PIECE)))
  return word
}
