import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { coverageOnDisk } from '../../src/partitions/coverage-on-disk.ts'
import type { DiskCoverage, DiskCoverageOptions } from '../../src/partitions/disk-coverage.ts'
import type { ReuseText } from '../../src/reuse/reuse-text.ts'

/** Does something in a new folder, which is removed after it. */
export async function withScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'strata-partitions-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const SMALL: Omit<DiskCoverageOptions, 'scratch'> = {
  n: 6,
  sources: {},
  words: {},
  inputs: 'test',
  memoryMiB: 1000,
  threads: 1,
}

/** The coverage of some texts, through a new folder. */
export function coverageOf(
  texts: readonly ReuseText[],
  options: Partial<DiskCoverageOptions> = {},
): Promise<DiskCoverage> {
  return withScratch((scratch) => coverageOnDisk(texts, { ...SMALL, scratch, ...options }))
}
