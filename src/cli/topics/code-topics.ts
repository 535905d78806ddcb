import { type Command, Option } from 'commander'
import { clauseProposals } from '../../collection/clause-proposals.ts'
import { codeClause, codeClauses } from '../../collection/code-clauses.ts'
import { textAsSource } from '../../collection/text-as-source.ts'
import { TOPIC_DECISIONS, type TopicDecision } from '../../model/text-decision.ts'
import { addChangeOptions, authorOf, type ChangeOptions } from '../change-options.ts'
import { print, printJson } from '../output.ts'
import { instrumentNamed, withTexts } from '../text-collection.ts'

interface ClauseOptions extends ChangeOptions {
  readonly source?: string
}

interface CodeOptions extends ChangeOptions {
  readonly json?: boolean
}

/** `strata topics decide`, `accept-clause`, `reject-clause` and `code`: what follows from topics, by a person or by machine. */
export function registerCodeTopics(verb: Command): void {
  addChangeOptions(
    verb
      .command('decide')
      .description('say whether an article is about a topic; the last decision counts, all are kept')
      .argument('<address>', 'address of the article: pta-427/art-16')
      .argument('<topic>', 'id of the topic')
      .addArgument(
        verb.createArgument('<decision>', 'open takes an earlier one back').choices(TOPIC_DECISIONS),
      ),
  ).action(
    async (named: string, topic: string, value: TopicDecision, options: ChangeOptions, command: Command) => {
      const author = authorOf(options, null, null)
      await withTexts(command, async ({ store }) => {
        const [text = '', ...path] = named.split('/')
        await store.decideTopic({ text, address: path.join('/'), topic }, value, author)
        print(`${named}: ${topic} ${value}.`)
      })
    },
  )
  for (const value of ['yes', 'no'] as const) {
    const name = value === 'yes' ? 'accept-clause' : 'reject-clause'
    const does =
      value === 'yes'
        ? 'code that the instrument holds a migration clause, as its text proposes'
        : 'code that the instrument holds no migration clause, whatever its text proposes'
    addChangeOptions(
      verb
        .command(name)
        .description(`${does}; \`strata undo\` takes it back`)
        .argument('<instrument>', 'id of the instrument')
        .addOption(
          new Option('--source <source>', 'id of a source, or what to cite; without it the text held'),
        ),
    ).action(async (named: string, options: ClauseOptions, command: Command) => {
      const author = authorOf(options, null, null)
      await withTexts(command, async (collection) => {
        const instrument = instrumentNamed(collection, named)
        const source = options.source ?? (await textAsSource(collection.store, collection.lookup, instrument))
        const coding = { instrument, value }
        const batch = await codeClause(collection.workspace, collection.lookup, coding, { ...author, source })
        print(`Coded: ${instrument}, migration_clause ${value} (${batch}).`)
      })
    })
  }
  addChangeOptions(
    verb
      .command('code')
      .description(
        'code all instruments whose texts propose a migration clause and that no person has coded, marked as machine coding',
      )
      .option('--json', 'as JSON'),
  ).action(async (options: CodeOptions, command: Command) => {
    const author = authorOf(options, 'machine coding of migration clauses', null)
    await withTexts(command, async ({ workspace, store, lookup }) => {
      const coded = await codeClauses(workspace, lookup, await clauseProposals(store, lookup), author)
      if (options.json) return printJson(coded)
      print(
        `Coded by machine: ${coded.added.length} instruments; taken out: ${coded.removed.length}; coded by people already: ${coded.byPeople.length}.`,
      )
      print(coded.batch === null ? 'Nothing changed.' : `\`strata undo ${coded.batch}\` takes it back.`)
    })
  })
}
