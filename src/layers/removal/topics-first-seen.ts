import { parseEdtf } from '../../model/edtf-date.ts'
import type { Layer } from '../../model/layer.ts'

/** An instrument with the topics that are coded of it. */
export interface CodedTopics {
  readonly layer: Layer | null
  /** EDTF, the day of entry into force where that of signature is not known (METHOD §1, Conventions); null is unknown. */
  readonly signed: string | null
  readonly topics: readonly string[]
}

/** Of the topics coded up to a year, those that one layer had first. */
export interface TopicsFirstSeen {
  /** Topics coded of any instrument signed up to the year. */
  readonly topics: number
  /** Surely signed before every instrument of another layer that has the topic, whenever that was; none such is undated. */
  readonly sure: readonly string[]
  /** Possibly so. */
  readonly possible: readonly string[]
  /** Instruments with a coded topic and without a date: they are in no year. */
  readonly undated: number
}

/**
 * Topics first seen in a layer (METHOD §2, Removal), sorted. An instrument counts up to a year if it was surely signed by its end.
 * Time O(instruments × topics).
 */
export function topicsFirstSeen(coded: readonly CodedTopics[], layer: Layer, year: number): TopicsFirstSeen {
  const sure: string[] = []
  const possible: string[] = []
  const dated = coded.flatMap(({ signed, ...rest }) => {
    const date = signed === null ? null : parseEdtf(signed)
    return date === null ? [] : [{ ...rest, date }]
  })
  const lastDay = parseEdtf(`${year}`)?.latestDay ?? Number.NaN
  const upTo = dated.filter(({ date }) => date.latestDay <= lastDay)
  const topics = [...new Set(upTo.flatMap((row) => row.topics))].toSorted()
  for (const topic of topics) {
    const withIt = upTo.filter((row) => row.topics.includes(topic))
    const own = withIt.filter((row) => row.layer === layer).map(({ date }) => date)
    const elsewhere = (row: Pick<CodedTopics, 'layer' | 'topics'>): boolean =>
      row.layer !== layer && row.topics.includes(topic)
    // One that is not surely signed by the year may lie before all the same.
    const others = dated.filter(elsewhere).map(({ date }) => date)
    const isUndated = coded.some((row) => row.signed === null && elsewhere(row))
    const firstOfOthers = Math.min(...others.map(({ earliestDay }) => earliestDay))
    const lastOfOthers = Math.min(...others.map(({ latestDay }) => latestDay))
    if (!isUndated && own.some(({ latestDay }) => latestDay < firstOfOthers)) sure.push(topic)
    else if (own.some(({ earliestDay }) => earliestDay < lastOfOthers)) possible.push(topic)
  }
  return {
    topics: topics.length,
    sure,
    possible,
    undated: coded.filter(({ signed, topics: some }) => signed === null && some.length > 0).length,
  }
}
