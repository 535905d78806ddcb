import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortRows } from '../../../web/components/sort-rows.ts'

interface Row {
  readonly id: number
  readonly name: string | null
}
const columns = [
  { name: 'id', sortKey: ({ id }: Row) => id },
  { name: 'name', sortKey: ({ name }: Row) => name },
  { name: 'mark' },
]

describe('sortRows', () => {
  it('puts what has no record last in either order', () => {
    const rows: Row[] = [
      { id: 1, name: null },
      { id: 2, name: 'b' },
      { id: 3, name: 'a' },
    ]
    const ids = (by: string, order: 'asc' | 'desc') =>
      sortRows(rows, columns, { by, order }).map(({ id }) => id)
    expect(ids('name', 'asc')).toEqual([3, 2, 1])
    expect(ids('name', 'desc')).toEqual([2, 3, 1])
    expect(ids('id', 'desc')).toEqual([3, 2, 1])
    expect(ids('mark', 'desc')).toEqual([1, 2, 3])
  })

  it('loses no row, and leaves equals where they stand', () => {
    const rows = fc.array(
      fc.record({ id: fc.nat(), name: fc.option(fc.constantFrom('a', 'b', 'c')) }) as fc.Arbitrary<Row>,
    )
    fc.assert(
      fc.property(rows, fc.constantFrom('asc' as const, 'desc' as const), (some, order) => {
        const sorted = sortRows(some, columns, { by: 'name', order })
        expect([...sorted].sort((a, b) => some.indexOf(a) - some.indexOf(b))).toEqual(some)
        for (const name of ['a', 'b', 'c', null]) {
          const same = (row: Row) => row.name === name
          expect(sorted.filter(same)).toEqual(some.filter(same))
        }
      }),
    )
  })
})
