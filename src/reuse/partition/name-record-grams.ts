import { gramHash, sameGram } from '../gram-hash.ts'
import { RECORD_HEAD, recordGrams } from './gram-records.ts'

/** The grams of the records of a partition, named: equal names, equal words. */
export interface NamedRecords {
  /** Where each record begins; one more at the end. */
  readonly records: Uint32Array
  /** First gram of each record among `names`; one more at the end. */
  readonly firstNames: Uint32Array
  /** Name of each gram, record after record. */
  readonly names: Uint32Array
  /** How many different grams there are; names are 0 … count − 1. */
  readonly count: number
}

/**
 * Names the grams of a partition in the order in which they first come.
 *
 * Exact: a gram gets the name of an earlier one only where all n words are the same; the hash merely finds whom to compare with.
 * Time O(grams), memory 16 to 24 bytes a gram beside the partition.
 */
export function nameRecordGrams(partition: Uint32Array, n: number): NamedRecords {
  const { records, firstNames, grams } = recordsOf(partition, n)
  const names = new Uint32Array(grams)
  /** Where the words of each name first stand in the partition. */
  const places = new Uint32Array(grams)
  const slots = 1 << Math.max(4, Math.ceil(Math.log2(2 * grams + 1)))
  // Beside each other: the hash, and one more than the name.
  const table = new Uint32Array(2 * slots)
  const mask = slots - 1
  let count = 0
  for (let record = 0; record + 1 < records.length; record++) {
    let at = (records[record] as number) + RECORD_HEAD
    for (let gram = firstNames[record] as number; gram < (firstNames[record + 1] as number); gram++, at++) {
      const hash = gramHash(partition, at, n)
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const found = table[2 * slot + 1] as number
        if (found === 0) {
          table[2 * slot] = hash
          table[2 * slot + 1] = count + 1
          places[count] = at
          names[gram] = count++
          break
        }
        if (table[2 * slot] === hash && sameGram(partition, places[found - 1] as number, partition, at, n)) {
          names[gram] = found - 1
          break
        }
      }
    }
  }
  return { records, firstNames, names, count }
}

function recordsOf(
  partition: Uint32Array,
  n: number,
): { records: Uint32Array; firstNames: Uint32Array; grams: number } {
  let count = 0
  for (let at = 0; at < partition.length; count++)
    at += RECORD_HEAD + recordGrams(partition[at + 1] as number) + n - 1
  const records = new Uint32Array(count + 1)
  const firstNames = new Uint32Array(count + 1)
  let grams = 0
  let record = 0
  for (let at = 0; at < partition.length; record++) {
    records[record] = at
    firstNames[record] = grams
    const held = recordGrams(partition[at + 1] as number)
    grams += held
    at += RECORD_HEAD + held + n - 1
  }
  records[count] = partition.length
  firstNames[count] = grams
  return { records, firstNames, grams }
}
