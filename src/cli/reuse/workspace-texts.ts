import type { Command } from 'commander'
import { corpusOfTexts } from '../../collection/reuse/reuse-index.ts'
import { StrataError } from '../../model/error.ts'
import type { TokenCorpus } from '../../reuse/token-corpus.ts'
import type { TextStore } from '../../store/texts/text-store.ts'
import { fileProgress } from '../file-progress.ts'
import { withTexts } from '../text-collection.ts'
import { reuseOfWorkspace } from '../workspace-reuse.ts'
import { placeOfText } from './named-texts.ts'
import { type TextsOptions, wordRule } from './reuse-options.ts'
import type { TextsAsked } from './texts-asked.ts'

/**
 * The texts of the workspace as one corpus, from the index that is saved beside it; where digits are dropped they are read anew. `-` and `_`
 * in ids are alike.
 * @param named ids of texts; none for all
 * @throws StrataError `cli/no-texts-named`, `collection/text-unknown`, and those of opening the workspace
 */
export function workspaceTexts(
  named: readonly string[],
  options: TextsOptions,
  signal: AbortSignal,
  command: Command,
): Promise<TextsAsked> {
  return withTexts(command, async ({ workspace, store }) => {
    const task = { signal, progress: fileProgress('Reading') }
    const now = await reuseOfWorkspace(workspace).now(task)
    const { facts, excluded } = now
    if (facts.length === 0) throw new StrataError('cli/no-texts-named')
    const corpus = await corpusAsked(now, store, options, task)
    return {
      corpus,
      asked:
        named.length === 0
          ? facts.map((_, place) => place)
          : [...new Set(named.map((name) => placeOfText(corpus, name)))],
      isNamed: named.length > 0,
      unread: [],
      excluded: [...excluded],
    }
  })
}

async function corpusAsked(
  { corpus, facts }: Awaited<ReturnType<ReturnType<typeof reuseOfWorkspace>['now']>>,
  store: TextStore,
  options: TextsOptions,
  task: Parameters<typeof corpusOfTexts>[2],
): Promise<TokenCorpus> {
  return options.dropDigits === true ? corpusOfTexts(store, facts, task, wordRule(options)) : corpus
}
