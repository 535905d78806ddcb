import type { Modal } from './clause-record.ts'
import type { Grammar, VerbWords } from './grammar.ts'
import type { Rule } from './rules/rule.ts'

/** A modal, or a verb that undertakes something, which governs a sentence or a part of it. */
export interface MainVerb {
  readonly rule: Rule<Modal>
  readonly start: number
  readonly end: number
  /** Who or what stands before it; empty where nothing does. */
  readonly subject: Readonly<{ start: number; end: number }>
}

/** Governing verbs of folded words, in their order; those of relative and conditional clauses are left out. Time O(characters × rules). */
export function mainVerbs(words: string, { modals, verbs }: Pick<Grammar, 'modals' | 'verbs'>): MainVerb[] {
  const found: { rule: Rule<Modal>; start: number; end: number }[] = []
  for (const rule of modals) {
    for (const match of words.matchAll(new RegExp(rule.pattern, 'g'))) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({ rule, start, end })
    }
  }
  return found
    .toSorted((a, b) => a.start - b.start)
    .flatMap((verb) => {
      const subject = subjectBefore(words, verb.start, verbs)
      return subject === null ? [] : [{ ...verb, subject }]
    })
}

/** Where the subject of a verb stands; null where the verb is that of a relative or conditional clause. */
function subjectBefore(
  words: string,
  at: number,
  { relative, notRelative, smallClause, subordinate, opening, aside, adverbial, parting }: VerbWords,
): { start: number; end: number } | null {
  const from = sentenceStart(words, at)
  const before = words.slice(from, at)
  if (relative.test(before) && !notRelative.test(before)) return null
  if (smallClause.test(before)) return null
  const parts = cutAt(parting, before, from)
  const last = parts.at(-1)
  if (last !== undefined && subordinate.test(last.text) && last.text.length > 0) return null
  let end: number | null = null
  let start = at
  for (const whole of parts.toReversed()) {
    const opened = opening.exec(whole.text)?.[0].length ?? 0
    const text = whole.text.slice(opened)
    if (aside.test(text)) continue
    if (adverbial.test(text) || subordinate.test(text)) {
      if (end !== null) break
      continue
    }
    // A subject that is a list stands in several parts.
    start = whole.start + opened
    end ??= start + text.length
  }
  return { start, end: end ?? at }
}

function cutAt(parting: RegExp, text: string, from: number): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = []
  let start = 0
  for (const match of text.matchAll(new RegExp(parting, 'g'))) {
    parts.push(trimmed(text.slice(start, match.index), from + start))
    start = match.index + match[0].length
  }
  parts.push(trimmed(text.slice(start), from + start))
  return parts
}

function trimmed(text: string, start: number): { text: string; start: number } {
  return { text: text.trim(), start: start + (text.length - text.trimStart().length) }
}

/** Where the sentence of a place begins: behind a full stop or a semicolon. */
export function sentenceStart(words: string, at: number): number {
  const head = words.slice(0, at)
  return Math.max(head.lastIndexOf('. '), head.lastIndexOf('; ')) + 1
}

/** How far into an item its own subject, and its own verb, may begin. */
const OWN_SUBJECT = 40
const OWN_VERB = 3

/**
 * The verb that governs the topic: the last before its words in their sentence, else the first of it, else that of what leads in. An item with a
 * subject or a modal of its own at its head is governed by itself.
 */
export function governingVerb(
  all: readonly MainVerb[],
  words: string,
  topic: number | null,
  ownFrom: number,
): MainVerb | null {
  const ownHead = all.some(
    ({ start, subject }) =>
      start >= ownFrom && subject.start >= ownFrom && subject.start - ownFrom < OWN_SUBJECT,
  )
  const isOwn =
    ownFrom > 0 && (ownHead || all.some(({ start }) => start >= ownFrom && start - ownFrom < OWN_VERB))
  const verbs = isOwn ? all.filter(({ start }) => start >= ownFrom) : all
  const [first = null] = verbs
  if (topic === null || (isOwn && topic < ownFrom)) return first
  const sentence = sentenceStart(words, topic)
  const inSentence = verbs.filter(({ start }) => sentenceStart(words, start) === sentence)
  const before = inSentence.findLast(({ start }) => start < topic)
  return before ?? inSentence[0] ?? verbs.findLast(({ start }) => start < topic) ?? first
}
