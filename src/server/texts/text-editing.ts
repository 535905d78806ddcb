import type {
  TextClauseRequest,
  TextDecided,
  TextExclusionRequest,
  TextImport,
  TextMatchRequest,
  TextRemovalRequest,
  TextTopicRequest,
} from '../../api/text-decisions.ts'
import { codeClause } from '../../collection/code-clauses.ts'
import { instrumentOfToday } from '../../collection/flagged-texts.ts'
import type { FileOutcome } from '../../collection/import-report.ts'
import { importTexts } from '../../collection/import-texts.ts'
import { type MatchIndex, matchIndex } from '../../collection/match-index.ts'
import { textAsSource } from '../../collection/text-as-source.ts'
import { wordsUnderTitle } from '../../collection/words-under-title.ts'
import { StrataError } from '../../model/error.ts'
import type { PreparedText } from '../../model/prepared-text.ts'
import type { Author } from '../../model/row-change.ts'
import type { Workspace } from '../../store/workspace.ts'
import type { RegistryService } from '../registry-service.ts'
import { flaggedCounts } from './flagged.ts'
import { textsOf } from './text-item.ts'

/** A file as a page sends it. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Makes one file ready, in a worker. */
export type PrepareFile = (bytes: Uint8Array, fileName: string) => Promise<PreparedText>

/** What pages change of the texts of a workspace. */
export interface TextEditing {
  importFiles(files: readonly SentFile[], by: string): Promise<TextImport>
  decideMatch(request: TextMatchRequest): Promise<TextDecided>
  decideExclusion(request: TextExclusionRequest): Promise<TextDecided>
  decideTopic(request: TextTopicRequest): Promise<TextDecided>
  decideClause(request: TextClauseRequest): Promise<TextDecided>
  remove(request: TextRemovalRequest): Promise<TextDecided>
}

export interface TextEditingOptions {
  readonly workspace: Workspace
  /** The registry as it is served now. */
  readonly service: () => RegistryService
  /** Called after a change of the registry’s rows, before it is answered. */
  readonly reload: () => Promise<void>
  readonly prepare: PrepareFile
  /** Files that are prepared at once. */
  readonly ahead: number
}

const authorOf = (by: string, why: string): Author => ({
  who: by,
  when: new Date().toISOString(),
  why,
  source: null,
})

/** Editing of the texts of a workspace. */
export function textEditing({ workspace, service, reload, prepare, ahead }: TextEditingOptions): TextEditing {
  let matched: { readonly service: RegistryService; readonly index: MatchIndex } | null = null
  /** Built once for each registry served: a folder is sent in many parts. */
  const indexOf = (now: RegistryService): MatchIndex => {
    if (matched?.service !== now) matched = { service: now, index: matchIndex(now.lookup, now.names) }
    return matched.index
  }
  const decided = (text: string): TextDecided => ({
    registry_version: service().lookup.registry.version,
    text,
  })
  return {
    async importFiles(files, by) {
      const now = service()
      const report = await importTexts({
        store: textsOf(now),
        lookup: now.lookup,
        index: indexOf(now),
        files: files.map(({ name, bytes }) => ({ name, read: async () => bytes })),
        prepare,
        ahead,
        author: authorOf(by, 'brought on the page Texts'),
      })
      const flagged = await flaggedCounts(now)
      return {
        registry_version: now.lookup.registry.version,
        files: report.files.map((outcome) => importedFile(outcome, flagged)),
      }
    },
    async decideMatch({ text, instrument, reason, by }) {
      const { lookup } = service()
      if (!lookup.instrument.has(instrument)) {
        throw new StrataError('layers/instrument-unknown', { found: instrument, suggestions: '' })
      }
      const store = textsOf(service())
      const words = await wordsUnderTitle(store, lookup, { text, instrument })
      const { id } = await store.decideMatch(text, instrument, authorOf(by, reason), words)
      return decided(id)
    },
    async decideExclusion({ text, excluded, reason, by }) {
      const kind = excluded ? 'exclude' : 'include'
      await textsOf(service()).decideExclusion({ text }, kind, authorOf(by, reason))
      return decided(text)
    },
    async decideTopic({ text, address, topic, value, reason, by }) {
      const own = address.startsWith(`${text}/`) ? address.slice(text.length + 1) : address
      await textsOf(service()).decideTopic({ text, address: own, topic }, value, authorOf(by, reason))
      return decided(text)
    },
    async decideClause({ text, value, reason, by }) {
      const { lookup } = service()
      const [held] = await textsOf(service()).held({ id: text })
      if (held === undefined) throw new StrataError('collection/text-unknown', { found: text })
      const instrument = held.instrument === null ? undefined : instrumentOfToday(lookup, held.instrument)?.id
      if (instrument === undefined) {
        throw new StrataError('layers/instrument-unknown', { found: held.instrument ?? '', suggestions: '' })
      }
      const source = await textAsSource(textsOf(service()), lookup, instrument)
      await codeClause(workspace, lookup, { instrument, value }, { ...authorOf(by, reason), source })
      await reload()
      return decided(text)
    },
    async remove({ text, reason, by }) {
      await textsOf(service()).remove(text, authorOf(by, reason))
      return decided(text)
    },
  }
}

function importedFile(
  outcome: FileOutcome,
  flagged: ReadonlyMap<string, number>,
): TextImport['files'][number] {
  if (outcome.status === 'failed') {
    const { code, message, mend } = outcome.failure
    return {
      file: outcome.file,
      outcome: 'failed',
      text: null,
      instrument: null,
      articles: null,
      words: null,
      flagged: 0,
      remarks: [],
      error: { code: code ?? 'text/unexpected', message, mend },
    }
  }
  const { file, status, text } = outcome
  return {
    file,
    outcome: status === 'held' ? 'held-already' : status,
    text: text.id,
    instrument: text.instrument,
    articles: text.articles,
    words: text.words,
    flagged: flagged.get(text.id) ?? 0,
    remarks: status === 'held' ? [] : [...outcome.remarks],
    error: null,
  }
}
