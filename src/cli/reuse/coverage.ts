import { type Command, InvalidArgumentError } from 'commander'
import { LEAST_MEMORY_MIB } from '../../partitions/memory-plan.ts'
import { coverageVerbOnDisk } from './coverage-on-disk.ts'

interface CoverageOptions {
  readonly tota: string
  readonly scratch: string
  readonly memory: number
  readonly min: number
  readonly sameDay?: boolean
  readonly anySource?: boolean
  readonly dropDigits?: boolean
  readonly json?: boolean
  readonly csv?: boolean
}

/** `strata reuse coverage`: the words of each text that stand in runs of earlier ones. */
export function registerCoverage(reuse: Command): void {
  reuse
    .command('coverage')
    .description('the words of each text that stand in runs of earlier texts')
    .requiredOption('--tota <folder>', 'folder of texts in the XML of ToTA')
    .requiredOption('--scratch <folder>', 'folder for scratch files, for texts that do not fit in memory')
    .option('--memory <MiB>', 'memory that the run may take', (given) => whole(given, LEAST_MEMORY_MIB), 1500)
    .option('--min <words>', 'fewest words of a run', (given) => whole(given, 1), 6)
    .option('--same-day', 'texts signed on the same day are sources too')
    .option('--any-source', 'every other text is a source, later ones too')
    .option('--drop-digits', 'digits are taken out of words')
    .option('--json', 'print JSON')
    .option('--csv', 'print CSV')
    .action(async ({ tota, scratch, memory, min, ...given }: CoverageOptions) => {
      const sources = given.anySource ? 'any' : given.sameDay ? 'same-day' : 'earlier'
      await coverageVerbOnDisk(
        {
          tota,
          scratch,
          memoryMiB: memory,
          min,
          sources: { sources },
          words: { digits: given.dropDigits ? 'dropped' : 'kept' },
        },
        given,
      )
    })
}

function whole(given: string, least: number): number {
  const value = Number(given)
  if (!Number.isInteger(value) || value < least)
    throw new InvalidArgumentError(`A whole number from ${least} on.`)
  return value
}
