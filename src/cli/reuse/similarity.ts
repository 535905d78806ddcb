import { type Command, Option } from 'commander'
import type { TableCell, TableColumn } from '../../api/answer-table.ts'
import { StrataError } from '../../model/error.ts'
import { SHORTEST_RUN } from '../../reuse/coverage.ts'
import type { SharedGrams } from '../../reuse/shared-grams.ts'
import { containment, jaccard, similarityOf } from '../../reuse/similarity.ts'
import { ReuseWorkers } from '../../reuse/workers.ts'
import { interruptible } from '../interruptible.ts'
import { assertPrintable, printReuse } from './print-reuse.ts'
import { type FormatOptions, length, type TextsOptions, withTextsOptions } from './reuse-options.ts'
import { type TextsAsked, textsAsked } from './texts-asked.ts'

interface SimilarityVerbOptions extends TextsOptions, FormatOptions {
  readonly n: number
  readonly unit: 'word' | 'char'
  readonly min: number
}

const SHOWN_PAIRS = 20

/** One number for each pair is held, three times. */
const MOST_TEXTS = 6_000

const COLUMNS: readonly TableColumn[] = [
  { name: 'a', type: 'text', description: 'Id of the one text.' },
  { name: 'b', type: 'text', description: 'Id of the other.' },
  { name: 'jaccard', type: 'number', description: 'n-grams that both have, by n-grams that either has.' },
  { name: 'shared', type: 'integer', description: 'Different n-grams that both have.' },
  { name: 'size_a', type: 'integer', description: 'Different n-grams of a.' },
  { name: 'size_b', type: 'integer', description: 'Different n-grams of b.' },
  { name: 'a_in_b', type: 'number', description: 'Directed containment: shared by size_a.' },
  { name: 'b_in_a', type: 'number', description: 'Directed containment: shared by size_b.' },
  { name: 'words_a', type: 'integer', description: 'Words of a.' },
  { name: 'words_b', type: 'integer', description: 'Words of b.' },
  {
    name: 'words_of_a_in_b',
    type: 'integer',
    description: 'Words of a in runs of at least --min words that stand in b.',
  },
  {
    name: 'words_of_b_in_a',
    type: 'integer',
    description: 'Words of b in runs of at least --min words that stand in a.',
  },
  { name: 'reason', type: 'text', description: 'Why the two have no similarity.' },
]

/** `strata reuse similarity`: Jaccard's coefficient, containment and counts of each two texts. */
export function registerSimilarity(verb: Command): void {
  withTextsOptions(
    verb
      .command('similarity')
      .description('how much each two texts have in common, by their sets of n-grams')
      .option('--n <units>', 'words or characters of an n-gram', length, 5)
      .addOption(
        new Option('--unit <unit>', 'what n-grams are made of').choices(['word', 'char']).default('word'),
      )
      .option(
        '--min <words>',
        'words of the shortest run, for the words of one in the other',
        length,
        SHORTEST_RUN,
      ),
    'ids of texts, or files: the pairs among them, of one text those with all others; without them all pairs',
  ).action(async (named: string[], options: SimilarityVerbOptions, command: Command) => {
    assertPrintable(options)
    const workers = new ReuseWorkers()
    try {
      await interruptible(async (signal) => {
        const texts = await textsAsked(workers, named, options, signal, command)
        const { corpus } = texts
        if (corpus.texts.length > MOST_TEXTS)
          throw new StrataError('cli/too-many-texts', { count: corpus.texts.length, most: MOST_TEXTS })
        const { n, unit, min } = options
        const [grams, covered] = await Promise.all([
          workers.sharedGrams(corpus, { unit, n }, { signal }),
          workers.coveredBetween(corpus, min, { signal }),
        ])
        const { pairs, apart } = pairsAsked(texts)
        const rows = pairs.map(([a, b]) => pairRow(texts, grams, covered, a, b))
        const best = rows.toSorted((a, b) => Number(b[2] ?? -1) - Number(a[2] ?? -1))
        const isTable = !options.json && !options.csv && !options.parquet
        await printReuse(
          {
            columns: COLUMNS,
            rows: isTable ? best : rows,
            settings: {
              measure: 'similarity',
              n,
              unit,
              min,
              digits: options.dropDigits === true ? 'dropped' : 'kept',
              texts: corpus.texts.length,
              pairs_not_compared: apart,
            },
            unread: texts.unread,
            shown: [
              'a',
              'b',
              'jaccard',
              'shared',
              'size_a',
              'size_b',
              'words_of_a_in_b',
              'words_of_b_in_a',
              'reason',
            ],
            most: SHOWN_PAIRS,
            notes: [
              `Sets of ${unit === 'word' ? 'word' : 'character'} ${n}-grams; words of one in the other in runs of at least ${min}.`,
              `${apart} pairs are not listed: texts of different languages, or without a tag of one, are not compared.`,
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

interface Pairs {
  readonly pairs: readonly (readonly [a: number, b: number | null])[]
  /** Pairs that are left out since they are not of one language. */
  readonly apart: number
}

/**
 * The pairs that are wanted: where texts were named, each two of them, or the one with all others; else each two of one language. A text without any
 * stands alone, so that it has a row with the reason.
 */
function pairsAsked({ corpus, asked, isNamed }: TextsAsked): Pairs {
  const { texts } = corpus
  const [only] = asked
  if (isNamed && asked.length === 1 && only !== undefined && texts.length > 1) {
    const others = texts.map((_, place) => place).filter((place) => place !== only)
    const pairs = others.filter((place) => isOneLanguage(texts[only]?.language, texts[place]?.language))
    return pairs.length === 0
      ? { pairs: [[only, null]], apart: others.length }
      : { pairs: pairs.map((place) => [only, place] as const), apart: others.length - pairs.length }
  }
  const pairs: (readonly [number, number | null])[] = []
  const paired = new Set<number>()
  let apart = 0
  asked.forEach((a, i) => {
    for (const b of asked.slice(i + 1)) {
      if (!isNamed && !isOneLanguage(texts[a]?.language, texts[b]?.language)) {
        apart++
        continue
      }
      pairs.push([a, b])
      paired.add(a).add(b)
    }
  })
  for (const place of asked) if (!paired.has(place)) pairs.push([place, null])
  return { pairs, apart }
}

function isOneLanguage(a: string | null | undefined, b: string | null | undefined): boolean {
  return a !== null && a !== undefined && a === b
}

function pairRow(
  { corpus }: TextsAsked,
  grams: SharedGrams,
  covered: Uint32Array,
  a: number,
  b: number | null,
): TableCell[] {
  const { texts, starts } = corpus
  const words = (place: number): number => (starts[place + 1] ?? 0) - (starts[place] ?? 0)
  const id = (place: number): string => texts[place]?.id ?? ''
  const none = (count: number): null[] => new Array<null>(count).fill(null)
  if (b === null) {
    const reason = texts[a]?.language === null ? 'no-language' : 'no-text-of-its-language'
    return [id(a), null, ...none(6), words(a), ...none(3), reason]
  }
  const pair = similarityOf(texts, grams, a, b)
  if (pair.status === 'unavailable') {
    const inRuns = pair.reason === 'too-few-units' ? [between(a, b), between(b, a)] : none(2)
    return [id(a), id(b), ...none(6), words(a), words(b), ...inRuns, pair.reason]
  }
  const { aInB, bInA } = containment(pair)
  const { shared, sizeA, sizeB } = pair
  const measures = [jaccard(pair), shared, sizeA, sizeB, aInB, bInA]
  return [id(a), id(b), ...measures, words(a), words(b), between(a, b), between(b, a), null]

  function between(text: number, source: number): number {
    return covered[text * texts.length + source] ?? 0
  }
}
