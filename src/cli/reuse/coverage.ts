import type { Command } from 'commander'
import type { TableColumn } from '../../api/answer-table.ts'
import { type Coverage, SHORTEST_RUN } from '../../reuse/coverage.ts'
import { ReuseWorkers } from '../../reuse/workers.ts'
import { interruptible } from '../interruptible.ts'
import { assertPrintable, printReuse } from './print-reuse.ts'
import {
  type FormatOptions,
  length,
  type SourceOptions,
  sourceRule,
  type TextsOptions,
  withSourceOptions,
  withTextsOptions,
} from './reuse-options.ts'
import { type TextsAsked, textsAsked } from './texts-asked.ts'

interface CoverageVerbOptions extends TextsOptions, SourceOptions, FormatOptions {
  readonly min: number
}

const COLUMNS: readonly TableColumn[] = [
  { name: 'id', type: 'text', description: 'Id of the text; of a file its name without ending.' },
  { name: 'words', type: 'integer', description: 'Words of the text.' },
  {
    name: 'best_source',
    type: 'text',
    description: 'Source that covers most words; of several the earliest, then the smaller id by code point.',
  },
  { name: 'best_covered', type: 'integer', description: 'Words that the best source covers.' },
  { name: 'all_covered', type: 'integer', description: 'Words that all sources together cover.' },
  { name: 'sources', type: 'integer', description: 'Texts that may be sources.' },
  { name: 'signed', type: 'text', description: 'Date of signature (EDTF).' },
  { name: 'language', type: 'text', description: 'Tag of the language.' },
  { name: 'reason', type: 'text', description: 'Why nothing is covered, or cannot be said to be.' },
]

/** `strata reuse coverage`: how many words of each text stand in runs of its earlier texts. */
export function registerCoverage(verb: Command): void {
  withSourceOptions(
    withTextsOptions(
      verb
        .command('coverage')
        .description('how many words of each text its best earlier source and all earlier texts cover')
        .option('--min <words>', 'words of the shortest run', length, SHORTEST_RUN),
      'ids of texts whose rows are wanted, or files; without them all of the folder or workspace',
    ),
  ).action(async (named: string[], options: CoverageVerbOptions, command: Command) => {
    assertPrintable(options)
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
            columns: COLUMNS,
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
  { corpus, placeOf, excluded }: TextsAsked,
  { exclude = [] }: SourceOptions,
): string[] {
  const named = exclude.flatMap((id) => corpus.texts[placeOf(id)]?.id ?? [])
  return [...new Set([...excluded, ...named])]
}

/** When a source was signed, in words. */
export function inWords(sources: 'earlier' | 'same-day' | 'any' = 'earlier'): string {
  return {
    earlier: 'that was surely signed on an earlier day',
    'same-day': 'that was surely signed earlier or on the same day',
    any: 'whatever its date',
  }[sources]
}
