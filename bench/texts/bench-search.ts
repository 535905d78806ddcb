import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { workspaceService } from '../../src/cli/workspace-service.ts'
import type { TextFilter } from '../../src/model/text-filter.ts'
import { buildServer } from '../../src/server/build-server.ts'
import type { RegistryService } from '../../src/server/registry-service.ts'
import { startServer } from '../../src/server/start-server.ts'
import { fts5Expression } from '../../src/store/texts/fts5-expression.ts'
import { textStore } from '../../src/store/texts/text-store.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { parseTextQuery } from '../../src/text/parse-text-query.ts'
import { type Line, ms } from '../line.ts'
import { median, timesOf, timesOfAsync } from '../measure.ts'

const RUNS = 20
const PAGE = 20

interface Question {
  readonly name: string
  readonly q: string
  readonly filter: TextFilter
}

const QUESTIONS: readonly Question[] = [
  { name: 'a word', q: 'migration', filter: {} },
  { name: 'a frequent word', q: 'goods', filter: {} },
  { name: 'a phrase', q: '"human rights"', filter: {} },
  { name: 'NEAR', q: 'NEAR(readmission nationals, 10)', filter: {} },
  { name: 'a prefix', q: 'migra*', filter: {} },
  {
    name: 'a word, by family and year',
    q: 'migration',
    filter: { families: ['trade-agreement'], yearFrom: 1995, yearTo: 2010 },
  },
]

/**
 * Search with all its counts by facet, in the store and over HTTP with snippets, beside FTS5 asked directly for the same expression on the
 * same index: how many match, and the ids of the best twenty.
 */
export async function benchSearch(file: string): Promise<Line[]> {
  const workspace = await openWorkspace(file)
  const service = await workspaceService(workspace, false)
  const server = await startServer(await buildServer({ service, webFolder: null, version: 'bench' }), {
    host: '127.0.0.1',
    port: 0,
  })
  try {
    const lines: Line[] = []
    for (const question of QUESTIONS)
      lines.push(...(await oneQuestion(question, workspace.sqlite, service, server.url)))
    return lines
  } finally {
    await server.close()
    workspace.close()
  }

  async function oneQuestion(
    { name, q, filter }: Question,
    sqlite: DatabaseSyncInstance,
    { summary }: RegistryService,
    url: string,
  ): Promise<Line[]> {
    const query = parseTextQuery(q)
    const store = textStore(workspace)
    const search = () => store.search(query, { filter, limit: PAGE, instrumentOf: summary })
    const { total } = await search()
    const inStore = median(await timesOfAsync(RUNS, search))
    const address = `${url}/api/text-search?${parametersOf(q, filter)}`
    const overHttp = median(await timesOfAsync(RUNS, () => answered(address)))
    const instruments = service.summaries
      .filter(({ id }) => isWithin(summary(id), filter))
      .map(({ id }) => id)
    const direct = median(
      directTimes(sqlite, fts5Expression(query), Object.keys(filter).length === 0 ? null : instruments),
    )
    const line = (where: string, ours: number): Line => ({
      what: `search, ${name} (\`${q}\`, ${total} articles), ${where}`,
      ours: ms(ours),
      alternative: `FTS5 directly ${ms(direct)}`,
      ratio: (ours / direct).toFixed(3),
    })
    return [line('in the store', inStore), line('over HTTP', overHttp)]
  }
}

function isWithin(
  instrument: { readonly family: string; readonly year: number | null } | undefined,
  { families, yearFrom = 0, yearTo = 9999 }: TextFilter,
): boolean {
  if (instrument === undefined || instrument.year === null) return false
  return (
    (families?.includes(instrument.family) ?? true) &&
    instrument.year >= yearFrom &&
    instrument.year <= yearTo
  )
}

function parametersOf(q: string, { families, yearFrom, yearTo }: TextFilter): URLSearchParams {
  return new URLSearchParams({
    q,
    limit: String(PAGE),
    ...(families ? { family: families.join(',') } : {}),
    ...(yearFrom ? { year_from: String(yearFrom) } : {}),
    ...(yearTo ? { year_to: String(yearTo) } : {}),
  })
}

async function answered(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

function directTimes(
  sqlite: DatabaseSyncInstance,
  expression: string,
  instruments: readonly string[] | null,
): number[] {
  // Words first, then the instruments of what they find: the other way round it takes seconds.
  const where =
    instruments === null
      ? 'text_index WHERE text_index MATCH ?'
      : `text_index CROSS JOIN search_units AS u ON u.id = text_index.rowid WHERE text_index MATCH ? AND u.document IN
           (SELECT id FROM documents WHERE instrument IN (SELECT value FROM json_each(?)))`
  const values = instruments === null ? [expression] : [expression, JSON.stringify(instruments)]
  const count = sqlite.prepare(`SELECT count(*) FROM ${where}`)
  const best = sqlite.prepare(`SELECT text_index.rowid, rank FROM ${where} ORDER BY rank LIMIT ${PAGE}`)
  return timesOf(RUNS, () => {
    count.get(...values)
    best.all(...values)
  })
}
