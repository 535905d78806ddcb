import { NO_GRAM } from '../no-gram.ts'
import type { NamedRecords } from './name-record-grams.ts'
import type { SourceDays } from './source-days.ts'

/** The texts that may be sources of the grams of a partition, for the grams that some text has from a source. */
export interface RecordHolders {
  /** For each gram, record after record, its number among those with holders; `NO_GRAM` where no text has it from a source. */
  readonly names: Uint32Array
  /** The texts of gram g are `texts[starts[g]] … texts[starts[g + 1] - 1]`, ascending, each once. */
  readonly starts: Uint32Array
  readonly texts: Uint32Array
}

const NEVER = 2 ** 31 - 1

/**
 * Who holds each gram of a partition that is covered anywhere. Texts that are no source of any (undated, excluded) are left out.
 * Time O(grams), 12 bytes a gram.
 * @param masks of the covered grams of each record (`coveredRecords`)
 */
export function recordHolders(
  partition: Uint32Array,
  { records, firstNames, names, count }: NamedRecords,
  masks: Uint16Array,
  days: SourceDays,
): RecordHolders {
  const numbers = new Uint32Array(count).fill(NO_GRAM)
  let held = 0
  for (let record = 0; record + 1 < records.length; record++) {
    const first = firstNames[record] as number
    for (let mask = masks[record] as number, gram = first; mask !== 0; mask >>>= 1, gram++) {
      const name = names[gram] as number
      if ((mask & 1) === 1 && numbers[name] === NO_GRAM) numbers[name] = held++
    }
  }
  const named = names.map((name) => numbers[name] as number)
  const starts = new Uint32Array(held + 1)
  const lastText = new Uint32Array(held)
  const eachHolder = (call: (gram: number, text: number) => void): void => {
    lastText.fill(0)
    for (let record = 0; record + 1 < records.length; record++) {
      const text = partition[records[record] as number] as number
      if (days.source[text] === NEVER) continue
      for (let at = firstNames[record] as number; at < (firstNames[record + 1] as number); at++) {
        const gram = named[at] as number
        if (gram === NO_GRAM || lastText[gram] === text + 1) continue
        lastText[gram] = text + 1
        call(gram, text)
      }
    }
  }
  eachHolder((gram) => {
    starts[gram + 1] = (starts[gram + 1] as number) + 1
  })
  for (let gram = 0; gram < held; gram++)
    starts[gram + 1] = (starts[gram + 1] as number) + (starts[gram] as number)
  const texts = new Uint32Array(starts[held] as number)
  const next = starts.slice(0, held)
  eachHolder((gram, text) => {
    const at = next[gram] as number
    texts[at] = text
    next[gram] = at + 1
  })
  return { names: named, starts, texts }
}
