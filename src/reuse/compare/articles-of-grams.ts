import { articleCount, type NumberedText } from './numbered-text.ts'

/** Per gram the articles that hold it whole: those of gram g stand in `articles` from `starts[g]` to `starts[g + 1]`, ascending. */
export interface ArticlesOfGrams {
  readonly starts: Uint32Array
  readonly articles: Uint32Array
}

/** Lists the articles of a text by the grams within them. Time O(words + names), memory 4 bytes for each. */
export function articlesOfGrams(
  text: NumberedText,
  names: Uint32Array,
  n: number,
  count: number,
): ArticlesOfGrams {
  const starts = new Uint32Array(count + 1)
  eachGram(text, names, n, count, (name) => {
    starts[name + 1] = (starts[name + 1] as number) + 1
  })
  for (let name = 0; name < count; name++) {
    starts[name + 1] = (starts[name + 1] as number) + (starts[name] as number)
  }
  const articles = new Uint32Array(starts[count] as number)
  const next = starts.slice()
  eachGram(text, names, n, count, (name, article) => {
    const at = next[name] as number
    articles[at] = article
    next[name] = at + 1
  })
  return { starts, articles }
}

/** Calls once for each gram and each article that holds it whole. */
function eachGram(
  text: NumberedText,
  names: Uint32Array,
  n: number,
  count: number,
  call: (name: number, article: number) => void,
): void {
  const last = new Int32Array(count).fill(-1)
  for (let article = 0; article < articleCount(text); article++) {
    const end = (text.bounds[article + 1] as number) - n
    for (let word = text.bounds[article] as number; word <= end; word++) {
      const name = names[word] as number
      if (last[name] === article) continue
      last[name] = article
      call(name, article)
    }
  }
}
