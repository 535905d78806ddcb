import type { Command } from 'commander'
import { flaggedTexts } from '../../collection/flagged-texts.ts'
import type { WaitingText } from '../../store/texts/waiting-texts.ts'
import {
  type OutputOptions,
  type PrintedTable,
  print,
  printCsv,
  printJson,
  printTable,
  shorten,
} from '../output.ts'
import { withTexts } from '../text-collection.ts'
import { flaggedJson, printFlagged } from './flagged-in-words.ts'
import { candidateInWords, WAITING_IN_WORDS } from './match-in-words.ts'

const TITLE_WIDTH = 60

/** `strata texts waiting`, `flagged` and `decisions`: what a person has to look at, and what persons decided. */
export function registerReviewTexts(verb: Command): void {
  verb
    .command('waiting')
    .description('texts that wait for a person to say whose text they are, with their candidates')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV: one row a candidate')
    .action(async (options: OutputOptions, command: Command) => {
      await withTexts(command, async ({ store }) => {
        const texts = await store.waiting()
        if (options.json) printJson(texts)
        else if (options.csv) printCsv(waitingTable(texts))
        else printWaiting(texts)
      })
    })
  verb
    .command('flagged')
    .description('texts that cite acts or events later than their signature, with the sentences')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV: one row a date')
    .action(async (options: OutputOptions, command: Command) => {
      await withTexts(command, async ({ store, lookup }) => {
        const flagged = await flaggedTexts(store, lookup)
        if (options.json) printJson(flagged.map(flaggedJson))
        else if (options.csv) {
          printCsv({
            columns: ['text', 'instrument', 'signed', 'date', 'address', 'sentence', 'decision'],
            rows: flagged.flatMap(({ text, instrument, signed, cited }) =>
              cited.map(({ date, address, sentence }) => [
                text.id,
                instrument,
                signed,
                date,
                address,
                sentence,
                text.exclusion?.kind ?? null,
              ]),
            ),
          })
        } else printFlagged(flagged)
      })
    })
  verb
    .command('decisions')
    .description('every decision about texts: who, when, why; also of texts that were removed')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (options: OutputOptions, command: Command) => {
      await withTexts(command, async ({ store }) => {
        const decisions = await store.decisions()
        if (options.json) return printJson(decisions)
        const table = {
          columns: [
            'id',
            'when',
            'by',
            'decision',
            'text',
            'instrument',
            'article',
            'topic',
            'value',
            'reason',
          ],
          rows: decisions.map(({ id, kind, text, instrument, address, topic, value, author }) => [
            id,
            author.when,
            author.who,
            kind,
            text,
            instrument,
            address,
            topic,
            value,
            author.why,
          ]),
        }
        if (options.csv) printCsv(table)
        else if (decisions.length === 0) print('Nothing was decided about texts in this workspace.')
        else printTable(table)
      })
    })
}

function waitingTable(texts: readonly WaitingText[]): PrintedTable {
  return {
    columns: ['text', 'file', 'title', 'why', 'candidate', 'score', 'parties', 'date', 'title agreement'],
    rows: texts.flatMap(({ id, fileName, title, waitingWhy, candidates }) =>
      (candidates.length === 0 ? [null] : candidates).map((candidate) => [
        id,
        fileName,
        title,
        waitingWhy,
        candidate?.instrument ?? null,
        candidate?.score ?? null,
        candidate?.parts.parties ?? null,
        candidate?.parts.date ?? null,
        candidate?.parts.title ?? null,
      ]),
    ),
  }
}

function printWaiting(texts: readonly WaitingText[]): void {
  if (texts.length === 0) {
    print('No text waits for its instrument.')
    return
  }
  for (const { id, fileName, title, waitingWhy, candidates } of texts) {
    const named = title === null ? fileName : `${fileName}, "${shorten(title, TITLE_WIDTH)}"`
    print(`${id}  ${named}`.replace(/\p{Cc}+/gu, ' '))
    if (waitingWhy !== null) print(`  ${WAITING_IN_WORDS[waitingWhy]}`)
    for (const candidate of candidates) print(`  ${candidateInWords(candidate)}`)
  }
  print(
    `${texts.length === 1 ? '1 text waits' : `${texts.length} texts wait`}; \`strata texts match <text> <instrument>\` says whose it is.`,
  )
}
