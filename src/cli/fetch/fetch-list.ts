import type { ListedAddress } from '../../fetch/address-list.ts'
import { download } from '../../fetch/download.ts'
import type { FetchedFile } from '../../fetch/fetched-table.ts'
import { fileNameFor, TABLE_FILES } from '../../fetch/file-name.ts'
import type { Network } from '../../fetch/network.ts'
import { isPageInstead } from '../../fetch/web-page.ts'
import { StrataError } from '../../model/error.ts'
import { type FetchOutcome, failed, isOfOneFile } from './fetch-outcome.ts'
import type { FetchProgress } from './fetch-progress.ts'
import type { FetchedFolder } from './fetched-folder.ts'
import { fileSink } from './file-sink.ts'

/** How a list is fetched and followed. */
export interface FetchWork {
  readonly network: Network
  readonly folder: FetchedFolder
  /** Asks again for files that are there, which the server need not send if they are still the same. */
  readonly refresh: boolean
  readonly signal: AbortSignal
  readonly progress: FetchProgress
  /** Told of every file, as soon as it is clear what became of it. */
  readonly onOutcome: (outcome: FetchOutcome) => void
}

/**
 * Fetches a list of addresses into a folder, one after the other. A file that is there with its checksum is kept; one that cannot be had
 * is an outcome like others.
 * @throws the signal's reason; StrataError `export/cannot-write`
 */
export async function fetchList(list: readonly ListedAddress[], work: FetchWork): Promise<void> {
  const taken = new Set([
    ...TABLE_FILES,
    ...work.folder.records.keys(),
    ...list.flatMap(({ file }) => (file === null ? [] : [file.toLowerCase()])),
  ])
  for (const [at, listed] of list.entries()) {
    work.progress.file(at + 1, list.length, listed.asked)
    try {
      work.onOutcome(await fetchOne(listed, taken, work))
    } catch (error) {
      if (!isOfOneFile(error)) throw error
      work.onOutcome(failed(listed.address, listed.file, error))
    }
  }
}

async function fetchOne(listed: ListedAddress, taken: Set<string>, work: FetchWork): Promise<FetchOutcome> {
  const { folder, network, signal } = work
  const held = heldFile(listed, folder)
  const isIntact = held !== null && held.found === (listed.sha256 ?? held.record?.sha256)
  if (held !== null && isIntact && !work.refresh) return await kept(listed, held, folder)
  const name = listed.file ?? held?.file ?? null
  const sink = fileSink(folder.place(name ?? 'text'), work.progress.bytes)
  try {
    const wanted = {
      address: listed.asked,
      sha256: listed.sha256,
      held: isIntact && held?.record ? held.record : null,
    }
    const got = await download(wanted, sink, network, signal)
    if (!got.isNew && held !== null) return await kept(listed, held, folder)
    const file = name ?? fileNameFor(listed.address, got.mediaType, taken)
    taken.add(file.toLowerCase())
    if (isPageInstead(sink.head, file))
      throw new StrataError('fetch/web-page', { address: listed.asked.href })
    const setAside = folder.setAside(file)
    sink.publish(folder.place(file))
    await folder.record([recordOf(listed, file, got.sha256, got.validators, network)])
    await folder.match({ file, cells: listed.match })
    const { bytes, sha256, via } = got
    return { state: 'fetched', file, address: listed.address.href, bytes, sha256, via, setAside, error: null }
  } finally {
    sink.discard()
  }
}

interface HeldFile {
  readonly file: string
  /** SHA-256 of the file as it stands. */
  readonly found: string
  /** What was remembered when it was fetched from this address, null where it was not. */
  readonly record: FetchedFile | null
}

function heldFile(listed: ListedAddress, folder: FetchedFolder): HeldFile | null {
  const records = [...folder.records.values()]
  const record = records.find(
    ({ address, file }) =>
      address === listed.address.href &&
      (listed.file === null || file.toLowerCase() === listed.file.toLowerCase()),
  )
  const file = listed.file ?? record?.file ?? null
  const found = file === null ? null : folder.sha256Of(file)
  return file === null || found === null ? null : { file, found, record: record ?? null }
}

async function kept(
  listed: ListedAddress,
  { file, found }: HeldFile,
  folder: FetchedFolder,
): Promise<FetchOutcome> {
  // The list may say more of it than it did.
  await folder.match({ file, cells: listed.match })
  return {
    state: 'kept',
    file,
    address: listed.address.href,
    bytes: null,
    sha256: found,
    via: [],
    setAside: null,
    error: null,
  }
}

function recordOf(
  { address, asked, others }: ListedAddress,
  file: string,
  sha256: string,
  validators: Pick<FetchedFile, 'etag' | 'lastModified'>,
  { clock }: Network,
): FetchedFile {
  return {
    file,
    address: address.href,
    mirror: asked.href === address.href ? null : asked.href,
    sha256,
    etag: validators.etag,
    lastModified: validators.lastModified,
    fetchedAt: new Date(clock.now()).toISOString(),
    others,
  }
}
