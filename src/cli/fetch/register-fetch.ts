import { basename, join, resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { mirrorBase } from '../../fetch/address.ts'
import { readAddressList } from '../../fetch/address-list.ts'
import { MATCH_FILE } from '../../fetch/match-table.ts'
import { FETCH_LIMITS, openNetwork } from '../../fetch/network.ts'
import { archiveAtMirror, TOTA, totaArchive } from '../../fetch/tota-source.ts'
import { decodeText } from '../../formats/decode-text.ts'
import { StrataError } from '../../model/error.ts'
import { interruptible } from '../interruptible.ts'
import { oneFile } from '../one-file.ts'
import { dataFolder } from '../workspace-file.ts'
import { type FetchWork, fetchList } from './fetch-list.ts'
import { type FetchOutcome, failed, isOfOneFile, printFetchJson, printFetchReport } from './fetch-outcome.ts'
import { fetchProgress } from './fetch-progress.ts'
import { fetchTota } from './fetch-tota.ts'
import { openFetchedFolder } from './fetched-folder.ts'

interface FetchOptions {
  readonly output?: string
  readonly from?: string
  readonly rate: number
  readonly attempts: number
  readonly timeout: number
  readonly refresh?: boolean
  readonly json?: boolean
}

interface TotaOptions extends FetchOptions {
  readonly ref: string
  readonly sha256?: string
}

/** `strata fetch`: public texts over HTTP. The only verb that asks another machine. Exit status 1 where a file could not be had. */
export function registerFetch(program: Command): void {
  const verb = program
    .command('fetch')
    .description('bring public texts over the network into a folder, for `strata import`')
  addFetchOptions(
    verb
      .command('tota')
      .description('ToTA, the texts of trade agreements, from its repository at GitHub')
      .option('--ref <version>', 'tag, branch or commit; without it, that of ToTA 0.5.0', TOTA.version)
      .option('--sha256 <digits>', 'checksum that the archive must have', checksum),
  ).action(async (options: TotaOptions, command: Command) => {
    const address = totaArchive(options.ref)
    const asked = options.from === undefined ? address : archiveAtMirror(address, options.from)
    const archive = { address, asked, sha256: options.sha256 ?? null }
    const folder = resolve(options.output ?? join(dataFolder(), 'tota'))
    const notes = [
      `${TOTA.name}, ${TOTA.licence}. Cite: ${TOTA.citation}`,
      `Next: strata import tota "${folder}"`,
    ]
    await carryOutFetch(
      command,
      options,
      folder,
      () => notes,
      async (work) => {
        try {
          await fetchTota(archive, work)
        } catch (error) {
          if (!isOfOneFile(error)) throw error
          work.onOutcome(failed(asked, null, error))
        }
      },
    )
  })
  addFetchOptions(
    verb
      .command('list')
      .description('the files that a table of addresses names (docs/import.md)')
      .argument('<addresses>', 'CSV with a column address, and file, sha256, instrument where known'),
  ).action(async (path: string, options: FetchOptions, command: Command) => {
    const { file, bytes } = oneFile(path)
    const text = decodeText(bytes)
    if (text === null)
      throw new StrataError('registry/unreadable-file', { file, why: 'it is not UTF-8 text' })
    const list = readAddressList(
      text,
      file,
      options.from === undefined ? undefined : mirrorBase(options.from),
    )
    const folder = resolve(options.output ?? join(dataFolder(), basename(file).replace(/\.csv$/i, '')))
    const next = (hasMatches: boolean): string[] => [
      `Next: strata import texts "${folder}"${hasMatches ? ` --match "${join(folder, MATCH_FILE)}"` : ''}`,
    ]
    await carryOutFetch(command, options, folder, next, (work) => fetchList(list, work))
  })
}

function addFetchOptions(command: Command): Command {
  return command
    .option('-o, --output <folder>', 'folder for the files; without it, one in your data folder')
    .option('--from <address>', 'a mirror: base address under which the same paths are asked')
    .option('--rate <number>', 'requests a second to one host', within(0.1, 20), 1)
    .option('--attempts <number>', 'attempts for one file', within(1, 10), FETCH_LIMITS.attempts)
    .option(
      '--timeout <seconds>',
      'longest silence of a server',
      within(0.1, 600),
      FETCH_LIMITS.silenceMs / 1000,
    )
    .option('--refresh', 'ask again for what is there, in case it changed')
    .option('--json', 'as JSON')
}

async function carryOutFetch(
  command: Command,
  options: FetchOptions,
  folder: string,
  notesOf: (hasMatches: boolean) => readonly string[],
  fetchAll: (work: FetchWork) => Promise<void>,
): Promise<void> {
  const progress = fetchProgress()
  const outcomes: FetchOutcome[] = []
  const network = openNetwork({
    version: versionOf(command),
    perSecond: options.rate,
    limits: { ...FETCH_LIMITS, attempts: Math.round(options.attempts), silenceMs: options.timeout * 1000 },
    onOtherHost: progress.otherHost,
  })
  const fetched = openFetchedFolder(folder)
  const refresh = options.refresh ?? false
  const onOutcome = (outcome: FetchOutcome): unknown => outcomes.push(outcome)
  let stopped: unknown = null
  try {
    await interruptible((signal) =>
      fetchAll({ network, folder: fetched, refresh, signal, progress, onOutcome }),
    )
  } catch (error) {
    stopped = error
  }
  progress.end()
  const isAnyThere = outcomes.some(({ state }) => state !== 'failed')
  const isStopped = stopped !== null
  const report = {
    folder,
    outcomes,
    isStopped,
    notes: isStopped || !isAnyThere ? [] : notesOf(fetched.hasMatches),
  }
  if (options.json) printFetchJson(report)
  else printFetchReport(report)
  if (outcomes.some(({ state }) => state === 'failed')) process.exitCode = 1
  if (stopped instanceof StrataError && stopped.code === 'cli/interrupted') {
    const there = outcomes.filter(({ state }) => state !== 'failed').length
    throw new StrataError('fetch/stopped', { done: there === 1 ? '1 file is' : `${there} files are`, folder })
  }
  if (stopped !== null) throw stopped
}

function versionOf(command: Command): string {
  let program = command
  while (program.parent !== null) program = program.parent
  return program.version() ?? ''
}

function within(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() === '' || !(value >= least && value <= most))
      throw new InvalidArgumentError(`Write a number from ${least} to ${most}.`)
    return value
  }
}

function checksum(text: string): string {
  if (!/^[\da-f]{64}$/i.test(text)) throw new InvalidArgumentError('A SHA-256 has 64 hexadecimal digits.')
  return text.toLowerCase()
}
