import type { Command } from 'commander'
import { runIndex } from '../../reuse/corpus-lineage.ts'
import { lineageAnswer } from './lineage-answer.ts'
import { type LineageVerbOptions, withLineageOptions } from './lineage-options.ts'
import { lineageTextsAsked } from './lineage-texts-asked.ts'
import { excludedIn, placeOfText } from './named-texts.ts'
import { printLineage } from './print-lineage.ts'

/** `strata reuse lineage`: whose words texts are made of, by layer (METHOD §2). */
export function registerLineage(verb: Command): void {
  withLineageOptions(
    verb
      .command('lineage')
      .description('whose words texts are made of: by layer, article, earlier text and party')
      .argument('[texts...]', 'ids of texts, or files beside a folder (--tota); without them all')
      .option('--tota <folder>', 'the texts of a folder of ToTA instead of those of the workspace')
      .option('--json', 'as JSON')
      .option('--csv', 'as CSV')
      .option('--parquet', 'as Parquet'),
  ).action(async (texts: string[], options: LineageVerbOptions, command: Command) => {
    const asked = await lineageTextsAsked(texts, options, command)
    const { corpus } = asked
    const targets =
      texts.length === 0
        ? corpus.texts.map((_, place) => place)
        : texts.map((id) => placeOfText(corpus, id, options.tota))
    const excluded = new Set([...asked.excluded, ...excludedIn(corpus, options.exclude, options.tota)])
    const { scope, near = false, draws, seed, min } = options
    const without = new Set(options.without)
    const answer = lineageAnswer(asked, runIndex(corpus, min), {
      targets,
      scope,
      excluded,
      without,
      near,
      draws,
      seed,
    })
    await printLineage(answer, options)
  })
}
