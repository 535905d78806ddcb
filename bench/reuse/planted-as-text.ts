import { madeUpWord } from './made-up-words.ts'
import type { PlantedText } from './planted-texts.ts'

const SENTENCE_WORDS = 24
const spelt: string[] = []

function spelling(rank: number): string {
  const known = spelt[rank]
  if (known !== undefined) return known
  const word = madeUpWord(rank)
  spelt[rank] = word
  return word
}

/** The articles of a planted text as sentences; its words in order are those of the text. */
export function articleTexts(text: PlantedText): string[] {
  return text.articles.map((start, place) => {
    const end = text.articles[place + 1] ?? text.words.length
    let written = ''
    for (let at = start; at < end; at++) {
      const word = spelling(text.words[at] ?? 0)
      if ((at - start) % SENTENCE_WORDS !== 0) written += ` ${word}`
      else written += `${at === start ? '' : '. '}${word.charAt(0).toUpperCase()}${word.slice(1)}`
    }
    return `${written}.`
  })
}
