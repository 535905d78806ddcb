import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Registry } from '../../../src/model/registry.ts'
import type { Cells } from '../../../src/model/row-change.ts'
import { TABLES } from '../../../src/model/table-schema.ts'
import { diffRegistries } from '../../../src/registry/change/diff-registries.ts'
import { smallRegistry } from '../small-registry.ts'
import { arbitraryRegistry, rowTexts } from './arbitrary-registry.ts'

const { registry: small } = smallRegistry()

const row = (from: string | null, to: string | null = null, actor = 'MAR') => ({
  instrument: 'un-icrmw',
  actor,
  role: 'party' as const,
  from,
  to,
  source: 'own',
  note: null,
  start: 'known' as const,
})

const withRows = (...participations: ReturnType<typeof row>[]): Registry => ({ ...small, participations })

const inWords = (before: Registry, after: Registry): string[] =>
  diffRegistries(before, after).map(
    (change) => `${change.before?.['from'] ?? '–'} > ${change.after?.['from'] ?? '–'}`,
  )

describe('diffRegistries', () => {
  it('finds nothing between a registry and itself in another order', () => {
    const turned = Object.fromEntries(TABLES.map(({ name }) => [name, small[name].toReversed()]))
    expect(diffRegistries(small, { ...small, ...turned } as Registry)).toEqual([])
  })

  it('reads a corrected date as a change, though it is part of the key', () => {
    const changes = diffRegistries(withRows(row('1993')), withRows(row('1993-06-21')))
    expect(changes).toEqual([{ table: 'participations', before: row('1993'), after: row('1993-06-21') }])
  })

  it('pairs rows without their dates only where one is left on each side', () => {
    expect(
      inWords(withRows(row('1980', '1985'), row('1990')), withRows(row('1981', '1985'), row('1991'))),
    ).toEqual(['1980 > –', '1990 > –', '– > 1981', '– > 1991'])
    expect(
      inWords(withRows(row('1980', '1985'), row('1990')), withRows(row('1980', '1985'), row('1991'))),
    ).toEqual(['1990 > 1991'])
  })

  it('counts a row that stands twice, and never pairs rows of one key', () => {
    expect(inWords(withRows(row('1980'), row('1980')), withRows(row('1980')))).toEqual(['1980 > –'])
    expect(inWords(withRows(row('1980')), withRows(row('1980'), row('1980')))).toEqual(['– > 1980'])
    const noted = { ...row('1980'), note: 'b' as never }
    expect(
      diffRegistries(withRows(row('1980'), { ...noted, note: 'a' as never }), withRows(row('1980'), noted)),
    ).toHaveLength(2)
  })

  it('turns one registry into the other when its changes are made, and finds the reverse backwards', () => {
    const registries = arbitraryRegistry({ twice: true })
    fc.assert(
      fc.property(registries, registries, (a, b) => {
        const changes = diffRegistries(a, b)
        const rows = rowTexts(a)
        const textOf = (name: string, cells: Cells): string => {
          const columns = TABLES.find((table) => table.name === name)?.columns ?? []
          return JSON.stringify([name, ...columns.map((column) => cells[column.name] ?? null)])
        }
        for (const { table, before } of changes) {
          if (before === null) continue
          const at = rows.indexOf(textOf(table, before))
          expect(at).toBeGreaterThanOrEqual(0)
          rows.splice(at, 1)
        }
        for (const { table, after } of changes) if (after !== null) rows.push(textOf(table, after))
        expect(rows.toSorted()).toEqual(rowTexts(b))
        const cells = (list: typeof changes): number => list.filter(({ after }) => after !== null).length
        expect(diffRegistries(b, a).filter(({ before }) => before !== null)).toHaveLength(cells(changes))
      }),
      { numRuns: 300 },
    )
  })

  it('takes time in proportion to the rows', () => {
    const many = (year: string): Registry => ({
      ...small,
      participations: Array.from({ length: 60_000 }, (_, n) => row(year, null, `A${n}`)),
    })
    const start = performance.now()
    expect(diffRegistries(many('1990'), many('1991'))).toHaveLength(60_000)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
