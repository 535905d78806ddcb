import { type AlphaWithInterval, alphaWithInterval } from '../agreement/alpha-interval.ts'
import { masi, nominal, setKey } from '../agreement/krippendorff-alpha.ts'
import { bootstrapInterval, type Interval, type Resampling } from './bootstrap-interval.ts'
import { type CodedPair, comparedValue, SINGLE_VARIABLES, type SingleVariable } from './clause-codes.ts'
import { type Confusion, confusionOf } from './confusion.ts'
import { f1, type Hits, hitsOfSets, NO_HITS, precision, recall, sumOfHits } from './hits.ts'

/** How well something that may be there or not is found. */
export interface FoundQuality extends Hits {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
  readonly interval: Interval | null
}

/** How well a variable with one value a clause is read. */
export interface VariableQuality {
  readonly variable: SingleVariable
  readonly clauses: number
  /** Share of clauses where machine and coder have the same value; of the type of condition, among the clauses that the coder calls conditional. */
  readonly accuracy: number | null
  readonly interval: Interval | null
  readonly confusion: Confusion
  readonly alpha: AlphaWithInterval
}

/** What the machine's records are worth beside a coder's codes. */
export interface CodingQuality {
  readonly clauses: number
  /** Clauses in which the coder finds a topic: all variables but the topics are judged on them (METHOD §3, Conventions). */
  readonly onTopic: number
  readonly topics: FoundQuality & {
    readonly alpha: AlphaWithInterval
    readonly byTopic: readonly (FoundQuality & { readonly topic: string })[]
  }
  readonly conditional: FoundQuality & { readonly alpha: AlphaWithInterval }
  readonly variables: readonly VariableQuality[]
  /** Clauses about a topic whose bearer the machine leaves open. */
  readonly abstentions: number
  /** What stands in the place of a party and could not be told, most frequent first; of all clauses. */
  readonly unresolved: readonly Readonly<{ name: string; clauses: number }>[]
}

/**
 * Compares the machine with a coder: F1 of topics (micro) and of being conditional, accuracy and confusion of the rest, Krippendorff's alpha of the two, each
 * with a 95 % bootstrap interval over clauses. Null is not known. Time O(draws × clauses).
 */
export function codingQuality(pairs: readonly CodedPair[], resampling: Resampling = {}): CodingQuality {
  const onTopic = pairs.filter(({ coded }) => coded.topics.length > 0)
  const wanted = new Set(pairs.flatMap(({ coded, machine }) => [...coded.topics, ...machine.topics]))
  const topicHits = ({ coded, machine }: CodedPair): Hits => hitsOfSets(coded.topics, machine.topics)
  const sets = pairs.map(({ coded, machine }) => [new Set(coded.topics), new Set(machine.topics)])
  const conditionHits = (pair: CodedPair): Hits => hitsOfSets(...isConditional(pair))
  return {
    clauses: pairs.length,
    onTopic: onTopic.length,
    topics: {
      ...foundQuality(pairs, topicHits, resampling),
      alpha: alphaWithInterval(sets, () => masi, { ...resampling, key: setKey }),
      byTopic: [...wanted].toSorted().map((topic) => ({
        topic,
        ...foundQuality(
          pairs,
          ({ coded, machine }) =>
            hitsOfSets(
              coded.topics.filter((own) => own === topic),
              machine.topics.filter((own) => own === topic),
            ),
          resampling,
        ),
      })),
    },
    conditional: {
      ...foundQuality(onTopic, conditionHits, resampling),
      alpha: alphaWithInterval(
        onTopic.map((pair) => isConditional(pair).map(({ length }) => length)),
        () => nominal,
        resampling,
      ),
    },
    variables: SINGLE_VARIABLES.map((variable) => variableQuality(variable, onTopic, resampling)),
    abstentions: onTopic.filter(({ machine }) => machine.bearer === null).length,
    unresolved: unresolvedIn(pairs),
  }
}

function isConditional({ coded, machine }: CodedPair): [string[], string[]] {
  return [coded.conditionType === null ? [] : ['conditional'], machine.conditional ? ['conditional'] : []]
}

function foundQuality(
  pairs: readonly CodedPair[],
  hitsOf: (pair: CodedPair) => Hits,
  resampling: Resampling,
): FoundQuality {
  const each = pairs.map(hitsOf)
  const all = each.reduce(sumOfHits, NO_HITS)
  return {
    ...all,
    precision: precision(all),
    recall: recall(all),
    f1: f1(all),
    interval: bootstrapInterval(each, (sample) => f1(sample.reduce(sumOfHits, NO_HITS)), resampling),
  }
}

function variableQuality(
  variable: SingleVariable,
  onTopic: readonly CodedPair[],
  resampling: Resampling,
): VariableQuality {
  const values = onTopic.flatMap((pair) => {
    const coded = comparedValue(variable, pair.coded)
    const machine = comparedValue(variable, pair.machine)
    return coded === null || machine === null ? [] : [{ coded, machine }]
  })
  const judged =
    variable === 'condition_type' ? values.filter(({ coded }) => coded !== 'unconditional') : values
  const share = (sample: typeof judged): number | null =>
    sample.length === 0
      ? null
      : sample.filter(({ coded, machine }) => coded === machine).length / sample.length
  return {
    variable,
    clauses: judged.length,
    accuracy: share(judged),
    interval: bootstrapInterval(judged, (sample) => share([...sample]), resampling),
    confusion: confusionOf(values),
    alpha: alphaWithInterval(
      values.map(({ coded, machine }) => [coded, machine]),
      () => nominal,
      resampling,
    ),
  }
}

function unresolvedIn(pairs: readonly CodedPair[]): { name: string; clauses: number }[] {
  const counts = new Map<string, number>()
  for (const { machine } of pairs)
    for (const name of new Set(machine.unresolved)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, clauses]) => ({ name, clauses }))
    .toSorted((a, b) => b.clauses - a.clauses || (a.name < b.name ? -1 : 1))
}
