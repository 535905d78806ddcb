import { StrataError } from '../model/error.ts'
import { Vocabulary } from '../text/vocabulary.ts'
import { charPostings } from './char-postings.ts'
import { coverageIndex, coverageOf, coveredBetween } from './coverage.ts'
import { gramPostings } from './gram-postings.ts'
import { inSharedMemory } from './in-shared-memory.ts'
import { nameGrams } from './name-grams.ts'
import { readReuseText } from './read-reuse-text.ts'
import type { ReadPart, ReuseTask, ReuseTasks, TextFile } from './reuse-task.ts'
import { sharedGrams } from './shared-grams.ts'
import { type TokenisedText, tokenisedText } from './token-corpus.ts'
import type { WordRule } from './word-rule.ts'

/** Does one task: what a worker of `ReuseWorkers` runs, and what runs without workers where there is little to do. */
export async function runReuseTask(task: ReuseTask): Promise<ReuseTasks[ReuseTask['kind']]['answer']> {
  switch (task.kind) {
    case 'read':
      return readPart(task.files, task.words)
    case 'shared-words': {
      const { corpus, n } = task
      const grams = nameGrams(corpus.tokens, corpus.starts, n)
      return sharedGrams(gramPostings(grams, corpus.starts, n), corpus.texts.length)
    }
    case 'shared-characters': {
      const { tokens, starts, texts } = task.corpus
      const words = Vocabulary.of(task.words)
      return sharedGrams(charPostings({ tokens, starts, words }, task.n), texts.length)
    }
    case 'coverage': {
      const index = coverageIndex(task.corpus, task.min)
      return task.corpus.texts.map((_, text) => coverageOf(index, text, task.rule))
    }
    case 'covered-between':
      return coveredBetween(coverageIndex(task.corpus, task.min))
  }
}

export default runReuseTask

/** Reads files; one that cannot be read is named, and the others are read. */
async function readPart(files: readonly TextFile[], rule: WordRule): Promise<ReadPart> {
  const words = new Vocabulary()
  const texts: TokenisedText[] = []
  const unread: ReadPart['unread'][number][] = []
  for (const file of files) {
    try {
      const { text, tokens } = tokenisedText(await readReuseText(file, file.id), words, rule)
      texts.push({ text, tokens: inSharedMemory(tokens) })
    } catch (error) {
      if (!(error instanceof StrataError)) throw error
      unread.push({ name: file.name, code: error.code, details: error.details })
    }
  }
  return { texts, words: words.packed(), unread }
}
