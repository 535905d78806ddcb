import type {
  TextDecided,
  TextExclusionRequest,
  TextImport,
  TextMatchRequest,
  TextRemovalRequest,
  TextTopicRequest,
} from '../../api/text-decisions.ts'
import type { FileOutcome } from '../../collection/import-report.ts'
import { importTexts } from '../../collection/import-texts.ts'
import { type MatchIndex, matchIndex } from '../../collection/match-index.ts'
import { StrataError } from '../../model/error.ts'
import type { PreparedText } from '../../model/prepared-text.ts'
import type { Author } from '../../model/row-change.ts'
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
  remove(request: TextRemovalRequest): Promise<TextDecided>
}

const authorOf = (by: string, why: string): Author => ({
  who: by,
  when: new Date().toISOString(),
  why,
  source: null,
})

/** Editing of the texts of a workspace; `service` gives the registry as it is served now. */
export function textEditing(
  service: () => RegistryService,
  prepare: PrepareFile,
  ahead: number,
): TextEditing {
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
      const { id } = await textsOf(service()).decideMatch(text, instrument, authorOf(by, reason))
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
