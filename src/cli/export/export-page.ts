import { type Command, Option } from 'commander'
import type { Problem } from '../../api/common.ts'
import type { ExportFormat } from '../../api/export-format.ts'
import { exportAddress } from '../../api/fetch-snippets.ts'
import { StrataError } from '../../model/error.ts'
import { flowsWorker } from '../../server/flows/flows-worker.ts'
import { openForCommand } from '../open-workspace.ts'
import { workspaceService } from '../workspace-service.ts'
import { addOutputOptions, assertFree, type OutputPlace, writeOutput } from './write-output.ts'

interface PageOptions extends OutputPlace {
  readonly csv?: boolean
  readonly parquet?: boolean
  readonly json?: boolean
}

const MOST_MOVES = 3

/** `strata export page <address>`: what an address of the API answers, as a file, without a server. */
export function registerExportPage(verb: Command): void {
  addOutputOptions(
    verb
      .command('page')
      .description('what an address of the API answers, whole, as CSV, Parquet or JSON; no server is needed')
      .argument('<address>', "such as '/api/instruments?family=rcp'; see docs/api.md")
      .addOption(new Option('--csv', 'as CSV (the default)').conflicts(['parquet', 'json']))
      .addOption(new Option('--parquet', 'as Parquet').conflicts(['csv', 'json']))
      .addOption(new Option('--json', 'as JSON').conflicts(['csv', 'parquet'])),
  ).action(async (address: string, options: PageOptions, command: Command) => {
    const format = options.parquet ? 'parquet' : options.json ? 'json' : 'csv'
    await writePage(address, format, options, command)
  })
}

/**
 * Asks the API for an address in the same process, and writes its answer as a file of a format.
 * @throws StrataError `export/page-refused`, and those of `writeOutput`
 */
export async function writePage(
  address: string,
  format: ExportFormat,
  place: OutputPlace,
  command: Command,
): Promise<void> {
  assertFree(place.output, place.force)
  assertNoTerminal(format, place)
  const workspace = await openForCommand(command)
  const flows = flowsWorker(workspace.file)
  try {
    const { buildServer } = await import('../../server/build-server.ts')
    const app = await buildServer({
      service: await workspaceService(workspace, false, undefined, flows),
      webFolder: null,
      version: '',
    })
    try {
      let url = exportAddress(address, format)
      let answer = await app.inject({ url, headers: { host: 'localhost' } })
      for (let moves = 0; answer.statusCode === 308 && moves < MOST_MOVES; moves++) {
        url = String(answer.headers['location'])
        answer = await app.inject({ url, headers: { host: 'localhost' } })
      }
      if (answer.statusCode !== 200) {
        const { detail, code, mend } = answer.json<Problem>()
        throw new StrataError('export/page-refused', { address: address.slice(0, 300), detail, code, mend })
      }
      await writeOutput([answer.rawPayload], place)
    } finally {
      await app.close()
    }
  } finally {
    await flows.close()
    workspace.close()
  }
}

/**
 * That bytes do not go to a terminal.
 * @throws StrataError `export/not-for-a-terminal`
 */
export function assertNoTerminal(format: ExportFormat, { output }: OutputPlace): void {
  if (format === 'parquet' && output === undefined && process.stdout.isTTY) {
    throw new StrataError('export/not-for-a-terminal')
  }
}
