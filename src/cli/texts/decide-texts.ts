import type { Command } from 'commander'
import { wordsUnderTitle } from '../../collection/words-under-title.ts'
import type { ExclusionTarget } from '../../store/texts/decide-exclusion.ts'
import { addChangeOptions, authorOf, type ChangeOptions } from '../change-options.ts'
import { print } from '../output.ts'
import { instrumentNamed, type TextCollection, withTexts } from '../text-collection.ts'

/** `strata texts match`, `exclude`, `include` and `remove`: what a person decides about a text, kept with its reason. */
export function registerDecideTexts(verb: Command): void {
  addChangeOptions(
    verb
      .command('match')
      .description('say whose text it is')
      .argument('<text>', 'id of the text, as `strata texts waiting` lists it')
      .argument('<instrument>', 'id of the instrument'),
  ).action(async (text: string, instrument: string, options: ChangeOptions, command: Command) => {
    const author = authorOf(options, 'matched by a person', null)
    await withTexts(command, async (collection) => {
      const id = instrumentNamed(collection, instrument)
      const { store, lookup } = collection
      const words = await wordsUnderTitle(store, lookup, { text, instrument: id })
      const matched = await store.decideMatch(text, id, author, words)
      print(`${text} is a text of ${id}, and is called ${matched.id}.`)
    })
  })
  for (const kind of ['exclude', 'include'] as const) {
    const does =
      kind === 'exclude'
        ? 'put a text, or all texts of an instrument, on the exclusion list: measures leave it out'
        : 'take a text off the exclusion list, or keep it though it is flagged'
    addChangeOptions(
      verb.command(kind).description(does).argument('<text>', 'id of a text or of an instrument'),
    ).action(async (named: string, options: ChangeOptions, command: Command) => {
      const author = authorOf(options, null, null)
      await withTexts(command, async (collection) => {
        const texts = await collection.store.decideExclusion(await targetOf(collection, named), kind, author)
        const of = texts.length === 1 ? '1 text' : `${texts.length} texts`
        print(
          kind === 'exclude' ? `On the exclusion list: ${named} (${of}).` : `Not excluded: ${named} (${of}).`,
        )
      })
    })
  }
  addChangeOptions(
    verb
      .command('remove')
      .description('remove a text from the workspace; what was decided about it is kept')
      .argument('<text>', 'id of the text'),
  ).action(async (text: string, options: ChangeOptions, command: Command) => {
    const author = authorOf(options, null, null)
    await withTexts(command, async ({ store }) => {
      await store.remove(text, author)
      print(`Removed: ${text}.`)
    })
  })
}

/** A text where there is one of that id; else all texts of the instrument that is named. */
async function targetOf(collection: TextCollection, named: string): Promise<ExclusionTarget> {
  const [text] = await collection.store.held({ id: named })
  return text === undefined ? { instrument: instrumentNamed(collection, named) } : { text: text.id }
}
