import type { Command } from 'commander'
import { type Coverage, SHORTEST_RUN } from '../../reuse/coverage.ts'
import { ReuseWorkers } from '../../reuse/workers.ts'
import { interruptible } from '../interruptible.ts'
import { COVERAGE_COLUMNS, type CoverageVerbOptions } from './coverage-columns.ts'
import { coverageOfFolderOnDisk, memoryMiB, USUAL_MEMORY_MIB } from './coverage-on-disk.ts'
import { excludedIn } from './named-texts.ts'
import { assertPrintable, printReuse } from './print-reuse.ts'
import {
  inWords,
  length,
  type SourceOptions,
  sourceRule,
  type TextsOptions,
  withSourceOptions,
  withTextsOptions,
} from './reuse-options.ts'
import { type TextsAsked, textsAsked } from './texts-asked.ts'

/** `strata reuse coverage`: how many words of each text stand in runs of its earlier texts. */
export function registerCoverage(verb: Command): void {
  withSourceOptions(
    withTextsOptions(
      verb
        .command('coverage')
        .description('how many words of each text its best earlier source and all earlier texts cover')
        .option('--min <words>', 'words of the shortest run', length, SHORTEST_RUN)
        .option('--scratch <folder>', 'work in this folder: for a folder of texts that do not fit in memory')
        .option('--memory <MiB>', 'memory that the work in --scratch may take', memoryMiB, USUAL_MEMORY_MIB),
      'ids of texts whose rows are wanted, or files; without them all of the folder or workspace',
    ),
  ).action(async (named: string[], options: CoverageVerbOptions, command: Command) => {
    assertPrintable(options)
    if (options.scratch !== undefined) return coverageOfFolderOnDisk(named, options.scratch, options)
    const workers = new ReuseWorkers()
    try {
      await interruptible(async (signal) => {
        const texts = await textsAsked(workers, named, options, signal, command)
        const excluded = excludedIds(texts, options)
        const rule = sourceRule(options, excluded)
        const { min } = options
        const coverages = await workers.coverage(texts.corpus, { min, ...rule }, { signal })
        const rows = texts.asked.flatMap((place) => {
          const coverage = coverages[place]
          return coverage === undefined ? [] : [coverageRow(texts, coverage)]
        })
        await printReuse(
          {
            columns: COVERAGE_COLUMNS,
            rows,
            settings: {
              measure: 'coverage',
              min,
              sources: rule.sources ?? 'earlier',
              digits: options.dropDigits === true ? 'dropped' : 'kept',
              excluded,
              texts: texts.corpus.texts.length,
            },
            unread: texts.unread,
            shown: ['id', 'words', 'best_source', 'best_covered', 'all_covered', 'sources', 'reason'],
            most: rows.length,
            notes: [
              `Words in runs of at least ${min} that stand in a text of the same language ${inWords(rule.sources)}.`,
            ],
          },
          options,
        )
      })
    } finally {
      await workers.close()
    }
  })
}

function coverageRow({ corpus }: TextsAsked, coverage: Coverage) {
  const { text, words, best, bestCovered, allCovered, sources, reason } = coverage
  const of = corpus.texts[text]
  return [
    of?.id ?? '',
    words,
    best === null ? null : (corpus.texts[best]?.id ?? null),
    bestCovered,
    allCovered,
    sources,
    of?.signed?.text ?? null,
    of?.language ?? null,
    reason,
  ]
}

/** Ids of the texts that are no sources, as the corpus has them: those of the workspace’s exclusion list, and those that are named. */
export function excludedIds(
  { corpus, excluded }: TextsAsked,
  { exclude, tota }: SourceOptions & TextsOptions,
): string[] {
  return [...new Set([...excluded, ...excludedIn(corpus, exclude?.join(','), tota)])]
}
