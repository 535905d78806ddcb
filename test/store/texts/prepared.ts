import { createHash } from 'node:crypto'
import type { CitedDate, PreparedText, SearchUnit, TopicMatch } from '../../../src/model/prepared-text.ts'
import type { Segment } from '../../../src/model/segment.ts'

/** An article of a text made by hand. */
export interface ArticleByHand {
  readonly heading?: string
  readonly text: string
  readonly language?: string | null
  /** Topics and the seed of each, which must stand in the text. */
  readonly topics?: Readonly<Record<string, string>>
  /** Dates cited, and the words that must stand in the text. */
  readonly cited?: Readonly<Record<string, string>>
}

export interface TextByHand extends Partial<Omit<PreparedText, 'text' | 'segments' | 'units'>> {
  readonly articles: readonly ArticleByHand[]
}

/** Something like a stem, so that tests of the store need no stemmer: the first six letters, without an s at the end. */
export function stemByHand(word: string): string {
  return word.toLowerCase().replace(/s$/, '').slice(0, 6)
}

const stems = (text: string): string => (text.match(/\p{L}+/gu) ?? []).map(stemByHand).join(' ')

/** A prepared text of articles, as `prepareText` would give it of a file. */
export function preparedByHand({ articles, ...rest }: TextByHand): PreparedText {
  const segments: Segment[] = []
  const units: SearchUnit[] = []
  const topics: TopicMatch[] = []
  const citedDates: CitedDate[] = []
  let text = ''
  for (const [k, article] of articles.entries()) {
    const ordinal = k + 1
    const start = text.length
    const heading = article.heading ?? null
    text += `Article ${ordinal}\n${heading === null ? '' : `${heading}\n`}`
    const bodyStart = text.length
    text += `${article.text}\n\n`
    const end = text.length
    segments.push({
      ordinal,
      parent: 0,
      kind: 'article',
      address: `art-${ordinal}`,
      label: `Article ${ordinal}`,
      heading,
      start,
      bodyStart,
      end,
    })
    const language = article.language === undefined ? (rest.language ?? 'en') : article.language
    const words = article.text.split(/\s+/).length
    units.push({
      ordinal,
      language,
      heading: heading ?? '',
      text: article.text,
      stems: stems(`${heading ?? ''} ${article.text}`),
      words,
    })
    for (const [topic, seed] of Object.entries(article.topics ?? {})) {
      const at = bodyStart + article.text.indexOf(seed)
      topics.push({ topic, seed, ordinal, start: at, end: at + seed.length })
    }
    for (const [date, words_] of Object.entries(article.cited ?? {})) {
      const at = bodyStart + article.text.indexOf(words_)
      citedDates.push({
        date,
        ordinal,
        start: at,
        end: at + words_.length,
        sentenceStart: bodyStart,
        sentenceEnd: end - 2,
      })
    }
  }
  const root: Segment = {
    ordinal: 0,
    parent: null,
    kind: 'document',
    address: '',
    label: null,
    heading: null,
    start: 0,
    bodyStart: 0,
    end: text.length,
  }
  const fileName = rest.fileName ?? 'text.txt'
  return {
    fileName,
    format: 'text',
    sha256: createHash('sha256').update(fileName).update(text).digest('hex'),
    text,
    stated: { instrument: null, title: null, signed: null, parties: [], language: null },
    language: 'en',
    pages: null,
    words: units.reduce((sum, unit) => sum + unit.words, 0),
    segments: [root, ...segments],
    units,
    topics,
    citedDates,
    remarks: [],
    ...rest,
  }
}
