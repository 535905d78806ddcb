import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StrataError } from '../../../src/model/error.ts'
import type { Registry } from '../../../src/model/registry.ts'
import type { RowChange } from '../../../src/model/row-change.ts'
import { applyPatch, withChanges } from '../../../src/registry/change/apply-patch.ts'
import { diffRegistries } from '../../../src/registry/change/diff-registries.ts'
import { patchOf } from '../../../src/registry/change/patch.ts'
import { readPatch } from '../../../src/registry/change/read-patch.ts'
import { resolvePatch } from '../../../src/registry/change/resolve-patch.ts'
import { writePatch } from '../../../src/registry/change/write-patch.ts'
import { sha256 } from '../../cli/apply/small-folder.ts'
import { smallFile, smallRegistry } from '../small-registry.ts'
import { arbitraryRegistry, rowTexts } from './arbitrary-registry.ts'

const { registry: small } = smallRegistry()

const readAs = (changes: readonly RowChange[], version = small.version) =>
  readPatch(new TextEncoder().encode(writePatch(patchOf(version, changes), sha256)), 'p.csv', sha256)

const apply = (changes: readonly RowChange[], registry: Registry = small, otherVersion = false) =>
  applyPatch(registry, readAs(changes), { place: 'the folder', otherVersion })

const found = (changes: readonly RowChange[], registry?: Registry): string[] =>
  apply(changes, registry).findings.map(
    ({ level, rule, file, row, column, value }) => `${level} ${rule} ${file} ${row} ${column} ${value}`,
  )

const mar = small.participations.find(({ instrument, actor }) => instrument === 'un-icrmw' && actor === 'MAR')
if (mar === undefined) throw new Error('The small registry has lost its row.')
const before = mar as unknown as Record<string, string | null>
const change = (after: Record<string, string | null>): RowChange => ({
  table: 'participations',
  before,
  after: { ...before, ...after },
})

describe('applyPatch', () => {
  it('makes of one registry the other, as sets of rows', () => {
    fc.assert(
      fc.property(arbitraryRegistry({ twice: true }), arbitraryRegistry(), (a, b) => {
        const { patch, lines } = readAs(diffRegistries(a, b), a.version)
        const findings: string[] = []
        const changes = resolvePatch(a, patch, lines, (_level, rule) => findings.push(rule))
        expect(findings).toEqual([])
        expect(rowTexts(withChanges(a, changes))).toEqual(rowTexts(b))
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the places of rows that change and puts new ones at the end', () => {
    const added = { ...before, actor: 'CZE', from: '1994' }
    const { registry } = apply([
      change({ from: '1993-06-20' }),
      { table: 'participations', before: null, after: added },
    ])
    const at = small.participations.indexOf(mar)
    expect(registry?.participations[at]).toEqual({ ...mar, from: '1993-06-20' })
    expect(registry?.participations.at(-1)).toEqual(added)
    expect(registry?.participations).toHaveLength(small.participations.length + 1)
    expect(registry?.actors).toBe(small.actors)
  })

  it('lets two rows exchange their keys', () => {
    const [a, b] = small.actors.filter(({ id }) => ['MAR', 'CZE'].includes(id)) as unknown as [
      typeof before,
      typeof before,
    ]
    const { findings } = apply([
      { table: 'actors', before: a, after: { ...b } },
      { table: 'actors', before: b, after: { ...a } },
    ])
    expect(findings).toEqual([])
  })

  it('says which value stands where the patch says another', () => {
    const corrected = { ...small, participations: [{ ...mar, note: 'accession' }] } as unknown as Registry
    const changes = [change({ note: 'succession' })]
    expect(found(changes, corrected)).toEqual(['error patch-before-differs p.csv 2 note accession'])
    expect(apply(changes, corrected)).toMatchObject({ registry: null, changes: [] })
  })

  it('removes a row only if it is known whole', () => {
    const unnamed = { ...small, field_sources: [] }
    expect(found([{ table: 'participations', before, after: null }], unnamed)).toEqual([
      'warning nobody-bound the registry’s instruments.csv 5 id un-icrmw',
    ])
    expect(found([{ table: 'participations', before, after: null }])).toContain(
      'error row-not-found the registry’s field-sources.csv 3 id un-icrmw|MAR|party',
    )
    const other = { ...before, note: null }
    expect(found([{ table: 'participations', before: other, after: null }])).toEqual([
      'error patch-before-differs p.csv 2 note ratification',
    ])
  })

  it('refuses a row that is gone, one that is there, and two actions on one', () => {
    expect(found([{ table: 'actors', before: { ...before, id: 'ATL' }, after: null }])).toEqual([
      'error patch-row-gone p.csv 2 id null',
    ])
    const twin = { ...small.actors[0], name: 'Another' } as unknown as typeof before
    expect(found([{ table: 'actors', before: null, after: twin }])).toEqual([
      `error patch-key-taken p.csv 2 id ${twin['id']}`,
    ])
    expect(found([change({ note: 'x' }), { table: 'participations', before, after: null }])).toEqual([
      'error patch-row-twice p.csv 3 instrument un-icrmw|MAR|party|1993-06-21|',
    ])
  })

  it('refuses what makes the tables wrong, at the line that does', () => {
    expect(found([change({ note: 'accession', from: 'soon' })])).toEqual([
      'error not-a-date p.csv 2 from soon',
    ])
    expect(found([change({ note: 'accession', to: '1980' })])).toEqual([
      'error dates-reversed p.csv 2 to 1980',
    ])
    const unknown = { ...before, actor: 'ZZZ', from: '1999' }
    expect(found([{ table: 'participations', before: null, after: unknown }])).toContain(
      'error unknown-reference p.csv 3 actor ZZZ',
    )
    const circle = {
      instrument: 'bla-csk-mar-1980',
      other: 'bla-cze-mar-1995',
      kind: 'supersedes',
      date: null,
      source: 'own',
      note: null,
    }
    expect(found([{ table: 'relations', before: null, after: circle }])).toEqual([
      'error supersession-cycle p.csv 2 instrument bla-csk-mar-1980',
    ])
  })

  it('does not hold against a patch what was wrong before', () => {
    const { registry } = smallRegistry({
      'aliases.csv': `${smallFile('aliases.csv')}actors,NON,x,iso2,own\n`,
    })
    expect(apply([change({ note: 'accession' })], registry).findings).toEqual([])
  })

  it('is refused for another version, naming both, unless that is asked for', () => {
    const newer = { ...small, version: '2026.2.2' }
    const changes = [change({ note: 'accession' })]
    const refusal = ((): unknown => {
      try {
        return apply(changes, newer)
      } catch (error) {
        return error
      }
    })()
    expect(refusal).toBeInstanceOf(StrataError)
    expect(refusal).toMatchObject({ code: 'patch/other-version' })
    expect(String(refusal)).toMatch(/2026\.1\.1.*2026\.2\.2/)
    expect(apply(changes, newer, true).registry?.version).toBe('2026.2.2')
    const corrected = { ...newer, participations: [{ ...mar, note: 'other' }] } as unknown as Registry
    expect(apply(changes, corrected, true).registry).toBeNull()
  })

  it('does nothing where a patch has no lines', () => {
    expect(apply([]).registry).toEqual(small)
  })
})
