import type { Action, Bearer, ClauseRecord, ClauseToAssess, Modal, Span } from './clause-record.ts'
import { type BearerFound, findBearer } from './find-bearer.ts'
import { findBeneficiary } from './find-beneficiary.ts'
import { findCondition } from './find-condition.ts'
import { findTopics } from './find-topics.ts'
import { foldWords } from './fold-words.ts'
import type { Grammar, StatementRule } from './grammar.ts'
import { grammarOf } from './grammar-of.ts'
import { LANGUAGE_NOT_READ } from './languages-not-read.ts'
import { leadInArticle } from './lead-in-article.ts'
import { governingVerb, type MainVerb, mainVerbs } from './main-verbs.ts'
import { clauseLanguage } from './part-language.ts'
import { partyWordsOf } from './party-words-of.ts'
import { type Phrase, type Place, placeIn } from './phrase.ts'
import { forbids, isMeaning, isRecital, preventsNothing } from './sentence-kind.ts'

/** How much of the predicate tells what is to be done. */
const REACH = 200
/** How much of a clause without a verb tells its subject. */
const HEAD = 120

/**
 * Reads one clause (METHOD §3): its topics, who bears and who benefits, its modal, action and condition. Rules propose, coders decide.
 * Time O(characters × rules). A clause whose language is not known is read in the one that its words tell, else in English; one in a language that no
 * grammar reads has no bearer, and its language is unresolved.
 */
export function assessClause(clause: ClauseToAssess): ClauseRecord {
  const language = clause.language ?? clauseLanguage(`${clause.chapeau} ${clause.text}`)
  const grammar = grammarOf(language)
  return grammar === null ? unread(clause, language) : read(clause, grammar)
}

function read(clause: ClauseToAssess, grammar: Grammar): ClauseRecord {
  const own = clause.text.trim()
  const given = clause.chapeau.trim()
  const lead = given === '' ? leadInArticle(own, clause.articleText) : given
  const isLed = lead !== '' && !own.startsWith(lead)
  const { words, places } = foldWords(isLed ? `${lead} ${own}` : own)
  // Where the clause's own words repeat the chapeau they stand behind it all the same.
  const shift = lead === '' || isLed ? 0 : lead.length + 1
  const ownFrom = isLed ? foldWords(lead).words.length + 1 : 0
  // What was taken from the article has no place in the clause.
  const back = given === '' && isLed ? (places[ownFrom] ?? 0) : 0
  const spanOf = (place: Place | null): Span | null =>
    place === null || (back > 0 && place.start < ownFrom)
      ? null
      : { start: (places[place.start] ?? 0) + shift - back, end: (places[place.end] ?? 0) + shift - back }
  const topics = findTopics(words, clause, grammar)
  const verbs = mainVerbs(words, grammar).map((verb) => withinItem(verb, ownFrom))
  const firstTopic = topics.reduce<number | null>(
    (least, { at }) => (at === null ? least : Math.min(least ?? at, at)),
    null,
  )
  const verb = governingVerb(verbs, words, firstTopic, ownFrom)
  const predicate = predicateOf(words, verb, grammar)
  const a = partyWordsOf(clause.partyA, clause.partyB, grammar)
  const b = partyWordsOf(clause.partyB, clause.partyA, grammar)
  const statement = grammar.statements.find(
    ({ pattern, not }) => pattern.test(words) && not?.test(words) !== true,
  )
  const { action, rule: actionRule } = findAction(statement, verb, predicate, grammar)
  const isForbidden = verb !== null && forbids(words, verb, predicate, grammar.sentences)
  const modal: Modal =
    verb === null ||
    isRecital(words, grammar.sentences) ||
    isMeaning(words.slice(0, verb.start), grammar.sentences)
      ? 'none'
      : preventsNothing(words, verb, predicate, grammar.sentences)
        ? 'may'
        : isForbidden && verb.rule.value === 'may'
          ? 'shall'
          : verb.rule.value
  const hasBloc = clause.partyA.kind === 'bloc' || clause.partyB.kind === 'bloc'
  const borne: BearerFound =
    statement?.id === actionRule && statement?.both?.test(words) === true
      ? unnamed('both', 'bearer-policies-of-both')
      : action === 'define' || (action === 'declare' && verb === null)
        ? unnamed('none', 'bearer-no-duty')
        : findBearer({
            subject:
              verb === null
                ? { text: words.slice(0, HEAD), at: 0 }
                : { text: words.slice(verb.subject.start, verb.subject.end), at: verb.subject.start },
            predicate,
            whole: words,
            a,
            b,
            hasBloc,
            isDisclaimer:
              verb !== null &&
              (verb.rule.id.endsWith('nothing-prevents') ||
                preventsNothing(words, verb, predicate, grammar.sentences)),
            grammar: grammar.bearers,
          })
  const bearer = throughBody(borne, { words, verbs, verb, grammar })
  const names = topics.map(({ topic }) => topic)
  const benefit = findBeneficiary({
    words,
    predicate,
    bearer: bearer.bearer,
    action,
    topics: names,
    a,
    b,
    grammar: grammar.benefits,
  })
  const condition = modal === 'none' && action === 'define' ? null : findCondition(words, grammar.conditions)
  const span = spanOf(verb)
  return {
    id: clause.id,
    topics: names,
    bearer: bearer.bearer,
    via: bearer.via,
    beneficiary: benefit.beneficiary,
    modal,
    action,
    prohibition: isForbidden,
    conditional: condition !== null,
    conditionType: condition?.type ?? null,
    confidence: confidenceOf({ verb, topics: names, bearer: bearer.rule, verbs }),
    span,
    marks: {
      bearer: spanOf(bearer.at),
      modal: span,
      condition: spanOf(condition?.at ?? null),
      beneficiary: spanOf(benefit.at),
    },
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

function unread({ id }: ClauseToAssess, language: string): ClauseRecord {
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
    marks: { bearer: null, modal: null, condition: null, beneficiary: null },
    rules: [LANGUAGE_NOT_READ],
    unresolved: [`language ${language}`],
  }
}

/** The subject of a verb of an item does not reach back into what leads in, unless it stands there whole. */
function withinItem(verb: MainVerb, ownFrom: number): MainVerb {
  const { start, end } = verb.subject
  return verb.start >= ownFrom && start < ownFrom && end > ownFrom
    ? { ...verb, subject: { start: ownFrom, end } }
    : verb
}

/** What a joint body is to decide, told behind a colon, is the body's duty; whoever bears its substance is kept as `via` (METHOD §3, Conventions). */
function throughBody(
  bearer: BearerFound,
  {
    words,
    verbs,
    verb,
    grammar: { bearers },
  }: { words: string; verbs: readonly MainVerb[]; verb: MainVerb | null; grammar: Grammar },
): BearerFound {
  const first = verb === null || bearer.bearer === 'body' ? undefined : verbs[0]
  if (first === undefined || verb === null || first.start >= verb.start) return bearer
  const subject = words.slice(first.subject.start, first.subject.end)
  const body = placeIn({ text: subject, at: first.subject.start }, bearers.body)
  if (body === null || bearers.bothFirst.test(subject) || !words.slice(first.end, verb.start).includes(':'))
    return bearer
  return { ...bearer, bearer: 'body', via: bearer.bearer, rule: 'bearer-body-decides', at: body }
}

function unnamed(bearer: Bearer, rule: string): BearerFound {
  return { bearer, via: null, rule, unresolved: [], at: null }
}

/** What is said of the subject: from the governing verb on, the whole clause where it has none. */
function predicateOf(words: string, verb: MainVerb | null, { verbs }: Grammar): Phrase {
  if (verb === null) return { text: words, at: 0 }
  const from = verbs.predicateFrom === 'start' ? verb.start : verb.end
  const text = words.slice(from).trimStart()
  return { text, at: words.length - text.length }
}

function findAction(
  statement: StatementRule | undefined,
  verb: MainVerb | null,
  predicate: Phrase,
  { actions }: Grammar,
): { action: Action; rule: string | null } {
  if (statement !== undefined && (verb === null || statement.always))
    return { action: statement.value, rule: statement.id }
  if (verb === null) return { action: 'declare', rule: null }
  const reach = predicate.text.slice(0, REACH)
  let best: { action: Action; rule: string; at: number } | null = null
  for (const { id, value, pattern } of actions) {
    const at = pattern.exec(reach)?.index
    if (at !== undefined && (best === null || at < best.at)) best = { action: value, rule: id, at }
  }
  return best ?? { action: 'result', rule: null }
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
