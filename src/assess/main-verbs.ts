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
  const taken = new Uint8Array(words.length)
  for (const rule of modals) {
    for (const match of words.matchAll(new RegExp(rule.pattern, 'g'))) {
      const start = match.index
      const end = start + match[0].length
      if (taken[start] === 1 || taken[end - 1] === 1) continue
      taken.fill(1, start, end)
      found.push({ rule, start, end })
    }
  }
  const sentenceStart = sentenceStarts(words)
  const subjects = new Map<number, MainVerb['subject']>()
  return found
    .toSorted((a, b) => a.start - b.start)
    .flatMap((verb) => {
      const own = subjectBefore(words, verb.start, sentenceStart(verb.start), verbs)
      if (own === null) return []
      // Of several verbs in a row the first has the subject: *la Parte preparará, publicará y difundirá*.
      const subject = own.start < verb.start ? (subjects.get(own.start) ?? own) : own
      subjects.set(verb.start, subject)
      return [{ ...verb, subject }]
    })
}

/** How far before its verb a subject is sought. */
const MOST_BEFORE = 1000

/** Where the subject of a verb stands; null where the verb is that of a relative or conditional clause. */
function subjectBefore(
  words: string,
  at: number,
  sentence: number,
  {
    relative,
    notRelative,
    smallClause,
    subordinate,
    opening,
    aside,
    adverbial,
    parting,
    closeSubject,
  }: VerbWords,
): { start: number; end: number } | null {
  const from = Math.max(sentence, at - MOST_BEFORE)
  const before = words.slice(from, at)
  if (relative.test(before) && !notRelative.test(before)) return null
  if (smallClause.test(before)) return null
  const parts = cutAt(parting, before, from)
  const last = parts.at(-1)
  if (last !== undefined && subordinate.test(last.text) && last.text.length > 0) return null
  let end: number | null = null
  let start = at
  for (const whole of parts.toReversed()) {
    // What a colon leads in has its subject behind it.
    if (end !== null && /^\s*:/.test(words.slice(whole.start + whole.text.length, at))) break
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
  if (end !== null) return { start, end }
  const close = closeSubject.exec(before)
  return close === null
    ? { start: at, end: at }
    : { start: from + close.index, end: from + before.trimEnd().length }
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

/** Where the sentence of each of several places begins: behind a full stop or a semicolon. Time O(characters + places × log sentences). */
export function sentenceStarts(words: string): (at: number) => number {
  const starts = [0, ...[...words.matchAll(/[.;] /g)].map(({ index }) => index + 1)]
  return (at) => {
    // A mark counts once the space behind it stands before the place, as its two characters must.
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] as number) < at) low = middle
      else high = middle - 1
    }
    return starts[low] as number
  }
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
  const sentenceStart = sentenceStarts(words)
  const sentence = sentenceStart(topic)
  const inSentence = verbs.filter(({ start }) => sentenceStart(start) === sentence)
  const before = inSentence.findLast(({ start }) => start < topic)
  return before ?? inSentence[0] ?? verbs.findLast(({ start }) => start < topic) ?? first
}
