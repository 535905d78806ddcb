import { fetchList } from '../../../src/cli/fetch/fetch-list.ts'
import type { FetchOutcome } from '../../../src/cli/fetch/fetch-outcome.ts'
import { fetchTota } from '../../../src/cli/fetch/fetch-tota.ts'
import { openFetchedFolder } from '../../../src/cli/fetch/fetched-folder.ts'
import { readAddressList } from '../../../src/fetch/address-list.ts'
import type { Network } from '../../../src/fetch/network.ts'
import { ownNetwork } from '../../fetch/own-network.ts'

interface Options {
  readonly network?: Network
  readonly refresh?: boolean
  readonly signal?: AbortSignal
}

function workIn(folder: string, options: Options) {
  const outcomes: FetchOutcome[] = []
  const work = {
    network: options.network ?? ownNetwork({ attempts: 2 }),
    folder: openFetchedFolder(folder),
    refresh: options.refresh ?? false,
    signal: options.signal ?? new AbortController().signal,
    progress: { file() {}, bytes() {}, otherHost() {}, end() {} },
    onOutcome: (outcome: FetchOutcome) => outcomes.push(outcome),
  }
  return { outcomes, work }
}

/** Fetches a list, given as CSV, into a folder. */
export async function listInto(folder: string, csv: string, options: Options = {}): Promise<FetchOutcome[]> {
  const { outcomes, work } = workIn(folder, options)
  await fetchList(readAddressList(csv, 'list.csv'), work)
  return outcomes
}

/** Fetches an archive of ToTA from an address into a folder. */
export async function totaInto(folder: string, asked: URL, options: Options = {}): Promise<FetchOutcome[]> {
  const { outcomes, work } = workIn(folder, options)
  await fetchTota({ address: new URL('https://example.org/tota.zip'), asked, sha256: null }, work)
  return outcomes
}

/** Outcomes as `file state`, and the code of what failed. */
export function inShort(outcomes: readonly FetchOutcome[]): string[] {
  return outcomes.map(({ file, state, error }) => [file ?? '?', state, error?.code].filter(Boolean).join(' '))
}
