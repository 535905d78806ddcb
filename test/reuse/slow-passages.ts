import type { ReuseText } from '../../src/reuse/reuse-text.ts'
import { compareTexts } from '../../src/reuse/text-order.ts'
import { words } from './slow-twin.ts'

export interface SlowPassage {
  readonly start: number
  readonly end: number
  /** Ids of all other texts that hold the interval, in the order of dates, with the word of the first occurrence. */
  readonly carriers: readonly (readonly [string, number])[]
  /** Ids of those within which it cannot be extended. */
  readonly maximalIn: readonly string[]
}

/** Word at which an interval first stands in other words, -1 where it does not. */
function firstPlace(interval: readonly string[], all: readonly string[]): number {
  for (let at = 0; at + interval.length <= all.length; at++)
    if (interval.every((word, k) => all[at + k] === word)) return at
  return -1
}

/** Passages straight from the definition: every interval, every text, both neighbours. */
export function slowPassages(target: ReuseText, others: readonly ReuseText[], min: number): SlowPassage[] {
  const own = words(target)
  const sources = others
    .filter(({ language }) => language !== null && language === target.language)
    .toSorted(compareTexts)
    .map((text) => ({ id: text.id, all: words(text) }))
  const rows: SlowPassage[] = []
  for (let start = 0; start < own.length; start++) {
    for (let end = start + min; end <= own.length; end++) {
      const carriers: [string, number][] = []
      const maximalIn: string[] = []
      for (const { id, all } of sources) {
        const place = firstPlace(own.slice(start, end), all)
        if (place < 0) continue
        carriers.push([id, place])
        const left = start > 0 && firstPlace(own.slice(start - 1, end), all) >= 0
        const right = end < own.length && firstPlace(own.slice(start, end + 1), all) >= 0
        if (!left && !right) maximalIn.push(id)
      }
      if (carriers.length === 0) break
      if (maximalIn.length > 0) rows.push({ start, end, carriers, maximalIn })
    }
  }
  return rows
}
