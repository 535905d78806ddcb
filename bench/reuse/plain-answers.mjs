// The four answers by a plain program of one thread, with the language's own sets and maps, as one would write it from the definitions: <folder>.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'

const [, , folder = ''] = process.argv

function read(name) {
  const meta = {}
  const articles = []
  let [inMeta, inArticle, text] = [false, false, '']
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => {
    if (tag.name === 'meta') inMeta = true
    if (tag.name === 'article') inArticle = true
    text = ''
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('closetag', (tag) => {
    if (inMeta) meta[tag.name] = text
    if (tag.name === 'meta') inMeta = false
    if (tag.name !== 'article' || !inArticle) return
    articles.push(text)
    inArticle = false
  })
  parser.write(readFileSync(join(folder, name), 'utf8')).close()
  const words =
    articles
      .join('\n')
      .toLowerCase()
      .match(/[\p{L}\p{Nd}]+/gu) ?? []
  return { id: name.replace(/\.xml$/, ''), language: meta.language, signed: meta.date_signed, words }
}

const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .map(read)
  .sort((a, b) => (a.signed < b.signed ? -1 : a.signed > b.signed ? 1 : a.id < b.id ? -1 : 1))
const numbers = new Map()
for (const text of texts) {
  text.tokens = text.words.map((word) => {
    if (!numbers.has(word)) numbers.set(word, numbers.size)
    return numbers.get(word)
  })
}

const wordGram = (tokens, at, n) => {
  let key = ''
  for (let i = at; i < at + n; i++) key += String.fromCharCode(tokens[i])
  return key
}

/** The texts of each gram. */
function postingsOf(gramsOf) {
  const postings = new Map()
  texts.forEach((text, t) => {
    for (const gram of gramsOf(text)) {
      const held = postings.get(gram)
      if (held === undefined) postings.set(gram, [t])
      else if (held[held.length - 1] !== t) held.push(t)
    }
  })
  return postings
}

function sumShared(postings) {
  const shared = new Uint32Array(texts.length ** 2)
  for (const held of postings.values())
    for (let i = 0; i < held.length; i++)
      for (let j = i + 1; j < held.length; j++) shared[held[i] * texts.length + held[j]]++
  let sum = 0
  for (let a = 0; a < texts.length; a++)
    for (let b = a + 1; b < texts.length; b++)
      if (texts[a].language === texts[b].language) sum += shared[a * texts.length + b]
  return sum
}

function* runs(tokens, n) {
  for (let at = 0; at + n <= tokens.length; at++) yield wordGram(tokens, at, n)
}

const sums = { words: 0, characters: 0, best: 0, all: 0 }
sums.words = sumShared(postingsOf(({ tokens }) => runs(tokens, 5)))
sums.characters = sumShared(
  postingsOf(({ words }) => {
    const points = [...words.join(' ')]
    const grams = new Set()
    for (let at = 0; at + 5 <= points.length; at++) grams.add(points.slice(at, at + 5).join(''))
    return grams
  }),
)
const sixes = postingsOf(({ tokens }) => runs(tokens, 6))
texts.forEach(({ tokens, signed, language }, t) => {
  const ends = new Uint32Array(texts.length)
  const covered = new Uint32Array(texts.length)
  let [end, all] = [0, 0]
  for (let at = 0; at + 6 <= tokens.length; at++) {
    let found = false
    for (const source of sixes.get(wordGram(tokens, at, 6))) {
      if (source >= t) break
      if (texts[source].language !== language || texts[source].signed >= signed) continue
      found = true
      covered[source] += at + 6 - Math.max(at, ends[source])
      ends[source] = at + 6
    }
    if (!found) continue
    all += at + 6 - Math.max(at, end)
    end = at + 6
  }
  sums.best += covered.reduce((most, words) => Math.max(most, words), 0)
  sums.all += all
})
const words = texts.reduce((sum, { tokens }) => sum + tokens.length, 0)
process.stdout.write(
  `${JSON.stringify({ sums, texts: texts.length, words, peakBytes: 1024 * process.resourceUsage().maxRSS })}\n`,
)
