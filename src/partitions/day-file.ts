import type { SourceDays } from '../reuse/partition/source-days.ts'
import { readWords, WordWriter } from './word-file.ts'

/** Writes the days of all texts: those as sources, then those as targets. */
export function writeDays(file: string, { source, target }: SourceDays): void {
  const writer = new WordWriter(file)
  for (const days of [source, target])
    writer.pushAll(new Uint32Array(days.buffer, days.byteOffset, days.length))
  writer.close()
}

export function readDays(file: string): SourceDays {
  const words = readWords(file)
  const days = new Int32Array(words.buffer, words.byteOffset, words.length)
  return { source: days.subarray(0, days.length / 2), target: days.subarray(days.length / 2) }
}
