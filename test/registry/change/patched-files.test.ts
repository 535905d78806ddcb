import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { registryDate } from '../../../src/model/registry-date.ts'
import type { RowChange } from '../../../src/model/row-change.ts'
import { TABLES } from '../../../src/model/table-schema.ts'
import { withChanges } from '../../../src/registry/change/apply-patch.ts'
import { nextVersion } from '../../../src/registry/change/next-version.ts'
import { patchedFiles, patchedReadme } from '../../../src/registry/change/patched-files.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'
import { readRegistry } from '../../../src/registry/read-registry.ts'
import { smallFile, smallRegistry } from '../small-registry.ts'

const bundled = readRegistryFolder(resolve(import.meta.dirname, '../../../registry'))

describe('nextVersion', () => {
  it.each([
    ['2026.11.23', '2026-11-24', '2026.11.24'],
    ['2026.11.24', '2026-11-24', '2026.11.24.1'],
    ['2026.11.24.1', '2026-11-24', '2026.11.24.2'],
    ['2026.11.24.9', '2026-11-25', '2026.11.25'],
    ['2027.1.1', '2026-11-24', '2027.1.1.1'],
    ['2026.1.1', '2026-11-24', '2026.11.24'],
    ['2026.11.23+7', '2026-11-24', '2026.11.24'],
    ['', '2026-11-24', '2026.11.24'],
  ])('after %s on %s is %s', (held, today, next) => {
    expect(nextVersion(held, today)).toBe(next)
    expect(next.localeCompare(held, 'en', { numeric: true })).toBeGreaterThan(0)
  })

  it('keeps the date of the version readable', () => {
    expect(registryDate('2026.11.24.2')).toBe('2026-11-24')
  })
})

describe('patchedFiles', () => {
  const patch = (text: string, changes: (actors: readonly object[]) => RowChange[]) => {
    const small = smallRegistry({ 'actors.csv': text })
    const before = small.registry
    const own = changes(before.actors)
    const after = { ...withChanges(before, own), version: '2026.2.2' }
    return patchedFiles({
      before,
      after,
      changes: own,
      packageText: small.texts.get('datapackage.json') ?? '',
    })
  }
  const added = {
    id: 'DEU',
    kind: 'state',
    name: 'Germany',
    start: null,
    end: null,
    source: 'own',
    note: null,
  }
  const add: RowChange = { table: 'actors', before: null, after: added }
  const ids = (text: string | undefined): string[] =>
    (text ?? '')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0] ?? '')

  it('puts a new row where the order of a sorted table puts it', () => {
    const files = patch(smallFile('actors.csv'), () => [add])
    expect([...files.keys()]).toEqual(['actors.csv', 'datapackage.json'])
    expect(ids(files.get('actors.csv'))).toEqual(['CSK', 'CZE', 'DEU', 'MAR', 'eu'])
  })

  it('keeps the order of a table that has its own, and puts new rows at the end', () => {
    const [header, ...lines] = smallFile('actors.csv').trim().split('\n')
    const text = `${[header, ...lines.toReversed()].join('\n')}\n`
    const files = patch(text, (actors) => {
      const czechia = actors.find((row) => (row as { id: string }).id === 'CZE') as RowChange['before']
      return [add, { table: 'actors', before: czechia, after: { ...czechia, name: 'Czech Republic' } }]
    })
    expect(ids(files.get('actors.csv'))).toEqual(['eu', 'MAR', 'CZE', 'CSK', 'DEU'])
    expect(files.get('actors.csv')).toContain('CZE,state,Czech Republic,')
  })

  it('writes every bundled table as it stands there', () => {
    const { registry: before, texts } = bundled
    const changes = TABLES.map(({ name }): RowChange => {
      const [row] = before[name] as readonly object[] as readonly RowChange['before'][]
      return { table: name, before: row ?? null, after: row ?? null }
    })
    const packageText = texts.get('datapackage.json') ?? ''
    const files = patchedFiles({ before, after: before, changes, packageText })
    for (const [file, text] of files) expect(text === texts.get(file), file).toBe(true)
    expect(files.size).toBe(TABLES.length + 1)
  })

  it('says version, counts and sources in the data package, and leaves the rest as it is', () => {
    const { registry: before, texts } = bundled
    const source = { id: 'a-new-one', citation: 'Gazette', url: null, licence: null, as_of: null }
    const changes: RowChange[] = [{ table: 'sources', before: null, after: source }]
    const after = { ...withChanges(before, changes), version: '2026.12.1' }
    const packageText = texts.get('datapackage.json') ?? ''
    const files = patchedFiles({ before, after, changes, packageText })
    const [was, is] = [packageText, files.get('datapackage.json') ?? ''].map((text) => JSON.parse(text))
    expect(is.version).toBe('2026.12.1')
    expect(is.sources).toEqual([
      ...was.sources,
      { name: 'a-new-one', title: 'Gazette', licence: 'not stated' },
    ])
    const others = (text: { resources: { path: string; row_count: number }[] }) =>
      text.resources.filter(({ path }) => path !== 'sources.csv')
    expect(others(is)).toEqual(others(was))
    expect(is.coverage).toEqual(was.coverage)
    expect(readRegistry(new Map([...texts, ...files])).registry.sources).toHaveLength(
      before.sources.length + 1,
    )
  })

  it('mends version and counts of the README, and leaves one that says no version', () => {
    const before = bundled.registry
    const after = { ...before, version: '2026.12.1', events: before.events.slice(1) }
    const text =
      '# The registry\n\nVersion 2026.11.23: 2,889 instruments, 118 events, 490,647 cells.\n\n118 events stay.\n'
    expect(patchedReadme(text.replace('2026.11.23', before.version), before, after)).toBe(
      `# The registry\n\nVersion 2026.12.1: ${before.instruments.length.toLocaleString('en')} instruments, ${after.events.length} events, 490,647 cells.\n\n118 events stay.\n`,
    )
    expect(patchedReadme('# Other\n', before, after)).toBeNull()
    expect(patchedReadme(`Version ${before.version}.1: 1 events`, before, after)).toBeNull()
  })
})
