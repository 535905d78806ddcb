import type { Command } from 'commander'
import { clauseProposals } from '../../collection/clause-proposals.ts'
import { holdingsInWords, textHoldings } from '../../collection/text-holdings.ts'
import { FAMILIES } from '../../model/instrument.ts'
import { type TopicCount, topicCounts } from '../../store/texts/topic-counts.ts'
import { type OutputOptions, print, printCsv, printJson, printTable } from '../output.ts'
import { instrumentNamed, type TextCollection, withTexts } from '../text-collection.ts'

const SEEDS_SHOWN = 3

/** `strata topics [instrument|family]`: how often the topics of the codebook occur in texts. */
export function registerCountTopics(verb: Command): void {
  verb
    .command('count', { isDefault: true })
    .description('articles by topic of the codebook, with the seeds that were found')
    .argument('[of]', 'id of an instrument, or a family; without it all texts held')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (of: string | undefined, options: OutputOptions, command: Command) => {
      await withTexts(command, async (collection) => {
        const { store, lookup } = collection
        const instruments = instrumentsOf(collection, of)
        const texts = await store.held()
        const ofTexts = instruments ?? texts.flatMap(({ instrument }) => instrument ?? [])
        const units = await store.topicUnits({ instruments: [...new Set(ofTexts)] })
        const topics = topicCounts(
          units,
          lookup.registry.topics.map(({ id }) => id),
        )
        const holdings = textHoldings(texts, lookup, instruments)
        const proposals = await clauseProposals(store, lookup, [...new Set(ofTexts)])
        if (options.json) {
          printJson({
            of: of ?? null,
            holdings,
            topics,
            units: instruments?.length === 1 ? units : undefined,
            proposed_migration_clause: proposals.map(({ instrument, units: found, coded }) => ({
              instrument,
              articles: found.map(({ text, address, topic }) => ({ address: `${text}/${address}`, topic })),
              coded: coded === null ? null : { ...coded.coding, by_machine: coded.isMachine },
            })),
          })
        } else if (options.csv) printCsv(tableOf(topics))
        else {
          printTable(tableOf(topics.filter(({ articles, rejected }) => articles + rejected > 0)))
          print(
            'Seeds propose; what nobody accepted is a proposal. One article counts in each of its topics.',
          )
          print(holdingsInWords(holdings))
          const open = proposals.filter(({ coded }) => coded === null)
          print(
            `Propose the coding of a migration clause: ${proposals.length} instruments, ${open.length} of them not coded yet.`,
          )
        }
      })
    })
}

/** The instruments of a family, or the one that is named; null for all. */
function instrumentsOf(collection: TextCollection, of: string | undefined): readonly string[] | null {
  if (of === undefined) return null
  const { instruments } = collection.lookup.registry
  if ((FAMILIES as readonly string[]).includes(of))
    return instruments.filter(({ family }) => family === of).map(({ id }) => id)
  return [instrumentNamed(collection, of)]
}

function tableOf(topics: readonly TopicCount[]) {
  return {
    columns: ['topic', 'articles', 'accepted', 'rejected', 'instruments', 'texts', 'seeds'],
    rows: topics.map(({ topic, articles, accepted, rejected, instruments, texts, seeds }) => [
      topic,
      articles,
      accepted,
      rejected,
      instruments,
      texts,
      seeds
        .slice(0, SEEDS_SHOWN)
        .map(({ seed, articles: count }) => `${seed} ${count}`)
        .join(', ') + (seeds.length > SEEDS_SHOWN ? ', …' : ''),
    ]),
  }
}
