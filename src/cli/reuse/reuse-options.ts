import { type Command, InvalidArgumentError, Option } from 'commander'
import type { SourceRule } from '../../reuse/earlier-texts.ts'
import type { WordRule } from '../../reuse/word-rule.ts'

/** Which texts are compared, and what of them counts as words. */
export interface TextsOptions {
  readonly tota?: string
  readonly dropDigits?: boolean
}

/** Which texts may be sources. */
export interface SourceOptions {
  readonly sameDay?: boolean
  readonly anySource?: boolean
  readonly exclude?: readonly string[]
}

/** How the answer is printed. */
export interface FormatOptions {
  readonly json?: boolean
  readonly csv?: boolean
  readonly parquet?: boolean
}

/** Longer runs are hardly ever shared, and a run has to fit a text. */
const LONGEST = 1_000

/** A number of words or characters. */
export function length(text: string): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < 1 || value > LONGEST)
    throw new InvalidArgumentError(`It is a whole number from 1 to ${LONGEST}.`)
  return value
}

/** Adds the texts that are compared, what of them counts, and the formats. */
export function withTextsOptions(command: Command, texts: string): Command {
  return command
    .argument('[texts...]', texts)
    .option('--tota <folder>', 'a folder of texts in the XML of ToTA instead of the workspace')
    .option('--drop-digits', 'take digits out of words; a word of digits alone falls away')
    .option('--json', 'as JSON, with the settings')
    .option('--csv', 'as CSV')
    .addOption(new Option('--parquet', 'as Parquet').conflicts(['json', 'csv']))
}

/** Adds which texts may be sources. */
export function withSourceOptions(command: Command): Command {
  return command
    .option('--same-day', 'texts signed on the same day are sources too')
    .addOption(
      new Option('--any-source', 'every other text is a source, also a later one').conflicts('sameDay'),
    )
    .option('--exclude <ids...>', 'texts that are no sources: ids, or a file with one a line')
}

export function wordRule({ dropDigits }: TextsOptions): WordRule {
  return { digits: dropDigits === true ? 'dropped' : 'kept' }
}

/** @param excluded ids as the corpus has them */
export function sourceRule({ sameDay, anySource }: SourceOptions, excluded: readonly string[]): SourceRule {
  const sources = anySource === true ? 'any' : sameDay === true ? 'same-day' : 'earlier'
  return { sources, excluded: new Set(excluded) }
}

/** When a source was signed, in words. */
export function inWords(sources: 'earlier' | 'same-day' | 'any' = 'earlier'): string {
  return {
    earlier: 'that was surely signed on an earlier day',
    'same-day': 'that was surely signed earlier or on the same day',
    any: 'whatever its date',
  }[sources]
}
