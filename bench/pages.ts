import { join } from 'node:path'
import { openWorkspace } from '../src/store/workspace.ts'
import { serving, timeProcess } from './measure.ts'
import { PAGE_CASES, type PageCase } from './page-cases.ts'

/** Milliseconds of a case through HTTP and in plain SQL, a value a run. */
export interface PageTimes {
  readonly what: string
  readonly ours: readonly number[]
  readonly sql: readonly number[]
}

/**
 * What pages ask when a filter or the year moves: through HTTP from the built server, the whole answer read and parsed, beside the rows
 * of the same question by SQL on the workspace file in this process. Server and SQL take turns, so that both meet the same machine.
 */
export async function timePages(root: string, folder: string): Promise<PageTimes[]> {
  const file = join(folder, 'pages.strata')
  const cli = join(root, 'dist/cli/strata.js')
  timeProcess(process.execPath, [cli, 'init', file])
  const workspace = await openWorkspace(file)
  const server = await serving(process.execPath, [cli, '--workspace', file, 'serve', '--port', '0'], root)
  try {
    const times: PageTimes[] = []
    for (const one of PAGE_CASES) times.push(await timeCase(one, server.url, workspace.sqlite))
    return times
  } finally {
    workspace.close()
    await server.stop()
  }
}

async function timeCase(
  { what, values, address, sql }: PageCase,
  url: string,
  sqlite: Awaited<ReturnType<typeof openWorkspace>>['sqlite'],
): Promise<PageTimes> {
  const statements = sql.map((text) => ({ statement: sqlite.prepare(text), isBound: text.includes(':v') }))
  const ours: number[] = []
  const theirs: number[] = []
  // The first value is asked to warm both up and is not counted.
  for (const [run, value] of values.entries()) {
    const asked = performance.now()
    const answer = await fetch(url + address(value))
    if (!answer.ok) throw new Error(`${address(value)} was answered with ${answer.status}`)
    await answer.json()
    const answered = performance.now()
    for (const { statement, isBound } of statements) statement.all(...(isBound ? [{ v: value }] : []))
    const queried = performance.now()
    if (run === 0) continue
    ours.push(answered - asked)
    theirs.push(queried - answered)
  }
  return { what, ours, sql: theirs }
}
