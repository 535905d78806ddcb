import type { PreparedText } from '../../model/prepared-text.ts'
import type { Author } from '../../model/row-change.ts'
import type { TextDecision, TopicDecision } from '../../model/text-decision.ts'
import type { MatchedBy, TextPlace } from '../../model/text-match.ts'
import type { TextQuery } from '../../model/text-query.ts'
import type { Workspace } from '../workspace.ts'
import { type AddedText, addText } from './add-text.ts'
import { type TextDates, textsWithDates } from './cited-dates.ts'
import { decideExclusion, type ExclusionTarget } from './decide-exclusion.ts'
import { decideMatch } from './decide-match.ts'
import { decideTopic, type TopicOfUnit } from './decide-topic.ts'
import { textDecisions } from './decisions.ts'
import { type HeldTextsChoice, heldTexts, type ListedText, textBySha256 } from './held-texts.ts'
import type { TitledWords } from './reindex-text.ts'
import { removeText } from './remove-text.ts'
import { searchTexts, type TextSearchOptions, type TextSearchResult } from './search-texts.ts'
import { settleMatch } from './settle-match.ts'
import { type TextBody, textOf } from './text-body.ts'
import { type TextParts, textParts } from './text-parts.ts'
import { textsState } from './texts-state.ts'
import { type TopicUnit, type TopicUnitsChoice, topicUnits } from './topic-units.ts'
import { unitCounts } from './unit-counts.ts'
import { type UnitPlace, type UnitWords, unitWords } from './unit-words.ts'
import { type WaitingText, waitingTexts } from './waiting-texts.ts'

/** The texts of a workspace, apart from the database that holds them. Each method is described at the function of its name. */
export interface TextStore {
  add(prepared: PreparedText, place: TextPlace, author: Author, title?: string | null): Promise<AddedText>
  held(choice?: HeldTextsChoice): Promise<ListedText[]>
  bySha256(sha256: string): Promise<ListedText | null>
  body(id: string): Promise<TextBody | null>
  parts(id: string): Promise<TextParts | null>
  search(query: TextQuery, options: TextSearchOptions): Promise<TextSearchResult>
  unitWords(places: readonly UnitPlace[]): Promise<UnitWords[]>
  topicUnits(choice?: TopicUnitsChoice): Promise<TopicUnit[]>
  unitCounts(): Promise<ReadonlyMap<string, number>>
  withDates(): Promise<TextDates[]>
  waiting(): Promise<WaitingText[]>
  state(): string
  decisions(): Promise<TextDecision[]>
  settleMatch(
    id: string,
    match: { readonly instrument: string; readonly by: MatchedBy },
    words?: TitledWords | null,
  ): Promise<ListedText>
  decideMatch(id: string, instrument: string, author: Author, words?: TitledWords | null): Promise<ListedText>
  decideExclusion(target: ExclusionTarget, kind: 'exclude' | 'include', author: Author): Promise<ListedText[]>
  decideTopic(unit: TopicOfUnit, value: TopicDecision, author: Author): Promise<void>
  remove(id: string, author: Author): Promise<void>
}

/** The texts of a workspace that is one SQLite file. */
export function textStore(workspace: Workspace): TextStore {
  return {
    add: (prepared, place, author, title) => addText(workspace, prepared, place, author, title),
    held: (choice) => heldTexts(workspace, choice),
    bySha256: (sha256) => textBySha256(workspace, sha256),
    body: (id) => textOf(workspace, id),
    parts: (id) => textParts(workspace, id),
    search: (query, options) => searchTexts(workspace, query, options),
    unitWords: (places) => unitWords(workspace, places),
    topicUnits: (choice) => topicUnits(workspace, choice),
    unitCounts: () => unitCounts(workspace),
    withDates: () => textsWithDates(workspace),
    waiting: () => waitingTexts(workspace),
    state: () => textsState(workspace),
    decisions: () => textDecisions(workspace),
    settleMatch: (id, match, words) => settleMatch(workspace, id, match, words),
    decideMatch: (id, instrument, author, words) => decideMatch(workspace, id, instrument, author, words),
    decideExclusion: (target, kind, author) => decideExclusion(workspace, target, kind, author),
    decideTopic: (unit, value, author) => decideTopic(workspace, unit, value, author),
    remove: (id, author) => removeText(workspace, id, author),
  }
}
