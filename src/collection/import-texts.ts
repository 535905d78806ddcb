import { createHash } from 'node:crypto'
import { StrataError } from '../model/error.ts'
import type { PreparedText } from '../model/prepared-text.ts'
import type { Author } from '../model/row-change.ts'
import type { TextPlace } from '../model/text-match.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'
import type { TextStore } from '../store/texts/text-store.ts'
import { failureOf } from './file-failure.ts'
import type { FileOutcome, ImportReport } from './import-report.ts'
import type { MatchIndex } from './match-index.ts'
import { type MetadataRow, metadataOf, statedWith } from './metadata-rows.ts'
import { placeOfText } from './place-of-text.ts'
import { wordsUnderTitle } from './words-under-title.ts'

/** A file that is to be imported. */
export interface FileOfText {
  /** With its folders within the folder that is imported, parted by `/`. */
  readonly name: string
  /** Its bytes; fails with an error of the catalogue where it cannot be read. */
  readonly read: () => Promise<Uint8Array>
}

export interface ImportTextsOptions {
  readonly store: TextStore
  readonly lookup: RegistryLookup
  readonly index: MatchIndex
  readonly files: readonly FileOfText[]
  readonly metadata?: readonly MetadataRow[]
  /** Reads and segments one file, in a worker perhaps; up to `ahead` files are asked for at once. */
  readonly prepare: (bytes: Uint8Array, fileName: string) => Promise<PreparedText>
  readonly ahead?: number
  readonly author: Author
  /** Called after each file. */
  readonly progress?: (done: number, all: number) => void
  readonly signal?: AbortSignal | undefined
}

/**
 * Imports files into the workspace in their order, each whole or not at all; one that fails does not keep the others. A file that is held
 * already is passed over before it is parsed, so that an import that was stopped goes on where it was.
 *
 * @throws StrataError `collection/import-stopped` where the signal stops it, and those of the store that would meet every file
 * (`store/disk-full`, `store/busy`, `store/cannot-write`); what was imported until then stays
 *
 * Time O(bytes); memory that of `ahead` files.
 */
export async function importTexts(options: ImportTextsOptions): Promise<ImportReport> {
  const { files, ahead = 1, progress, signal } = options
  const outcomes: FileOutcome[] = []
  const begun: Promise<Prepared>[] = []
  let next = 0
  const beginMore = (): void => {
    while (next < files.length && begun.length < Math.max(1, ahead)) {
      const file = files[next++] as FileOfText
      const preparing = prepareFile(file, options)
      // It is awaited in its turn; until then a failure is no unhandled one.
      preparing.catch(() => undefined)
      begun.push(preparing)
    }
  }
  try {
    beginMore()
    for (let preparing = begun.shift(); preparing !== undefined; preparing = begun.shift()) {
      beginMore()
      const prepared = await orStopped(preparing, signal)
      outcomes.push(await keep(prepared, options))
      progress?.(outcomes.length, files.length)
    }
  } catch (error) {
    if (signal?.aborted !== true) throw error
    throw new StrataError('collection/import-stopped', { done: outcomes.length, all: files.length })
  }
  return { files: await asHeldNow(outcomes, options.store) }
}

/** A text that waited when its file came may have been tied by a later file of the import that is the same. */
async function asHeldNow(outcomes: readonly FileOutcome[], store: TextStore): Promise<FileOutcome[]> {
  const held = new Map((await store.held()).map((text) => [text.sha256, text]))
  return outcomes.map((outcome) => {
    if (outcome.status === 'failed') return outcome
    const text = held.get(outcome.text.sha256) ?? outcome.text
    const isTied = outcome.status === 'waiting' && text.instrument !== null
    return isTied ? { file: outcome.file, status: 'held', text } : { ...outcome, text }
  })
}

/** A file that was made ready, or what became of it before. */
type Prepared = { readonly file: FileOfText; readonly text: PreparedText } | FileOutcome

async function prepareFile(
  file: FileOfText,
  { store, prepare, signal }: ImportTextsOptions,
): Promise<Prepared> {
  const { name } = file
  try {
    const bytes = await file.read()
    signal?.throwIfAborted()
    const held = await store.bySha256(createHash('sha256').update(bytes).digest('hex'))
    if (held !== null) return { file: name, status: 'held', text: held }
    return { file, text: await prepare(bytes, name) }
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return { file: name, status: 'failed', failure }
  }
}

/** Ends as soon as the signal says so: a file that takes long in its worker would keep the user waiting. */
function orStopped<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

async function keep(
  prepared: Prepared,
  { store, lookup, index, metadata = [], author }: ImportTextsOptions,
): Promise<FileOutcome> {
  if ('status' in prepared) {
    if (prepared.status !== 'held') return prepared
    return settle(prepared, metadataOf(metadata, prepared.file), { store, lookup, index })
  }
  const { file, text } = prepared
  const row = metadataOf(metadata, file.name)
  const known: PreparedText = {
    ...text,
    stated: statedWith(text.stated, row),
    language: row?.language ?? text.language,
  }
  const place = await placeOfText(store, index, known, row)
  const { text: held, isNew } = await store.add(known, place, author, titleOf(lookup, place))
  if (!isNew) return settle({ file: file.name, status: 'held', text: held }, row, { store, lookup, index })
  const { remarks } = text
  if (place.status === 'matched') return { file: file.name, status: 'matched', text: held, remarks }
  const { why, candidates } = place
  return { file: file.name, status: 'waiting', text: held, why, candidates, remarks }
}

/** A file that is held. Where it waits, the metadata, or the name that it has now, may say whose text it is. */
async function settle(
  outcome: Extract<FileOutcome, { status: 'held' }>,
  row: MetadataRow | null,
  { store, lookup, index }: Pick<ImportTextsOptions, 'store' | 'lookup' | 'index'>,
): Promise<FileOutcome> {
  const { file } = outcome
  // Since it was looked up, an earlier file of this import may have tied it.
  const text = (await store.bySha256(outcome.text.sha256)) ?? outcome.text
  const body = text.instrument === null ? await store.body(text.id) : null
  if (body === null) return { ...outcome, text }
  const { sha256, language } = text
  const known = {
    sha256,
    fileName: file,
    stated: statedWith(body.stated, row),
    language: row?.language ?? language,
  }
  const place = await placeOfText(store, index, known, row)
  if (place.status !== 'matched') return outcome
  const { instrument } = place
  const words = await wordsUnderTitle(store, lookup, { text: text.id, instrument })
  const matched = await store.settleMatch(text.id, place, words)
  return { file, status: 'matched', text: matched, remarks: [] }
}

function titleOf({ instrument }: RegistryLookup, place: TextPlace): string | null {
  return place.status === 'matched' ? (instrument.get(place.instrument)?.title ?? null) : null
}
