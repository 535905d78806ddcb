import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StrataError } from '../../src/model/error.ts'
import { pageOfList } from '../../src/server/paging.ts'

const registryVersion = '2026.11.23'

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return error instanceof StrataError ? error.code : String(error)
  }
  return 'no error'
}

describe('a list read page by page', () => {
  it('is the whole list in its order, for any length and size of page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (items, limit) => {
          const read: number[] = []
          let cursor: string | null | undefined
          do {
            const page = pageOfList({ items, registryVersion }, { cursor: cursor ?? undefined, limit })
            expect(page.total).toBe(items.length)
            expect(page.items.length).toBeLessThanOrEqual(limit)
            read.push(...page.items)
            cursor = page.next_cursor
          } while (cursor !== null)
          expect(read).toEqual(items)
        },
      ),
    )
  })

  const items = [1, 2, 3, 4, 5]
  const first = pageOfList({ items, registryVersion, query: { layer: 'bloc' } }, { limit: 2 })
  const next = { cursor: first.next_cursor ?? '', limit: 2 }

  it('refuses a cursor of the list under another filter', () => {
    const other = { items, registryVersion, query: { layer: 'bilateral' } }
    expect(codeOf(() => pageOfList(other, next))).toBe('server/bad-cursor')
  })

  it('refuses a cursor of another version of the registry', () => {
    const other = { items, registryVersion: '2027.1.1', query: { layer: 'bloc' } }
    expect(codeOf(() => pageOfList(other, next))).toBe('server/bad-cursor')
  })

  it('refuses a cursor that was moved past the end', () => {
    const [, list] = Buffer.from(next.cursor, 'base64url').toString().split('@')
    const cursor = Buffer.from(`5@${list}`).toString('base64url')
    const same = { items, registryVersion, query: { layer: 'bloc' } }
    expect(pageOfList(same, next).items).toEqual([3, 4])
    expect(codeOf(() => pageOfList(same, { cursor, limit: 2 }))).toBe('server/bad-cursor')
  })

  it('refuses any cursor that it did not give, and never reads past the end', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (cursor) => {
        expect(codeOf(() => pageOfList({ items, registryVersion }, { cursor, limit: 2 }))).toBe(
          'server/bad-cursor',
        )
      }),
    )
  })
})
