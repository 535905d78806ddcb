import type { Command } from 'commander'
import {
  type ClassifierQuality,
  classifierQuality,
  type Found,
} from '../../assess/classifier/classifier-quality.ts'
import { type SuggestedClause, suggestClauses } from '../../assess/classifier/suggest-clauses.ts'
import { learnable, trainingSet, trainTopics } from '../../assess/classifier/topic-classifier.ts'
import { clausesToLearn } from '../../collection/assess/labelled-clauses.ts'
import { StrataError } from '../../model/error.ts'
import { clauseCodingStore } from '../../store/codings/clause-coding-store.ts'
import { countProgress } from '../count-progress.ts'
import { type OutputOptions, type PrintedTable, print, printCsv, printJson, printTable } from '../output.ts'
import { wholeNumber } from '../reuse/whole-number.ts'
import { withTexts } from '../text-collection.ts'
import { textsNamed } from './texts-named.ts'

interface SuggestOptions extends OutputOptions {
  readonly most: number
}

const SEED = 1

/** `strata code learn` and `suggest`: what a classifier learns from the codings of topics, and which clauses to code next. */
export function registerLearn(verb: Command): void {
  verb
    .command('learn')
    .description(
      'how well a classifier that learns from your codings proposes topics, on texts that it did not learn from, beside the rules',
    )
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (options: OutputOptions, command: Command) => {
      await withTexts(command, async ({ workspace, store, lookup }) => {
        const sources = { store, codings: clauseCodingStore(workspace), lookup }
        const { labelled, disputed } = await clausesToLearn(sources, [], countProgress('Reading', 'texts'))
        if (labelled.length === 0) throw new StrataError('coding/nothing-to-learn')
        const quality = classifierQuality(labelled, SEED)
        if (options.json) printJson(qualityAsJson(quality, disputed))
        else if (options.csv) printCsv(qualityTable(quality))
        else printQuality(quality, disputed)
      })
    })
  verb
    .command('suggest')
    .description(
      'which clauses to code next, so that the classifier learns most; of the texts that somebody has coded, and of others',
    )
    .argument('[what...]', 'ids of texts or instruments, to take clauses of these as well')

    .option('--most <n>', 'how many', wholeNumber(1, 1000), 20)
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (what: readonly string[], options: SuggestOptions, command: Command) => {
      await withTexts(command, async (collection) => {
        const { workspace, store, lookup } = collection
        const also: string[] = []
        for (const named of what) also.push(...(await textsNamed(collection, named)).map(({ id }) => id))
        const sources = { store, codings: clauseCodingStore(workspace), lookup }
        const { labelled, uncoded } = await clausesToLearn(sources, also, countProgress('Reading', 'texts'))
        const topics = learnable(labelled)
        if (topics.length === 0) throw new StrataError('coding/nothing-to-learn')
        const trained = trainTopics(
          trainingSet(labelled, SEED),
          labelled.map((_, row) => row),
          topics,
        )
        const suggested = suggestClauses(trained, uncoded, options.most)
        if (options.json) printJson({ learned_topics: topics, clauses: suggested.map(suggestionAsJson) })
        else if (options.csv) printCsv(suggestionTable(suggested))
        else {
          printTable(suggestionTable(suggested))
          print(
            `Learned from ${labelled.length} clauses: ${topics.join(', ')}. Contested: rules and classifier differ.`,
          )
        }
      })
    })
}

function suggestionAsJson({ id, topic, probability, isContested }: SuggestedClause) {
  return { clause: id, topic, probability, contested: isContested }
}

function suggestionTable(suggested: readonly SuggestedClause[]): PrintedTable {
  return {
    columns: ['clause', 'topic', 'probability', 'contested'],
    rows: suggested.map(({ id, topic, probability, isContested }) => [
      id,
      topic,
      digits(probability),
      isContested ? 'yes' : 'no',
    ]),
  }
}

function foundAsJson({ right, extra, missed, precision, recall, f1 }: Found) {
  return { right, extra, missed, precision, recall, f1 }
}

function qualityAsJson(quality: ClassifierQuality, disputed: number) {
  return {
    clauses: quality.clauses,
    disputed_clauses: disputed,
    texts: quality.texts,
    folds: quality.folds,
    least_clauses: quality.leastClauses,
    least_texts: quality.leastTexts,
    topics: quality.topics.map(({ topic, clauses, texts, rules, learned, betterIn, proposer }) => ({
      topic,
      clauses,
      texts,
      rules: foundAsJson(rules),
      learned: learned === null ? null : foundAsJson(learned),
      better_in: betterIn,
      proposer,
    })),
  }
}

function qualityTable({ topics }: ClassifierQuality): PrintedTable {
  return {
    columns: [
      'topic',
      'clauses',
      'texts',
      'rules_precision',
      'rules_recall',
      'rules_f1',
      'learned_precision',
      'learned_recall',
      'learned_f1',
      'better_in',
      'proposer',
    ],
    rows: topics.map(({ topic, clauses, texts, rules, learned, betterIn, proposer }) => [
      topic,
      clauses,
      texts,
      digits(rules.precision),
      digits(rules.recall),
      digits(rules.f1),
      digits(learned?.precision ?? null),
      digits(learned?.recall ?? null),
      digits(learned?.f1 ?? null),
      digits(betterIn),
      proposer,
    ]),
  }
}

function printQuality(quality: ClassifierQuality, disputed: number): void {
  const { columns, rows } = qualityTable(quality)
  printTable({ columns: columns.map((name) => name.replaceAll('_', ' ')), rows })
  print(
    `${quality.clauses} clauses of ${quality.texts} texts, in ${quality.folds} folds of texts; ${disputed} whose coders differ are left out.`,
  )
  print(
    `A topic is learned from ${quality.leastClauses} clauses in ${quality.leastTexts} texts on. Better in: share of resamples of the texts in which the classifier has the higher F1; from 0.9 on it proposes, else the rules do. Coders decide.`,
  )
}

function digits(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100
}
