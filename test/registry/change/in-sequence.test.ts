import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cells, RowChange } from '../../../src/model/row-change.ts'
import { inSequence } from '../../../src/registry/change/in-sequence.ts'

const actor = (id: string, name: string): Cells => ({ id, name, kind: 'state' })
const change = (before: Cells | null, after: Cells | null): RowChange => ({ table: 'actors', before, after })

/** Rows after changes are made one after the other, as strictly as a workspace makes them. */
function made(rows: readonly Cells[], changes: readonly RowChange[]): Cells[] {
  const byId = new Map(rows.map((row) => [row['id'], row]))
  for (const { before, after } of changes) {
    if (before !== null) {
      expect(byId.get(before['id'])).toEqual(before)
      byId.delete(before['id'])
    }
    if (after !== null) {
      expect(byId.has(after['id'])).toBe(false)
      byId.set(after['id'], after)
    }
  }
  return [...byId.values()].toSorted((a, b) => String(a['id']).localeCompare(String(b['id'])))
}

describe('inSequence', () => {
  it('lets two rows exchange their keys: one goes first and comes back last', () => {
    const [a, b] = [actor('A', 'one'), actor('B', 'two')]
    const [first, second] = [change(a, actor('B', 'one')), change(b, actor('A', 'two'))]
    expect(inSequence([first, second])).toEqual([change(a, null), second, change(null, actor('B', 'one'))])
  })

  it('puts a row that leaves a key before one that takes it, and changes nothing else', () => {
    const [a, b, c] = [actor('A', 'one'), actor('B', 'two'), actor('C', 'three')]
    const changes = [change(a, actor('B', 'one')), change(b, actor('C', 'two')), change(c, null)]
    expect(inSequence(changes)).toEqual(changes.toReversed())
  })

  it('makes of rows what all changes at once would, whatever keys they exchange', () => {
    const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
    const arbitraryIds = fc.shuffledSubarray(ids)
    fc.assert(
      fc.property(arbitraryIds, fc.shuffledSubarray(ids), fc.nat(), (from, to, seed) => {
        const rows = from.map((id, n) => actor(id, `row ${n}`))
        const after = to.map((id, n) => actor(id, `row ${n}`))
        const count = Math.max(rows.length, after.length)
        const changes = Array.from({ length: count }, (_, n) => change(rows[n] ?? null, after[n] ?? null))
        const at = count === 0 ? 0 : seed % count
        const turned = [...changes.slice(at), ...changes.slice(0, at)]
        expect(made(rows, inSequence(turned))).toEqual(
          made(
            [],
            after.map((row) => change(null, row)),
          ),
        )
        expect(inSequence(turned).length).toBeLessThanOrEqual(count + count / 2)
      }),
      { numRuns: 500 },
    )
  })
})
