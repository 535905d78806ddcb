import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../../src/api/export-format.ts'
import { exportAddress, fetchSnippets } from '../../src/api/fetch-snippets.ts'
import { startServer } from '../../src/server/start-server.ts'
import { fixtureServer } from '../server/fixture-server.ts'

const BASE = 'http://127.0.0.1:4600'
const PYTHON = process.env['STRATA_PYTHON'] ?? 'python3'
const canImport = (module: string): boolean => spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0

describe('lines that fetch the same', () => {
  it('are three of R, three of Python, and a command', () => {
    for (const format of EXPORT_FORMATS) {
      const { r, python, command } = fetchSnippets('/api/instruments?family=rcp&limit=20', format, `${BASE}/`)
      const url = `${BASE}/api/instruments?family=rcp&format=${format}`
      for (const text of [r, python]) {
        expect(text).toContain(`"${url}"`)
        expect(text.split('\n')).toHaveLength(3)
      }
      expect(command).toBe(`strata export page '/api/instruments?family=rcp' --${format}`)
    }
  })

  it('skip as many lines of a CSV as stand before its header', () => {
    const { r, python } = fetchSnippets('/api/actors', 'csv', BASE)
    expect(r).toContain('skip = 8, na.strings = ""')
    expect(python).toContain('skiprows=8, keep_default_na=False, na_values=[""]')
  })

  it('hold an address that ends no quoted text, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...EXPORT_FORMATS), (text, format) => {
        const address = `/api/search?q=${text}`
        expect(exportAddress(address, format)).toMatch(/^[!#%&()*+,\-./:;=?@[\]_~A-Za-z0-9]*$/)
        expect(fetchSnippets(address, format, BASE).command.split("'")).toHaveLength(3)
      }),
    )
  })
})

// Run where pandas is there; STRATA_PYTHON names another Python than the first on the path.
describe.skipIf(!canImport('pandas') || !canImport('pyarrow'))('the lines of Python', () => {
  it.each(EXPORT_FORMATS)('read %s with all its rows', async (format) => {
    const server = await fixtureServer()
    const { url, close } = await startServer(server.app, { host: '127.0.0.1', port: 0 })
    try {
      const { python } = fetchSnippets('/api/actors', format, url)
      const program = `${python}\nprint(len(data), data["iso2"].notna().sum(), data["name"].iloc[-1])`
      const { stdout } = await promisify(execFile)(PYTHON, ['-c', program], {
        env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
      })
      expect(stdout.trim()).toBe('9 1 Office for Côte Migration')
    } finally {
      await close()
      await server.close()
    }
  })
})

const READ_BY_HAND = `
import csv, io, sys, urllib.request
text = urllib.request.urlopen(sys.argv[1]).read().decode("utf-8")
rows = list(csv.DictReader(io.StringIO(text.split("\\n", 8)[8], newline="")))
print(len(rows), sum(row["iso2"] != "" for row in rows), rows[-1]["name"])
`

describe.skipIf(!canImport('csv'))('a CSV fetched by Python alone', () => {
  it('has its header after the lines that are skipped, and all its rows', async () => {
    const server = await fixtureServer()
    const { url, close } = await startServer(server.app, { host: '127.0.0.1', port: 0 })
    try {
      const program = ['-c', READ_BY_HAND, url + exportAddress('/api/actors', 'csv')]
      const { stdout } = await promisify(execFile)(PYTHON, program, {
        env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
      })
      expect(stdout.trim()).toBe('9 1 Office for Côte Migration')
    } finally {
      await close()
      await server.close()
    }
  })
})
