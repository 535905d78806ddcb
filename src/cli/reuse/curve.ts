import type { Command } from 'commander'
import type { TableColumn } from '../../api/answer-table.ts'
import { ReuseWorkers } from '../../reuse/workers.ts'
import { interruptible } from '../interruptible.ts'
import { excludedIds, inWords } from './coverage.ts'
import { assertPrintable, printReuse } from './print-reuse.ts'
import {
  type FormatOptions,
  type SourceOptions,
  sourceRule,
  type TextsOptions,
  withSourceOptions,
  withTextsOptions,
} from './reuse-options.ts'
import { textsAsked } from './texts-asked.ts'

interface CurveVerbOptions extends TextsOptions, SourceOptions, FormatOptions {}

const COLUMNS: readonly TableColumn[] = [
  { name: 'min', type: 'integer', description: 'Words of the shortest run that counts.' },
  {
    name: 'at_least_80',
    type: 'integer',
    description: 'Texts of which one source covers at least 80 % of the words.',
  },
  {
    name: 'at_least_95',
    type: 'integer',
    description: 'Texts of which one source covers at least 95 % of the words.',
  },
  { name: 'texts', type: 'integer', description: 'Texts that have a source at all.' },
]

/** `strata reuse curve`: how many texts are for the most part copied, as a function of the run length. */
export function registerCurve(verb: Command): void {
  withSourceOptions(
    withTextsOptions(
      verb
        .command('curve')
        .description('how many texts are at least 80 % and 95 % from one source, for runs of 4 to 15 words'),
      'ids of texts that are counted, or files; without them all of the folder or workspace',
    ),
  ).action(async (named: string[], options: CurveVerbOptions, command: Command) => {
    assertPrintable(options)
    const workers = new ReuseWorkers()
    try {
      await interruptible(async (signal) => {
        const texts = await textsAsked(workers, named, options, signal, command)
        const excluded = excludedIds(texts, options)
        const rule = sourceRule(options, excluded)
        const points = await workers.curve(texts.corpus, rule, {
          signal,
          targets: new Set(texts.asked),
          progress: lengthProgress,
        })
        await printReuse(
          {
            columns: COLUMNS,
            rows: points.map(({ min, atLeast: [most = 0, nearly = 0], texts: of }) => [
              min,
              most,
              nearly,
              of,
            ]),
            settings: {
              measure: 'curve',
              sources: rule.sources ?? 'earlier',
              digits: options.dropDigits === true ? 'dropped' : 'kept',
              excluded,
              texts: texts.corpus.texts.length,
            },
            unread: texts.unread,
            shown: COLUMNS.map(({ name }) => name),
            most: points.length,
            notes: [
              `Texts of which one text ${inWords(rule.sources)} covers at least 80 % and 95 % of the words; the best source is chosen anew at each length.`,
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

function lengthProgress(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`Run lengths: ${done} of ${of}${done === of ? '\n' : '\r'}`)
}
