import type { EdtfDate } from '../model/edtf-date.ts'

/** An article of a text, with its character data as the file has them: entities decoded, not lower-cased, nothing normalised. */
export interface ReuseArticle {
  /** Where the article is found within its text, such as `art-5`. */
  readonly address: string
  /** What the file names it by, such as `article_identifier` of ToTA; null where it names it by nothing. */
  readonly identifier: string | null
  readonly heading: string | null
  /** Heading of the chapter that it stands in. */
  readonly chapter: string | null
  readonly text: string
}

/** A text whose words are compared with those of others: only texts of one language are. */
export interface ReuseText {
  readonly id: string
  /** Tag of its language; a text without one is compared with none. */
  readonly language: string | null
  readonly signed: EdtfDate | null
  readonly articles: readonly ReuseArticle[]
}

/** What joins the articles: it separates words, so that a word lies within one article. */
export const ARTICLE_JOINT = '\n'
