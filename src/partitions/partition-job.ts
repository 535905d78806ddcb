import { existsSync, renameSync, rmSync } from 'node:fs'
import { NO_GRAM } from '../reuse/no-gram.ts'
import { coveredRecords } from '../reuse/partition/covered-records.ts'
import { RECORD_HEAD } from '../reuse/partition/gram-records.ts'
import { nameRecordGrams } from '../reuse/partition/name-record-grams.ts'
import { recordHolders } from '../reuse/partition/record-holders.ts'
import { readDays } from './day-file.ts'
import { mendable } from './scratch-error.ts'
import { readWords, WordWriter } from './word-file.ts'

/**
 * One partition as plain data: what it reads and what it leaves. Nothing else is needed, so that any process that sees the files can do it, in any order; done twice
 * it leaves the same.
 */
export interface PartitionJob {
  readonly n: number
  /** The records; removed when the job is done. */
  readonly records: string
  /** Days of all texts as sources and as targets. */
  readonly days: string
  /** Made by the job: text, place and mask of each record with covered grams. It is there as a whole or not at all. */
  readonly covered: string
  /** Made by the job where best sources are asked for: which grams stand where, and which texts hold them. */
  readonly holders: { readonly names: string; readonly texts: string } | null
}

/**
 * Does the job of a partition, if it was not done.
 * @throws StrataError `partitions/disk-full`, `partitions/scratch-refused`
 */
export function runPartitionJob(job: PartitionJob): void {
  if (!existsSync(job.covered)) {
    const partition = readWords(job.records)
    const days = readDays(job.days)
    const named = nameRecordGrams(partition, job.n)
    const masks = coveredRecords(partition, named, days)
    if (job.holders !== null) {
      const { names, starts, texts } = recordHolders(partition, named, masks, days)
      written(job.holders.names, (writer) => {
        for (let record = 0; record < masks.length; record++) {
          const [first, after] = [named.firstNames[record] as number, named.firstNames[record + 1] as number]
          if (!hasName(names, first, after)) continue
          const at = named.records[record] as number
          writer.pushAll(partition, at, at + RECORD_HEAD)
          writer.pushAll(names, first, after)
        }
      })
      written(job.holders.texts, (writer) => {
        writer.push(starts.length - 1)
        writer.pushAll(starts)
        writer.pushAll(texts)
      })
    }
    written(job.covered, (writer) => {
      for (let record = 0; record < masks.length; record++) {
        if (masks[record] === 0) continue
        const at = named.records[record] as number
        writer.pushAll(partition, at, at + RECORD_HEAD)
        writer.push(masks[record] as number)
      }
    })
  }
  rmSync(job.records, { force: true })
}

function hasName(names: Uint32Array, first: number, after: number): boolean {
  for (let at = first; at < after; at++) if (names[at] !== NO_GRAM) return true
  return false
}

/** Writes a file beside its place and then moves it there. */
function written(file: string, write: (writer: WordWriter) => void): void {
  const part = `${file}.part`
  const writer = new WordWriter(part)
  try {
    write(writer)
  } catch (error) {
    writer.abandon()
    rmSync(part, { force: true })
    throw error
  }
  try {
    writer.close()
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  mendable(file, () => renameSync(part, file))
}
