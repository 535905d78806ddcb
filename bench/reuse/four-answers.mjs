// A process that reads a folder of ToTA and computes all four answers with the built library: <folder> <threads>. It prints their sums and its memory.
import { ReuseWorkers } from '../../dist/reuse/workers.js'
import { findTexts } from '../../dist/text/files.js'

const [, , folder = '', threads = '2'] = process.argv
const files = findTexts(folder).files.map((file) => ({ ...file, id: file.name.replace(/\.xml$/, '') }))
const workers = new ReuseWorkers({ threads: Number(threads) })
const { corpus } = await workers.read(files)
const [byCharacters, byWords, coverages] = await Promise.all([
  workers.sharedGrams(corpus, { unit: 'char', n: 5 }),
  workers.sharedGrams(corpus, { unit: 'word', n: 5 }),
  workers.coverage(corpus, { min: 6 }),
])
const count = corpus.texts.length
const sums = { words: 0, characters: 0, best: 0, all: 0 }
for (let a = 0; a < count; a++) {
  for (let b = a + 1; b < count; b++) {
    if (corpus.texts[a].language !== corpus.texts[b].language) continue
    sums.words += byWords.shared[a * count + b]
    sums.characters += byCharacters.shared[a * count + b]
  }
}
for (const { bestCovered, allCovered } of coverages) {
  sums.best += bestCovered
  sums.all += allCovered
}
await workers.close()
process.stdout.write(
  `${JSON.stringify({ sums, texts: count, words: corpus.tokens.length, peakBytes: 1024 * process.resourceUsage().maxRSS })}\n`,
)
