import { foldWords } from './fold-words.ts'

/** An item that a list without marks was cut into: it begins with a dash, or in the middle of a sentence. */
const FRAGMENT = /^\s*([-–—•]|\p{Ll})/u
/** How many of its characters an item is known by. */
const KNOWN_BY = 60
const LONGEST = 600

/**
 * The words that lead into a clause which is a fragment of a list, as they stand in its article: from the start of the sentence to its first item. Empty where the
 * clause is whole, or where nothing is found. METHOD §3, Conventions: an agent in the chapeau counts. Time O(characters of the article).
 */
export function leadInArticle(own: string, articleText: string): string {
  if (articleText === '' || !FRAGMENT.test(own)) return ''
  const article = foldWords(articleText).words
  const at = article.indexOf(foldWords(own).words.slice(0, KNOWN_BY))
  if (at <= 0) return ''
  const before = article.slice(0, at)
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1)
  const end = /:|,? -/.exec(sentence)?.index ?? sentence.length
  const lead = sentence.slice(0, end).trim()
  return lead.length > LONGEST ? '' : lead
}
