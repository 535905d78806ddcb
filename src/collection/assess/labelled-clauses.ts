import type { UncodedClause } from '../../assess/classifier/suggest-clauses.ts'
import type { LabelledClause } from '../../assess/classifier/topic-classifier.ts'
import type { CodedClause } from '../../assess/coded-clause.ts'
import { clauseWords } from '../../assess/coded-clauses.ts'
import { type CodedText, type CodedTextSources, codedText } from './coded-texts.ts'

/** Clauses for the topic classifier: those whose topics coders agree on, and, of the same texts and of those asked for, those that nobody has coded. */
export interface ClausesToLearn {
  readonly labelled: readonly LabelledClause[]
  readonly uncoded: readonly UncodedClause[]
  /** Clauses whose coders differ on the topics and that nobody has settled: nothing is learned from them. */
  readonly disputed: number
}

/**
 * Gathers them. Who codes one article of many codes it of a text that is assessed whole, so time is O(characters × rules) of the texts.
 * @param also ids of texts to take uncoded clauses of, beside those that somebody has coded
 * @param onProgress called after each text
 * @throws StrataError `collection/text-unknown`, `store/damaged`, `store/disk-error`
 */
export async function clausesToLearn(
  sources: CodedTextSources,
  also: readonly string[] = [],
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<ClausesToLearn> {
  const held = new Map((await sources.store.held()).map((text) => [text.sha256, text]))
  const coded = (await sources.codings.of()).flatMap(({ sha256, variable }) => {
    const text = held.get(sha256)
    return variable === 'topics' && text !== undefined ? [text.id] : []
  })
  const texts = [...new Set([...coded, ...also])].toSorted()
  const labelled: LabelledClause[] = []
  const uncoded: UncodedClause[] = []
  let disputed = 0
  for (const [i, id] of texts.entries()) {
    const text = await codedText(sources, id)
    for (const clause of text.clauses) {
      const origin = clause.origins.topics
      if (origin === 'disputed') disputed++
      else if (origin === 'human') labelled.push(asLabelled(text, clause))
      else uncoded.push({ ...asLabelled(text, clause), id: `${text.text}/${clause.machine.id}` })
    }
    onProgress(i + 1, texts.length)
  }
  return { labelled, uncoded, disputed }
}

function asLabelled({ text, language }: CodedText, clause: CodedClause): LabelledClause {
  return {
    words: clauseWords(clause),
    language,
    topics: clause.record.topics,
    proposed: clause.machine.topics,
    text,
  }
}
