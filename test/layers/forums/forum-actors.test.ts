import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actorsInForums, coMembers, type ForumInYear } from '../../../src/layers/forums/forum-actors.ts'

const ACTORS = ['a', 'b', 'c', 'd', 'e']

/** Forums in which each actor is out, possibly in, in by inference or in by record. */
const forums: fc.Arbitrary<ForumInYear[]> = fc
  .array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }), { maxLength: 6 })
  .map((rows) =>
    rows.map((states, k) => {
      const those = (test: (state: number) => boolean): Set<string> =>
        new Set(ACTORS.filter((_, i) => test(states[i] as number)))
      return {
        id: `f${k}`,
        sure: those((state) => state >= 2),
        recorded: those((state) => state === 3),
        possible: those((state) => state === 1),
      }
    }),
  )

describe('who is in many forums at once', () => {
  it('counts each actor’s forums: recorded, sure and possible', () => {
    fc.assert(
      fc.property(forums, (list) => {
        const rows = actorsInForums(list)
        for (const actor of ACTORS) {
          const row = rows.find((own) => own.actor === actor)
          const ids = (of: (forum: ForumInYear) => ReadonlySet<string>): string[] =>
            list.filter((forum) => of(forum).has(actor)).map(({ id }) => id)
          expect(row?.forums ?? []).toEqual(ids(({ sure }) => sure))
          expect(row?.recorded ?? []).toEqual(ids(({ recorded }) => recorded))
          expect(row?.possible ?? []).toEqual(ids(({ possible }) => possible))
        }
        const counts = rows.map((row) => row.forums.length)
        expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      }),
    )
  })

  it('counts what two share: surely where both are, recorded by both, possibly where one is undated', () => {
    fc.assert(
      fc.property(forums, fc.constantFrom(...ACTORS), (list, actor) => {
        const rows = coMembers(list, actor)
        expect(rows.some((row) => row.actor === actor)).toBe(false)
        for (const other of ACTORS.filter((id) => id !== actor)) {
          const row = rows.find((own) => own.actor === other)
          const both = (test: (forum: ForumInYear) => boolean): string[] =>
            list.filter(test).map(({ id }) => id)
          const sure = both((f) => f.sure.has(actor) && f.sure.has(other))
          expect(row?.forums ?? []).toEqual(sure)
          expect(row?.recorded ?? []).toEqual(both((f) => f.recorded.has(actor) && f.recorded.has(other)))
          const maybe = both(
            (f) =>
              (f.sure.has(actor) || f.possible.has(actor)) &&
              (f.sure.has(other) || f.possible.has(other)) &&
              !sure.includes(f.id),
          )
          expect(row?.possible ?? []).toEqual(maybe)
        }
      }),
    )
  })
})
