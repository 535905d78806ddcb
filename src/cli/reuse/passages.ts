import { type Command, Option } from 'commander'
import { passagesOfDraft, passagesOfText } from '../../reuse/passages.ts'
import type { ReuseText } from '../../reuse/reuse-text.ts'
import { pause } from '../../store/progress.ts'
import { interruptible } from '../interruptible.ts'
import { draftOfFile, isFile } from './draft-of-file.ts'
import { excludedIn, placeOfText } from './named-texts.ts'
import { type PassageOutput, passageOutput } from './passage-output.ts'
import { type PassageTexts, withPassageTexts } from './passage-texts.ts'
import { wholeNumber } from './whole-number.ts'

export interface PassageVerbOptions {
  readonly tota?: string
  readonly min: number
  readonly earlier?: boolean
  readonly sameDay?: boolean
  readonly anySource?: boolean
  readonly near?: boolean
  readonly exclude?: string
  readonly language?: string
  readonly after?: string
  readonly limit: number
  readonly json?: boolean
  readonly csv?: boolean
  readonly parquet?: boolean
}

/** `strata reuse passages`: every passage of texts or drafts that stands in other texts too, with its carriers. */
export function registerPassages(verb: Command): void {
  verb
    .command('passages')
    .description(
      'passages of texts, or of a draft in a file, that other texts hold too, with where they stand there',
    )
    .argument('[texts...]', 'ids of texts, or files that are drafts; without them all texts')
    .option('--tota <folder>', 'the texts of a folder of ToTA instead of those of the workspace')
    .option('--min <words>', 'fewest words of a passage', wholeNumber(2, 1000), 6)
    .option('--any-source', 'compare with every other text of the language; so it is without this option too')
    .addOption(
      new Option('--earlier', 'compare with texts that were surely signed earlier').conflicts([
        'anySource',
        'sameDay',
      ]),
    )
    .addOption(
      new Option('--same-day', 'compare with those and with texts signed on the same day').conflicts(
        'anySource',
      ),
    )
    .option('--near', 'near-verbatim passages instead: four of five words the same')
    .option(
      '--exclude <ids>',
      'texts that are no sources: ids separated by commas, or a file with one a line',
    )
    .option('--language <tag>', 'language of drafts, such as en; without it the words tell')
    .option('--after <id>', 'go on behind this text where a run over all texts was stopped')
    .option(
      '--limit <rows>',
      'most passages of a text that are shown for reading, the longest',
      wholeNumber(1, 1_000_000),
      20,
    )
    .option('--json', 'as JSON, an object for each text')
    .option('--csv', 'as CSV')
    .option('--parquet', 'as Parquet')
    .action((texts: string[], options: PassageVerbOptions, command: Command) =>
      interruptible((signal) =>
        withPassageTexts(options, command, signal, (held) => passages(held, texts, options, signal)),
      ),
    )
}

async function passages(
  held: PassageTexts,
  asked: readonly string[],
  options: PassageVerbOptions,
  signal: AbortSignal,
): Promise<void> {
  const { index } = held
  const corpus = { texts: index.texts }
  const excluded = new Set([...held.excluded, ...excludedIn(corpus, options.exclude, options.tota)])
  const sources = options.earlier ? 'earlier' : options.sameDay ? 'same-day' : 'any'
  const rule = { min: options.min, sources, excluded } as const
  const first = options.after === undefined ? 0 : placeOfText(corpus, options.after, options.tota) + 1
  const named = asked.length > 0 ? asked : index.texts.slice(first).map(({ id }) => id)
  const output: PassageOutput = passageOutput(held, options, named.length)
  for (const name of named) {
    await pause(signal)
    const draft = asked.length > 0 && !isHeld(held, name) && isFile(name)
    const text: ReuseText = draft
      ? await draftOfFile(name, options.language)
      : await held.textAt(placeOfText(corpus, name, options.tota))
    const found = draft ? passagesOfDraft(index, text, rule) : passagesOfText(index, text.id, rule)
    await output.add(text, draft, found, signal)
  }
  await output.end()
}

function isHeld({ index }: PassageTexts, name: string): boolean {
  return index.placeOf(name) >= 0
}
