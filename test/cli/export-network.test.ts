import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PREFACE_LINES } from '../../src/api/export-preface.ts'
import { exactBuffer } from '../../src/registry/stocks.ts'
import { pythonHas, pythonJson } from '../python.ts'
import { scratchFolder } from '../store/scratch.ts'
import { type Ended, runStrata } from './run-strata.ts'

const folder = mkdtempSync(join(tmpdir(), 'strata-network-'))
const workspace = join(folder, 'my.strata')

beforeAll(async () => {
  expect((await runStrata(['init', workspace])).status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]): Promise<Ended> => runStrata(['--workspace', workspace, 'export', ...args])

interface Figures {
  readonly year: number
  readonly layers: readonly {
    readonly layer: string
    readonly actors: number
    readonly ties: number
    readonly inferred: number
    readonly weight: number
  }[]
}

/** What `strata layers` says of a year by some rules. */
async function figuresOf(rules: readonly string[]): Promise<Figures> {
  const { out, err } = await runStrata(['--workspace', workspace, 'layers', ...rules, '--json'])
  expect(err).toBe('')
  return JSON.parse(out) as Figures
}

const RULES: readonly (readonly string[])[] = [[], ['--expand-blocs', '--scope', 'all', '--in-force']]

/** What a reader of a file says of a year: ties, weights and inferred ties by layer, and the actors present. */
interface Read {
  readonly ties: Readonly<Record<string, number>>
  readonly weight: Readonly<Record<string, number>>
  readonly inferred: Readonly<Record<string, number>>
  readonly all: number
}

function expectFigures(read: Read, { layers, year }: Figures): void {
  for (const { layer, ties, weight, inferred, actors } of layers) {
    if (layer === 'all') {
      expect(read.all, `actors ${year}`).toBe(actors)
      continue
    }
    expect([layer, read.ties[layer] ?? 0, read.inferred[layer] ?? 0]).toEqual([layer, ties, inferred])
    expect(read.weight[layer] ?? 0, `${layer} ${year}`).toBeCloseTo(weight, 4)
  }
}

const SUMS = `
import collections, json, sys
ties, weight, inferred = collections.Counter(), collections.Counter(), collections.Counter()
def add(layer, w, i):
    ties[layer] += 1
    weight[layer] += w
    inferred[layer] += 1 if i else 0
def done(count):
    print(json.dumps({"ties": ties, "weight": weight, "inferred": inferred, "all": count}))
`

const GRAPHML_BY_NETWORKX = `${SUMS}
import networkx
graph = networkx.read_graphml(sys.argv[1])
year = int(sys.argv[2])
def alive(data):
    return "first_year" not in data or data["first_year"] <= year <= data["last_year"]
def present(data):
    spans = [span.split("-") for span in data.get("years", "%d-%d" % (year, year)).split(";")]
    return any(int(first) <= year <= int(last) for first, last in spans)
for _, _, data in graph.edges(data=True):
    if alive(data):
        add(data["layer"], data["weight"], data["inferred"])
done(sum(1 for _, data in graph.nodes(data=True) if present(data)))
`

const GRAPHML_BY_IGRAPH = `${SUMS}
import igraph
graph = igraph.Graph.Read_GraphML(sys.argv[1])
year = int(sys.argv[2])
for edge in graph.es:
    data = edge.attributes()
    if data["first_year"] <= year <= data["last_year"]:
        add(data["layer"], data["weight"], data["inferred"])
done(sum(1 for node in graph.vs if any(
    int(first) <= year <= int(last) for first, last in (span.split("-") for span in node["years"].split(";")))))
`

const GEXF_BY_NETWORKX = `${SUMS}
import networkx
graph = networkx.read_gexf(sys.argv[1])
day = "%s-06-30" % sys.argv[2]
def at(values):
    return [value for value, start, end in values if start <= day <= end]
def alive(data):
    return any(start <= day <= end for start, end in data["spells"])
for _, _, data in graph.edges(data=True):
    if alive(data):
        [w], [i], [_] = at(data["weight_by_years"]), at(data["inferred"]), at(data["instruments"])
        add(data["layer"], w, i)
assert graph.graph["mode"] == "dynamic", graph.graph
done(sum(1 for _, data in graph.nodes(data=True) if alive(data)))
`

const hasNetworkx = pythonHas('networkx')
const hasIgraph = pythonHas('igraph')

describe('strata export graphml and gexf', () => {
  it.skipIf(!hasNetworkx)('give networkx the network of a year that strata layers counts', async () => {
    const file = join(scratchFolder(), 'network')
    for (const rules of RULES) {
      const figures = await figuresOf(['--year', '2012', ...rules])
      expect((await run('graphml', '--year', '2012', ...rules, '-o', file, '--force')).err).toBe('')
      expectFigures(pythonJson(GRAPHML_BY_NETWORKX, [file, '2012']), figures)
      expect((await run('gexf', '--year', '2012', ...rules, '-o', file, '--force')).err).toBe('')
      expectFigures(pythonJson(GEXF_BY_NETWORKX, [file, '2012']), figures)
    }
  })

  describe.each(RULES)('by the rules %#', (...rules) => {
    it.skipIf(!hasNetworkx)('give networkx, of a file of several years, the network of each', async () => {
      const place = scratchFolder()
      const [graphml, gexf] = [join(place, 'years.graphml'), join(place, 'years.gexf')]
      const asked = ['--from', '1994', '--to', '1997', ...rules]
      expect((await run('graphml', ...asked, '-o', graphml)).err).toBe('')
      expect((await run('gexf', ...asked, '-o', gexf)).err).toBe('')
      for (const year of ['1994', '1997']) {
        const figures = await figuresOf(['--year', year, ...rules])
        expectFigures(pythonJson(GRAPHML_BY_NETWORKX, [graphml, year]), figures)
        expectFigures(pythonJson(GEXF_BY_NETWORKX, [gexf, year]), figures)
        if (hasIgraph) expectFigures(pythonJson(GRAPHML_BY_IGRAPH, [graphml, year]), figures)
      }
    })
  })

  it('hold the layers of a set alone, and the ties of recorded starts alone, as they say', async () => {
    const { out } = await run(
      'graphml',
      '--from',
      '2010',
      '--set',
      'without-multilateral',
      '--without-inferred',
    )
    expect(out).toContain('<data key="graph_layers_included">regional;transregional;bloc;bilateral</data>')
    expect(out).toContain('<data key="graph_inferred_ties">without</data>')
    expect(out).not.toContain('<data key="edge_layer">multilateral</data>')
    expect(out).not.toContain('<data key="edge_inferred">true</data>')
    const gexf = await run('gexf', '--year', '2012', '--layer', 'bloc', '--gexf', '1.3', '--no-weight')
    expect(gexf.out).toContain('xmlns="http://gexf.net/1.3"')
    expect(gexf.out).not.toMatch(/for="weight"|kind="bilateral"/)
    expect((await run('graphml', '--from', '2012', '--to', '2010')).err).toContain('[layers/years-reversed]')
    expect((await run('gexf', '--year', '2012', '--from', '2010')).status).toBe(2)
    expect((await run('edges', '--layer', 'bloc', '--set', 'all')).status).toBe(2)
  })
})

describe('strata export edges', () => {
  const rowsOf = (csv: string): Record<string, string>[] =>
    parse(csv, { columns: true, from_line: PREFACE_LINES + 1 })

  it.each(RULES.map((rules) => [rules]))(
    'has a row for each tie of a year, with the weights that strata layers adds up (%j)',
    async (rules) => {
      const { out, err } = await run('edges', '--year', '2012', ...rules)
      expect(err).toBe('')
      const rows = rowsOf(out)
      const { layers } = await figuresOf(['--year', '2012', ...rules])
      for (const { layer, ties, weight, inferred } of layers.filter((row) => row.layer !== 'all')) {
        const own = rows.filter((row) => row['layer'] === layer)
        expect([layer, own.length]).toEqual([layer, ties])
        expect(own.filter((row) => row['inferred'] === 'yes')).toHaveLength(inferred)
        expect(own.reduce((sum, row) => sum + Number(row['weight']), 0)).toBeCloseTo(weight, 4)
      }
      expect(out.split('\n', 5).join('\n')).toContain('Filter,years=2012')
      expect(out).toContain(`Rows,${rows.length}\n`)
    },
  )

  it('gives the same rows as Parquet, and says its rules', async () => {
    const asked = [
      'edges',
      '--from',
      '2009',
      '--to',
      '2012',
      '--set',
      'without-multilateral',
      '--without-inferred',
    ]
    const file = join(scratchFolder(), 'edges.parquet')
    expect((await run(...asked, '--parquet', '-o', file)).err).toBe('')
    const { out } = await run(...asked)
    const rows = await parquetReadObjects({ file: exactBuffer(readFileSync(file)) })
    expect(rowsOf(out)).toEqual(
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell ?? '')])),
      ),
    )
    expect(rows.length).toBeGreaterThan(1000)
    expect(out).toContain('recorded starts alone')
    expect(out).toContain('layers=regional transregional bloc bilateral')
  })
})
