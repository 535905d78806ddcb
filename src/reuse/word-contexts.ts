import { NumberedRuns } from './numbered-runs.ts'

export const SPACE = 0x20

/** Number of the context in which nothing follows: the word is the last of its text. */
export const NOTHING_FOLLOWS = 0

/**
 * What follows a word, as far as runs of n code points that begin in it see: the first n - 1 code points of the words after it, joined by
 * spaces; at the end of a text there are fewer. Contexts have numbers. That of a word is put together from the word after it and the
 * context of that one, which one look into a table finds, or none where the word after it fills the context.
 */
export class WordContexts {
  /** Code points of each context. */
  readonly points: (readonly number[])[] = [[]]
  /** By context the number of its first n - 2 code points, which is what runs see that begin before the space. */
  readonly seenBeyondSpace: number[] = [0]
  private readonly shortNumbers = new Map<string, number>([['', 0]])
  private readonly reach: number
  private readonly words: readonly (readonly number[])[]
  /** By word the context that it fills alone, -1 where it is too short for that. */
  private readonly filled: Int32Array
  private readonly joints = new NumberedRuns(2)
  private readonly contextOfJoint: number[] = []
  private readonly numbers = new Map<string, number>([['', NOTHING_FOLLOWS]])
  private readonly joint = new Uint32Array(2)

  /** @param words code points of each token */
  constructor(words: readonly (readonly number[])[], n: number) {
    this.reach = n - 1
    this.words = words
    this.filled = Int32Array.from(words, (points) =>
      points.length < this.reach ? -1 : this.numberOf(points.slice(0, this.reach)),
    )
  }

  /**
   * Number of the context of a word.
   * @param next the word after it
   * @param after the context of that one
   */
  before(next: number, after: number): number {
    const full = this.filled[next] as number
    if (full >= 0) return full
    this.joint[0] = next
    this.joint[1] = after
    const joint = this.joints.idAt(this.joint, 0)
    if (joint < this.contextOfJoint.length) return this.contextOfJoint[joint] as number
    const own = this.words[next] ?? []
    const points = after === NOTHING_FOLLOWS ? own : [...own, SPACE, ...(this.points[after] ?? [])]
    const number = this.numberOf(points.slice(0, this.reach))
    this.contextOfJoint.push(number)
    return number
  }

  private numberOf(points: readonly number[]): number {
    const key = String.fromCodePoint(...points)
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number = this.points.push(points) - 1
    this.numbers.set(key, number)
    const short = String.fromCodePoint(...points.slice(0, Math.max(0, this.reach - 1)))
    const seen = this.shortNumbers.get(short) ?? this.shortNumbers.size
    this.shortNumbers.set(short, seen)
    this.seenBeyondSpace.push(seen)
    return number
  }
}
