import type { Modal } from './clause-record.ts'
import { ENGLISH_MODALS } from './rules/english-modals.ts'
import type { Rule } from './rules/rule.ts'

/** A modal, or a verb that undertakes something, which governs a sentence or a part of it. */
export interface MainVerb {
  readonly rule: Rule<Modal>
  readonly start: number
  readonly end: number
  /** Who or what stands before it; empty where nothing does. */
  readonly subject: Readonly<{ start: number; end: number }>
}

const SUBORDINATE =
  /^(and |or |but )?(recogni[sz]ing|considering|noting|recalling|acknowledging|desirous|desiring|conscious|convinced|where|if|when|which|who|whom|whose|unless|until|provided that|because|since|whereas|as (?!a result)|insofar|in which|to which|under which|so that)\b/
const RELATIVE =
  /\b(which|who|that|whom|as|such \w+ as)( (also|otherwise|it|they|he|she|the party|a party|that party))?\s*$/
const SMALL_CLAUSE =
  /\b(measures|actions?|steps|conditions|rules|requirements|activities|means|what|any \w+) (it|they|he or she|a party|either party)\s*$/
const ADVERBIAL =
  /^(and |but )?(in accordance|subject to|up?on|at the|without|including|such as|in particular|inter alia|within|by|before|prior to|after|with|taking|having|pursuant|under|during|not later|notably|as appropriate|where appropriate|to that end|to this end|for (this|that|such)|respectively|in the (field|area|case|event|light|framework)|in order|of|to|through|on (the|a)|from|or|further to|acting|\w{3,}ing)\b|^\s*$/
/** What parts a subject in two and ends it not. */
const ASIDE = /^(on the (one|other) (hand|part)|of the (one|other) part|respectively)$/
/** What may stand before a subject and says nothing of it. */
const OPENING =
  /^(to (this|that) end|in addition|however|furthermore|moreover|similarly|also|and|in particular|accordingly|therefore)\b ?/

/** Governing verbs of folded words, in their order; those of relative and conditional clauses are left out. Time O(characters × rules). */
export function mainVerbs(words: string): MainVerb[] {
  const found: { rule: Rule<Modal>; start: number; end: number }[] = []
  for (const rule of ENGLISH_MODALS) {
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
      const subject = subjectBefore(words, verb.start)
      return subject === null ? [] : [{ ...verb, subject }]
    })
}

/** Where the subject of a verb stands; null where the verb is that of a relative or conditional clause. */
function subjectBefore(words: string, at: number): { start: number; end: number } | null {
  const from = sentenceStart(words, at)
  const before = words.slice(from, at)
  if (RELATIVE.test(before) && !/\b(agreed?|agrees|undertakes?) that\s*$/.test(before)) return null
  if (SMALL_CLAUSE.test(before)) return null
  const parts = cutAtCommas(before, from)
  const last = parts.at(-1)
  if (last !== undefined && SUBORDINATE.test(last.text) && last.text.length > 0) return null
  let end: number | null = null
  let start = at
  for (const whole of parts.toReversed()) {
    const opening = OPENING.exec(whole.text)?.[0].length ?? 0
    const text = whole.text.slice(opening)
    if (ASIDE.test(text)) continue
    if (ADVERBIAL.test(text) || SUBORDINATE.test(text)) {
      if (end !== null) break
      continue
    }
    // A subject that is a list stands in several parts.
    start = whole.start + opening
    end ??= start + text.length
  }
  return { start, end: end ?? at }
}

function cutAtCommas(text: string, from: number): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = []
  let start = 0
  for (const match of text.matchAll(/[,:]| - |^-|\b(?:agree[sd]?|undertakes?) that\b/g)) {
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
