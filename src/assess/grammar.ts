import type { Action, AssessedParty, ConditionType, Modal } from './clause-record.ts'
import type { PartyWords } from './party-words.ts'
import type { Rule } from './rules/rule.ts'

/**
 * How clauses of one language are read: its rules as data and the words by which subjects, bearers and beneficiaries are told. Whatever reads a
 * clause takes these from here and knows no language itself. All patterns are sought in folded words (`foldWords`).
 */
export interface Grammar {
  /** ISO 639-1. */
  readonly language: string
  readonly topics: readonly Rule<string>[]
  /** Topics that a clause has only beside another topic. */
  readonly topicsBeside: readonly Rule<string>[]
  /** Topics that a clause has by pointing back to its article. */
  readonly topicsOfArticle: readonly ArticleTopicRule[]
  /** Found at the same place the first counts. */
  readonly modals: readonly Rule<Modal>[]
  /** The one that begins first behind the modal counts. */
  readonly actions: readonly Rule<Action>[]
  readonly statements: readonly StatementRule[]
  readonly conditions: readonly Rule<ConditionType>[]
  readonly verbs: VerbWords
  readonly sentences: SentenceWords
  readonly bearers: BearerWords
  readonly benefits: BenefitWords
  /** `other` is the party on the other side: what any bloc may be called is not said of one bloc where it is the other's. */
  readonly partyWords: (party: AssessedParty, other: AssessedParty) => PartyWords
}

/** A topic that stands in the article a clause points back to. */
export interface ArticleTopicRule {
  readonly id: string
  readonly value: string
  /** What points back. */
  readonly pattern: RegExp
  /** What the article must speak of. */
  readonly article: RegExp
  /** A topic that the clause must have of its own; null where it may have none. */
  readonly beside: string | null
  /** A clause that points back, and words of an article that it points to: tests, as of any rule. */
  readonly example: string
  readonly exampleArticle: string
  /** A clause that does not point back to that article. */
  readonly counterExample: string
}

/** Words that define or declare, where no modal governs or, if `always`, even where one does. */
export interface StatementRule extends Rule<Action> {
  readonly always: boolean
  /** Where this is found too, both parties bear the statement. */
  readonly both?: RegExp
}

/** What tells the governing verb and its subject. */
export interface VerbWords {
  /** Where what is said of a verb begins: behind a modal, or with it where verbs are inflected. */
  readonly predicateFrom: 'start' | 'end'
  /** A part of a sentence whose verb does not govern. */
  readonly subordinate: RegExp
  /** Words before a verb that make it that of a relative clause, but for `notRelative`. */
  readonly relative: RegExp
  readonly notRelative: RegExp
  readonly smallClause: RegExp
  /** A part that is no subject. */
  readonly adverbial: RegExp
  /** What parts a subject in two and ends it not. */
  readonly aside: RegExp
  /** What may stand before a subject and says nothing of it. */
  readonly opening: RegExp
  /** Where a sentence is parted. */
  readonly parting: RegExp
  /** A subject close before the verb, where no part of the sentence is one for want of commas. */
  readonly closeSubject: RegExp
}

/** What tells recitals, definitions, leaves and prohibitions. */
export interface SentenceWords {
  readonly recital: RegExp
  readonly notRecital: RegExp
  /** Sought before the verb. */
  readonly meaning: RegExp
  readonly notMeaning: RegExp
  /** Sought in the predicate. */
  readonly preventsNot: RegExp
  /** Sought in the 240 characters before the verb. */
  readonly nothing: RegExp
  /** Sought in the predicate. */
  readonly forbids: RegExp
  /** Sought from the subject to the verb. */
  readonly nobody: RegExp
}

/** What tells who bears. Patterns of subjects, but where it says otherwise. */
export interface BearerWords {
  readonly each: RegExp
  readonly both: RegExp
  /** The parties together, at the head of the subject. */
  readonly bothFirst: RegExp
  readonly memberStates: RegExp
  readonly eachMemberState: RegExp
  readonly body: RegExp
  readonly notBody: RegExp
  readonly cooperation: RegExp
  /** In a passive, what is no cooperation of both. */
  readonly notCooperation: RegExp
  readonly assistance: RegExp
  readonly notAssistance: RegExp
  readonly people: RegExp
  readonly treatment: RegExp
  /** Predicate of those who are entitled. */
  readonly entitled: RegExp
  /** Predicate of a passive. */
  readonly passive: RegExp
  /** Predicates of passives that are the reflexive of one who acts, where such a one is the subject: *se informarán*. */
  readonly reflexive: RegExp
  /** Predicate of a passive with its agent; group 1 is the agent. */
  readonly agent: RegExp
  /** Predicate of what nothing prevents; a group is whom it leaves free. */
  readonly leave?: RegExp
  /** Who accords a treatment; group 1 of the subject. */
  readonly host: RegExp
  /** In the whole clause: the host is the bloc, each party, or both. */
  readonly hostBloc: RegExp
  readonly hostEach: RegExp
  readonly hostBoth: RegExp
  /** Alternatives for a party, behind the verb of a body, on whom its duty's substance lies. */
  readonly via: (names: string) => string
  /** A subject that looks like a party. */
  readonly unknownParty: RegExp
}

/** What tells who benefits. */
export interface BenefitWords {
  readonly migrants: RegExp
  readonly peopleOfEach: RegExp
  readonly crime: RegExp
  /** Alternatives for a party as a recipient; of B, and of A. */
  readonly toB: (names: string) => string
  readonly toA: (names: string) => string
}
