/** MiB of the process before any text: the program, and the buffers of files. */
const BASE_MIB = 300
/** Bytes that a job takes for each gram of its partition: records, names, table, days. */
const BYTES_A_GRAM = 96
/** Bytes a word for best sources: the gram at each word, and who holds it. */
const BYTES_A_WORD = 8
const MIB = 2 ** 20

/** The least memory that is taken for given. */
export const LEAST_MEMORY_MIB = 400

/** Most grams of a partition such that so many jobs at once stay within the memory; larger ones gain nothing, since they leave the caches. */
export function gramsAPartition(threads: number, memoryMiB: number): number {
  const room = ((Math.max(memoryMiB, LEAST_MEMORY_MIB) - BASE_MIB) * MIB) / threads / BYTES_A_GRAM
  return Math.max(50_000, Math.min(1_500_000, Math.floor(room)))
}

/** MiB that finding the best sources of all texts takes at once. */
export function bestSourcesMiB(words: number, texts: number, threads: number): number {
  return Math.ceil(BASE_MIB + (words * BYTES_A_WORD + texts * 16 * (threads + 1)) / MIB)
}
