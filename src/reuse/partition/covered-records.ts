import type { NamedRecords } from './name-record-grams.ts'
import type { SourceDays } from './source-days.ts'

const NONE = 2 ** 31 - 1

/**
 * Which grams of a partition stand in a source of their text as well: bit g of the mask of a record is its gram g.
 *
 * Whether there is a source is asked, not which: so each gram remembers the text whose day as a source is the least, and the least day of
 * all other texts. Text t has a source of the gram if the least day of a text other than t is before its own. Exact, ties and intervals included. Time O(grams), 12 bytes a different gram.
 */
export function coveredRecords(partition: Uint32Array, named: NamedRecords, days: SourceDays): Uint16Array {
  const { records, firstNames, names, count } = named
  const leastDay = new Int32Array(count).fill(NONE)
  const leastText = new Int32Array(count).fill(-1)
  const otherDay = new Int32Array(count).fill(NONE)
  for (let record = 0; record + 1 < records.length; record++) {
    const text = partition[records[record] as number] as number
    const day = days.source[text] as number
    for (let gram = firstNames[record] as number; gram < (firstNames[record + 1] as number); gram++) {
      const name = names[gram] as number
      if (leastText[name] === text) continue
      if (leastText[name] === -1 || day < (leastDay[name] as number)) {
        otherDay[name] = leastDay[name] as number
        leastDay[name] = day
        leastText[name] = text
      } else if (day < (otherDay[name] as number)) otherDay[name] = day
    }
  }
  const masks = new Uint16Array(records.length - 1)
  for (let record = 0; record + 1 < records.length; record++) {
    const text = partition[records[record] as number] as number
    const day = days.target[text] as number
    const first = firstNames[record] as number
    let mask = 0
    for (let gram = first; gram < (firstNames[record + 1] as number); gram++) {
      const name = names[gram] as number
      const least = leastText[name] === text ? (otherDay[name] as number) : (leastDay[name] as number)
      if (least < day) mask |= 1 << (gram - first)
    }
    masks[record] = mask
  }
  return masks
}
