import { entryReader } from '../entries.ts'
import type { LayerSettings } from '../layer-network.ts'
import type { MembershipIndex } from '../membership-index.ts'
import { countsInScope } from '../scope.ts'
import { aliveIn } from '../year-span.ts'

/** Members of the instruments in force in a year, as bits. */
export interface InstrumentSets {
  /** Places in the membership index, ascending; every array below has one place for each. */
  readonly instruments: Uint32Array
  /** Position in LAYERS. */
  readonly layers: Uint8Array
  /** `words` words of 32 bits for each instrument: bit i stands for actor i of the membership index. */
  readonly members: Uint32Array
  readonly words: number
  readonly sizes: Uint16Array
  /** Who may be a member beside these: participations that nothing dates, and those whose start is inferred where such are left out. */
  readonly undated: Uint16Array
}

/** The members of every instrument in force under the rules, those without a dated member with none. Time O(rows of the year). */
export function instrumentSets(index: MembershipIndex, settings: LayerSettings): InstrumentSets {
  const { year, blocRule, scope, inferred } = settings
  const alive: number[] = []
  for (let k = 0; k < index.instrumentIds.length; k++) {
    if (!countsInScope(index, k, scope)) continue
    const first = index.firstYearByInstrument[k] as number
    if (aliveIn(year, first, index.lastYearByInstrument[k] as number)) alive.push(k)
  }
  const words = Math.ceil(index.actorIds.length / 32)
  const members = new Uint32Array(alive.length * words)
  const sizes = new Uint16Array(alive.length)
  const undated = Uint16Array.from(alive, (k) => index.undatedByInstrument[k] as number)
  const reader = entryReader(index)
  alive.forEach((k, place) => {
    if (inferred === 'without')
      undated[place] = (undated[place] as number) + reader.read(k, year, blocRule).length
    const { length, actors } = reader.read(k, year, blocRule, inferred)
    if (inferred === 'without') undated[place] = (undated[place] as number) - length
    sizes[place] = length
    for (let e = 0; e < length; e++) {
      const actor = actors[e] as number
      const word = place * words + (actor >>> 5)
      members[word] = (members[word] as number) | (1 << (actor & 31))
    }
  })
  return {
    instruments: Uint32Array.from(alive),
    layers: Uint8Array.from(alive, (k) => index.layerByInstrument[k] as number),
    members,
    words,
    sizes,
    undated,
  }
}

/** How many members two instruments share, by their places in the sets. */
export function sharedMembers({ members, words }: InstrumentSets, one: number, other: number): number {
  let shared = 0
  for (let w = 0; w < words; w++)
    shared += bitCount((members[one * words + w] as number) & (members[other * words + w] as number))
  return shared
}

/** Whether two instruments share any member. */
export function shareMember({ members, words }: InstrumentSets, one: number, other: number): boolean {
  for (let w = 0; w < words; w++)
    if (((members[one * words + w] as number) & (members[other * words + w] as number)) !== 0) return true
  return false
}

/** How many bits of a word of 32 are 1. */
export function bitCount(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
