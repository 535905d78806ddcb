import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { download } from '../../fetch/download.ts'
import type { FetchedFile } from '../../fetch/fetched-table.ts'
import { totaTexts } from '../../fetch/tota-source.ts'
import { isPageInstead } from '../../fetch/web-page.ts'
import { StrataError } from '../../model/error.ts'
import { pause } from '../../store/progress.ts'
import type { FetchWork } from './fetch-list.ts'
import type { FetchOutcome } from './fetch-outcome.ts'
import { fileSink } from './file-sink.ts'

/** An archive of ToTA. */
export interface TotaArchive {
  /** At its publisher's. */
  readonly address: URL
  /** What is asked in its place: the mirror's, or the same. */
  readonly asked: URL
  /** SHA-256 of the archive, null where any is taken. */
  readonly sha256: string | null
}

/**
 * Fetches the archive of ToTA and unpacks its texts into a folder; nothing is fetched where all of them are there as they were unpacked.
 * @throws StrataError as `download` and `totaTexts`, `fetch/web-page`, `export/cannot-write`; the signal's reason
 */
export async function fetchTota(archive: TotaArchive, work: FetchWork): Promise<void> {
  const { folder, network, signal, onOutcome } = work
  const address = archive.address.href
  const held = [...folder.records.values()].filter((record) => record.address === address)
  const isWhole = held.length > 0 && held.every(({ file, sha256 }) => folder.sha256Of(file) === sha256)
  const keepAll = (): void => {
    for (const { file, sha256 } of held) onOutcome(outcome('kept', address, file, sha256))
  }
  if (isWhole && !work.refresh) return keepAll()
  work.progress.file(1, 1, archive.asked)
  const sink = fileSink(folder.place('tota.zip'), work.progress.bytes)
  try {
    const wanted = {
      address: archive.asked,
      sha256: archive.sha256,
      held: isWhole ? (held[0] ?? null) : null,
    }
    const got = await download(wanted, sink, network, signal)
    if (!got.isNew) return keepAll()
    if (isPageInstead(sink.head, 'tota.zip'))
      throw new StrataError('fetch/web-page', { address: archive.asked.href })
    const texts = totaTexts(readFileSync(sink.path), archive.asked.href)
    const records: FetchedFile[] = []
    for (const [file, bytes] of texts) {
      await pause(signal)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const isThere = folder.sha256Of(file) === sha256
      const setAside = isThere ? null : writeText(file, bytes, work)
      records.push({
        file,
        address,
        mirror: archive.asked.href === address ? null : archive.asked.href,
        sha256,
        ...got.validators,
        fetchedAt: new Date(network.clock.now()).toISOString(),
        others: {},
      })
      onOutcome({
        ...outcome(isThere ? 'kept' : 'fetched', address, file, sha256),
        bytes: isThere ? null : bytes.length,
        via: got.via,
        setAside,
      })
    }
    await folder.record(records)
  } finally {
    sink.discard()
  }
}

function writeText(file: string, bytes: Uint8Array, { folder }: FetchWork): string | null {
  const sink = fileSink(folder.place(file))
  try {
    sink.write(bytes)
    const setAside = folder.setAside(file)
    sink.publish(folder.place(file))
    return setAside
  } finally {
    sink.discard()
  }
}

function outcome(state: 'fetched' | 'kept', address: string, file: string, sha256: string): FetchOutcome {
  return { state, file, address, bytes: null, sha256, via: [], setAside: null, error: null }
}
