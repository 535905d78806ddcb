import type { TopicFiguresItem } from '../../src/api/partnership.ts'

/** What the mark of a topic looks like. */
export type TopicShape = 'square' | 'circle' | 'diamond'

/** A row of the dot plot; places run from −1, all on A, to 1, all on B. */
export interface TopicDot {
  readonly topic: string
  readonly shape: TopicShape
  readonly clauses: number
  /** Null where nothing is drawn, for which `why` is the reason. */
  readonly d: number | null
  readonly why: 'too-few' | 'nothing-borne' | null
  readonly line: readonly [low: number, high: number] | null
  /** d weighted by exposure; null where it is not known. */
  readonly dStar: number | null
}

type Topic = Pick<
  TopicFiguresItem,
  'topic' | 'group' | 'clauses' | 'too_few' | 'duties' | 'interval' | 'd_star'
>

/** Topics by how far they load the partner, the most first; those without a mark come last, most clauses first. */
export function topicDots(topics: readonly Topic[]): TopicDot[] {
  return topics.map(dotOf).sort((x, y) => {
    if (x.d === null || y.d === null)
      return Number(x.d === null) - Number(y.d === null) || y.clauses - x.clauses || order(x.topic, y.topic)
    return y.d - x.d || order(x.topic, y.topic)
  })
}

function dotOf({ topic, group, clauses, too_few, duties, interval, d_star }: Topic): TopicDot {
  const why = too_few ? 'too-few' : duties.d === null ? 'nothing-borne' : null
  return {
    topic,
    shape: group === 'control' ? 'square' : group === 'mobility' ? 'circle' : 'diamond',
    clauses,
    d: why === null ? duties.d : null,
    why,
    line: why === null && interval !== null ? [interval.low, interval.high] : null,
    dStar: why === null ? (d_star?.value ?? null) : null,
  }
}

/** Whom a group of topics loads. */
export type Loaded = 'partner' | 'destination' | 'even' | 'unknown'

/** |d| below this is called even. */
export const EVEN_BELOW = 0.1

/** Whom the topics of a group load together: d over the sums of their loads. Topics under five clauses are left out. */
export function whomGroupLoads(topics: readonly Topic[], group: string): Loaded {
  let [a, b] = [0, 0]
  for (const topic of topics) {
    if (topic.group !== group || topic.too_few) continue
    a += topic.duties.a
    b += topic.duties.b
  }
  if (a + b === 0) return 'unknown'
  const d = (b - a) / (a + b)
  return Math.abs(d) < EVEN_BELOW ? 'even' : d > 0 ? 'partner' : 'destination'
}

function order(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0
}
