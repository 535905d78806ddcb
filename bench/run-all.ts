import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import {
  failedParts,
  instrumentFacets,
  instrumentIndex,
  matchingRows,
  sortInstruments,
} from '../src/api/instrument-filter.ts'
import { lastYear } from '../src/layers/years.ts'
import { readRegistryFolder } from '../src/registry/files.ts'
import { registryService } from '../src/server/registry-service.ts'
import { createWorkspace } from '../src/store/create-workspace.ts'
import { openWorkspace } from '../src/store/workspace.ts'
import { benchAssess } from './assess/bench-assess.ts'
import { benchFlows } from './flows/bench-flows.ts'
import { benchLayers } from './layers/bench-layers.ts'
import { benchNulls } from './layers/bench-nulls.ts'
import { type Line, ms } from './line.ts'
import { median, timesOf, timeUntilAddress } from './measure.ts'
import { timePages } from './pages.ts'
import { sectionOf, withSection } from './results-sections.ts'
import { benchPassages } from './reuse/bench-passages.ts'
import { benchReuse } from './reuse/bench-reuse.ts'
import { SCALE_HEADING, scaleSection } from './reuse/scale-section.ts'
import { benchTexts } from './texts/bench-texts.ts'

const ROOT = resolve(import.meta.dirname, '..')
const RESULTS = join(ROOT, 'bench/RESULTS.md')

// `npm run bench -- --scale [documents ...]`: hours or minutes of their own, so that only their section is made anew.
if (process.argv.includes('--scale')) {
  const asked = process.argv.slice(process.argv.indexOf('--scale') + 1).map(Number)
  const section = scaleSection(asked.length > 0 ? asked : [10_000, 80_000], tmpdir())
  writeFileSync(RESULTS, withSection(readFileSync(RESULTS, 'utf8'), SCALE_HEADING, section))
  process.stdout.write(section)
  process.exit()
}

const FOLDER = mkdtempSync(join(tmpdir(), 'strata-bench-'))
const RUNS = 5
const FIRST = 1945
const LAST = 2025

const lines: Line[] = []

/** Cold start: no build, no workspace; second start: both there. */
async function starts(): Promise<void> {
  const workspace = join(FOLDER, 'start.strata')
  const start = () =>
    timeUntilAddress(process.execPath, ['scripts/start.mjs', '--port', '0', '--workspace', workspace], ROOT)
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true })
  const cold = await start()
  const seconds: number[] = []
  for (let run = 0; run < RUNS; run++) seconds.push(await start())
  lines.push({
    what: 'first start: build, workspace, registry, address (after `npm ci`)',
    ours: ms(cold),
    alternative: '',
    ratio: '',
  })
  lines.push({
    what: 'second start, to the address',
    ours: ms(median(seconds)),
    alternative: `first start ${ms(cold)}`,
    ratio: (median(seconds) / cold).toFixed(3),
  })
}

/** A filter with all facet counts and a sort over all instruments, beside the same filter and counts in SQL. */
async function filters(): Promise<void> {
  const folder = readRegistryFolder(join(ROOT, 'registry'))
  const file = join(FOLDER, 'filter.strata')
  await createWorkspace(file, folder)
  const workspace = await openWorkspace(file)
  const service = registryService({
    registry: folder.registry,
    stockCells: null,
    lastYear: lastYear(new Date()),
    search: () => ({ total: 0, hits: [] }),
  })
  const index = instrumentIndex(service.summaries)
  const filter = { regime: ['migration', 'refugee'] as const, year_from: 2004, year_to: 2014 }
  let rows = 0
  const ours = timesOf(50, () => {
    const places = sortInstruments(index, matchingRows(failedParts(index, filter)), 'signed', 'desc')
    instrumentFacets(index, filter)
    rows = places.length
  })
  const where = `regime IN ('migration', 'refugee') AND substr(coalesce(signed, in_force), 1, 4) BETWEEN '2004' AND '2014'`
  const queries = [
    `SELECT * FROM instruments WHERE ${where} ORDER BY coalesce(signed, in_force) DESC`,
    ...['layer', 'family', 'form', 'binding', 'status'].map(
      (facet) => `SELECT ${facet}, count(*) FROM instruments WHERE ${where} GROUP BY 1`,
    ),
    `SELECT regime, count(*) FROM instruments WHERE substr(coalesce(signed, in_force), 1, 4) BETWEEN '2004' AND '2014' GROUP BY 1`,
    `SELECT substr(coalesce(signed, in_force), 1, 4), layer, count(*) FROM instruments WHERE regime IN ('migration', 'refugee') GROUP BY 1, 2`,
  ].map((sql) => workspace.sqlite.prepare(sql))
  const theirs = timesOf(50, () => {
    for (const query of queries) query.all()
  })
  const [a, b] = [median(ours), median(theirs)]
  lines.push({
    what: `filter, all facets and sort, ${rows} of ${service.summaries.length} instruments`,
    ours: ms(a),
    alternative: `plain SQL ${ms(b)}`,
    ratio: (a / b).toFixed(3),
  })
  workspace.close()
}

/** A filter or a year of each page through HTTP, beside the same rows by SQL; the slowest answer is said, since the aim is for each. */
async function pages(): Promise<void> {
  for (const { what, ours, sql } of await timePages(ROOT, FOLDER)) {
    const [a, b] = [median(ours), median(sql)]
    lines.push({
      what: `${what}; ${ours.length} answers, slowest ${ms(Math.max(...ours))}`,
      ours: ms(a),
      alternative: `plain SQL ${ms(b)}`,
      ratio: (a / b).toFixed(2),
    })
  }
}

try {
  await starts()
  lines.push(...benchLayers({ first: FIRST, last: LAST, runs: RUNS }))
  await filters()
  await pages()
  lines.push(...(await benchTexts(FOLDER)))
  lines.push(...(await benchPassages(FOLDER)))
  lines.push(...benchFlows())
  lines.push(...benchNulls())
  lines.push(...benchReuse())
  lines.push(...(await benchAssess()))
} finally {
  rmSync(FOLDER, { recursive: true, force: true })
}
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
const report = `# Benchmarks

\`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Medians of ${RUNS} runs (50 for the filter, 20 for searches in texts, 3 for their import); a ratio below 1 means that ours is faster than
the alternative measured in the same run. Rows of pages go through HTTP: the request, the computing, the answer written, compressed, read and parsed, each asked for the
first time; the SQL beside them fetches the rows of the same question within one process and leaves out the rules of METHOD §1. The aim is an answer within 100 ms.

| what | Strata | alternative | ratio |
|---|---|---|---|
${lines.map(({ what, ours, alternative, ratio }) => `| ${what} | ${ours} | ${alternative} | ${ratio} |`).join('\n')}
`
const scale = sectionOf(readFileSync(RESULTS, 'utf8'), SCALE_HEADING)
writeFileSync(RESULTS, scale === '' ? report : withSection(report, SCALE_HEADING, scale))
process.stdout.write(report)
