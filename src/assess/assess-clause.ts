import type { Action, ClauseRecord, ClauseToAssess, Modal } from './clause-record.ts'
import { findBearer } from './find-bearer.ts'
import { findBeneficiary } from './find-beneficiary.ts'
import { findCondition } from './find-condition.ts'
import { findTopics } from './find-topics.ts'
import { foldWords } from './fold-words.ts'
import { type MainVerb, mainVerbs, sentenceStart } from './main-verbs.ts'
import { partyWords } from './party-words.ts'
import { ENGLISH_ACTIONS, ENGLISH_STATEMENTS } from './rules/english-actions.ts'

/**
 * Reads one clause (METHOD §3): its topics, who bears and who benefits, its modal, action and condition. Rules propose, coders decide.
 * Time O(characters × rules). A clause in another language than English is not read: its bearer is null, its language unresolved.
 */
export function assessClause(clause: ClauseToAssess): ClauseRecord {
  if (!isRead(clause.language)) return unread(clause)
  const lead = clause.chapeau.trim()
  const own = clause.text.trim()
  const isLed = lead !== '' && !own.startsWith(lead)
  const text = isLed ? `${lead} ${own}` : own
  const { words, places } = foldWords(text)
  const ownFrom = isLed ? foldWords(lead).words.length + 1 : 0
  const topics = findTopics(words, clause)
  const verbs = mainVerbs(words)
  const firstTopic = topics.reduce<number | null>(
    (least, { at }) => (at === null ? least : Math.min(least ?? at, at)),
    null,
  )
  const verb = governing(verbs, words, firstTopic, ownFrom)
  const predicate = verb === null ? words : words.slice(verb.end).trimStart()
  const a = partyWords(clause.partyA)
  const b = partyWords(clause.partyB)
  const { action, rule: actionRule } = findAction(words, verb, predicate)
  const modal: Modal =
    verb === null || isRecital(words) || defines(words, verb)
      ? 'none'
      : preventsNothing(words, verb)
        ? 'may'
        : verb.rule.value
  const bearer =
    actionRule === 'en-essential-element' && /\bpolic(y|ies) of\b/.test(words)
      ? { bearer: 'both' as const, via: null, rule: 'bearer-policies-of-both', unresolved: [] }
      : action === 'define' || (action === 'declare' && verb === null)
        ? { bearer: 'none' as const, via: null, rule: 'bearer-no-duty', unresolved: [] }
        : findBearer({
            subject: verb === null ? words.slice(0, 120) : words.slice(verb.subject.start, verb.subject.end),
            predicate,
            whole: words,
            a,
            b,
            hasBloc: clause.partyA.kind === 'bloc' || clause.partyB.kind === 'bloc',
          })
  const names = topics.map(({ topic }) => topic)
  const benefit = findBeneficiary({ words, predicate, bearer: bearer.bearer, action, topics: names, a, b })
  const condition = modal === 'none' && action === 'define' ? null : findCondition(words)
  return {
    id: clause.id,
    topics: names,
    bearer: bearer.bearer,
    via: bearer.via,
    beneficiary: benefit.beneficiary,
    modal,
    action,
    prohibition: verb !== null && isProhibition(words, verb),
    conditional: condition !== null,
    conditionType: condition?.type ?? null,
    confidence: confidenceOf({ verb, topics: names, bearer: bearer.rule, verbs }),
    span: verb === null ? null : { start: places[verb.start] ?? 0, end: places[verb.end] ?? 0 },
    rules: [
      ...topics.map(({ rule }) => rule),
      bearer.rule,
      benefit.rule,
      ...(verb === null ? [] : [verb.rule.id]),
      ...(actionRule === null ? [] : [actionRule]),
      ...(condition === null ? [] : [condition.rule]),
    ],
    unresolved: bearer.unresolved,
  }
}

/** Whether the rules read a language; one that is not known is taken for English. */
export function isRead(language: string | null): boolean {
  return language === null || /^en(g|glish)?\b/i.test(language)
}

function unread({ id, language }: ClauseToAssess): ClauseRecord {
  return {
    id,
    topics: [],
    bearer: null,
    via: null,
    beneficiary: 'none',
    modal: 'none',
    action: 'declare',
    prohibition: false,
    conditional: false,
    conditionType: null,
    confidence: 0,
    span: null,
    rules: ['language-not-read'],
    unresolved: [`language ${language ?? ''}`.trim()],
  }
}

/**
 * The verb that governs the topic: the last before its words in their sentence, else the first of it, else that of what leads in. An item with a
 * subject or a modal of its own at its head is governed by itself.
 */
function governing(
  all: readonly MainVerb[],
  words: string,
  topic: number | null,
  ownFrom: number,
): MainVerb | null {
  const ownHead = all.some(
    ({ start, subject }) => start >= ownFrom && subject.start >= ownFrom && subject.start - ownFrom < 40,
  )
  const isOwn = ownFrom > 0 && (ownHead || all.some(({ start }) => start >= ownFrom && start - ownFrom < 3))
  const verbs = isOwn ? all.filter(({ start }) => start >= ownFrom) : all
  const [first = null] = verbs
  if (topic === null || (isOwn && topic < ownFrom)) return first
  const sentence = sentenceStart(words, topic)
  const inSentence = verbs.filter(({ start }) => sentenceStart(words, start) === sentence)
  const before = inSentence.findLast(({ start }) => start < topic)
  return before ?? inSentence[0] ?? verbs.findLast(({ start }) => start < topic) ?? first
}

function findAction(
  words: string,
  verb: MainVerb | null,
  predicate: string,
): { action: Action; rule: string | null } {
  const statement = ENGLISH_STATEMENTS.find(
    ({ pattern, not }) => pattern.test(words) && not?.test(words) !== true,
  )
  if (verb === null) return { action: statement?.value ?? 'declare', rule: statement?.id ?? null }
  if (statement !== undefined && statement.id !== 'en-declare')
    return { action: statement.value, rule: statement.id }
  const reach = predicate.slice(0, 200)
  let best: { action: Action; rule: string; at: number } | null = null
  for (const { id, value, pattern } of ENGLISH_ACTIONS) {
    const at = pattern.exec(reach)?.index
    if (at !== undefined && (best === null || at < best.at)) best = { action: value, rule: id, at }
  }
  return best ?? { action: 'result', rule: null }
}

function isRecital(words: string): boolean {
  return (
    /^(having|recogni[sz]ing|considering|desiring|desirous|conscious|resolved|determined|noting|recalling|reaffirming|bearing in mind|convinced|whereas|and whereas|acknowledging)\b/.test(
      words,
    ) && !/\b(shall|will|agree)\b/.test(words)
  )
}

/** The words define before any modal comes: `X means Y and shall include Z`. */
function defines(words: string, { start }: MainVerb): boolean {
  return (
    /\bmeans\b(?! (of|to|and)\b)/.test(words.slice(0, start)) &&
    !/\b(ways and|by|all|other) means\b/.test(words.slice(0, start))
  )
}

function preventsNothing(words: string, { rule, start, end }: MainVerb): boolean {
  return (
    rule.value === 'shall' &&
    (/^ not (prevent|preclude)/.test(words.slice(end)) ||
      /\bnothing in\b/.test(words.slice(Math.max(0, start - 80), start)))
  )
}

function isProhibition(words: string, { start, end, subject }: MainVerb): boolean {
  return (
    /^ (not|refrain|impose no|adopt no)\b/.test(words.slice(end)) ||
    /\b(no|neither) (contracting )?part(y|ies)\b/.test(words.slice(subject.start, start)) ||
    /^ ?(to )?(impose no|refrain from|not (to )?)/.test(words.slice(end))
  )
}

function confidenceOf(given: {
  readonly verb: MainVerb | null
  readonly topics: readonly string[]
  readonly bearer: string
  readonly verbs: readonly MainVerb[]
}): number {
  let doubt = 0
  if (given.verb === null) doubt += 0.2
  if (given.topics.length === 0) doubt += 0.1
  if (given.topics.length > 4) doubt += 0.1
  if (given.verbs.length > 2) doubt += 0.15
  if (given.bearer === 'bearer-none' || given.bearer === 'bearer-unresolved') doubt += 0.3
  return Math.round((1 - doubt) * 100) / 100
}
