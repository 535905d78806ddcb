import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codedClauses, countedValues } from '../../src/assess/coded-clauses.ts'
import { valuesOfRecord } from '../../src/assess/coding-value.ts'
import { type ClauseCoding, CODED_VARIABLES } from '../../src/model/clause-coding.ts'
import { arbitraryCodings, CLAUSES, coding, hashByHand } from './some-codings.ts'

const merged = (codings: readonly ClauseCoding[]) => codedClauses(CLAUSES, codings, hashByHand)
const records = (codings: readonly ClauseCoding[]) => merged(codings).clauses.map(({ record }) => record)
const first = (codings: readonly ClauseCoding[]) => merged(codings).clauses[0]

describe('codedClauses', () => {
  it('changes nothing without codings', () => {
    const { clauses, orphans } = merged([])
    expect(orphans).toEqual([])
    expect(clauses).toEqual(
      CLAUSES.map((clause) => ({ ...clause, machine: clause.record, codings: [], origins: {} })),
    )
  })

  it('keeps the machine’s record whatever is coded, and changes only what was coded', () => {
    fc.assert(
      fc.property(arbitraryCodings(), (codings) => {
        merged(codings).clauses.forEach((clause, at) => {
          expect(clause.machine).toEqual(CLAUSES[at]?.record)
          const before = valuesOfRecord(clause.machine)
          const after = valuesOfRecord(clause.record)
          const counted = countedValues(clause.codings)
          for (const variable of CODED_VARIABLES)
            expect(after[variable]).toBe(counted.get(variable)?.value ?? before[variable])
          expect(Object.keys(clause.origins).toSorted()).toEqual([...counted.keys()].toSorted())
        })
      }),
    )
  })

  it('gives the same in whatever order the codings come', () => {
    fc.assert(
      fc.property(
        arbitraryCodings().chain((codings) =>
          fc.tuple(
            fc.constant(codings),
            fc.shuffledSubarray(codings, { minLength: codings.length, maxLength: codings.length }),
          ),
        ),
        ([codings, shuffled]) => {
          expect(merged(shuffled)).toEqual(merged(codings))
        },
      ),
    )
  })

  it('does not let a coder of other clauses change a clause', () => {
    fc.assert(
      fc.property(arbitraryCodings(), arbitraryCodings(['dora']), (codings, others) => {
        const address = CLAUSES[0]?.record.id
        const elsewhere = others
          .filter((each) => each.address !== address)
          .map((each) => ({ ...each, id: each.id + 100 }))
        expect(first([...codings, ...elsewhere])).toEqual(first(codings))
      }),
    )
  })

  it('counts the settled value before the corrected, the corrected before the blind', () => {
    fc.assert(
      fc.property(arbitraryCodings(), (codings) => {
        for (const clause of merged(codings).clauses)
          for (const { coding: counted } of countedValues(clause.codings).values()) {
            const ways = ['code', 'correct', 'settle']
            const stronger = clause.codings.filter(
              (each) =>
                each.variable === counted.variable && ways.indexOf(each.way) > ways.indexOf(counted.way),
            )
            // Whatever is stronger and does not count was taken back by its coder.
            for (const { coder, way } of stronger)
              expect(stronger.findLast((each) => each.coder === coder && each.way === way)?.value).toBeNull()
          }
      }),
    )
  })

  it('takes what blind coders agree on, and the latest where they differ, which is then disputed', () => {
    const ana = coding({ id: 1, value: 'a' })
    const ben = coding({ id: 2, coder: 'ben', value: 'b', when: '2026-03-02T10:00:00.000Z' })
    expect(first([ana, { ...ben, value: 'a' }])).toMatchObject({
      record: { bearer: 'a' },
      origins: { bearer: 'human' },
    })
    expect(first([ben, ana])).toMatchObject({ record: { bearer: 'b' }, origins: { bearer: 'disputed' } })
    const settled = coding({ id: 3, coder: 'cas', way: 'settle', value: 'both' })
    expect(first([ana, ben, settled])).toMatchObject({
      record: { bearer: 'both' },
      origins: { bearer: 'human' },
    })
  })

  it('takes a value back with a null of the same coder and way, and of no other', () => {
    const said = coding({ id: 1, value: 'a' })
    expect(first([said, coding({ id: 2, value: null })])?.origins).toEqual({})
    expect(first([said, coding({ id: 2, value: null, coder: 'ben' })])?.record.bearer).toBe('a')
    expect(first([said, coding({ id: 2, value: null, way: 'correct' })])?.record.bearer).toBe('a')
  })

  it('sets codings apart whose clause is gone or has other words, and applies none', () => {
    const gone = coding({ id: 1, address: 'art-99/s-1' })
    const other = coding({ id: 2, words: hashByHand('other words') })
    const { clauses, orphans } = merged([gone, other])
    expect(orphans).toEqual([gone, other])
    expect(clauses).toEqual(merged([]).clauses)
  })

  it('sets apart or applies every coding once', () => {
    fc.assert(
      fc.property(arbitraryCodings(), fc.func(fc.boolean()), (codings, isCutOtherwise) => {
        const some = codings.map((each) => (isCutOtherwise(each.id) ? { ...each, words: 'gone' } : each))
        const { clauses, orphans } = merged(some)
        const all = [...clauses.flatMap((clause) => clause.codings), ...orphans]
        expect(all.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(some.map(({ id }) => id))
      }),
    )
  })

  it('makes topics, conditions and bodies of what coders write', () => {
    const codings = [
      coding({ id: 1, variable: 'topics', value: 'students;visa' }),
      coding({ id: 2, variable: 'condition_type', value: 'performance' }),
      coding({ id: 3, variable: 'via', value: 'b' }),
      coding({ id: 4, variable: 'prohibition', value: 'yes' }),
    ]
    expect(first(codings)?.record).toMatchObject({
      topics: ['students', 'visa'],
      conditional: true,
      conditionType: 'performance',
      via: 'b',
      prohibition: true,
    })
    const none = [
      coding({ id: 5, variable: 'topics', value: 'none' }),
      coding({ id: 6, variable: 'condition_type', value: 'unconditional' }),
      coding({ id: 7, variable: 'via', value: 'none' }),
    ]
    expect(first([...codings, ...none])?.record).toMatchObject({
      topics: [],
      conditional: false,
      conditionType: null,
      via: null,
    })
  })
})

it('records whose bearer could not be told are told by who names it', () => {
  const [clause] = CLAUSES
  if (clause === undefined) throw new Error('no clause')
  const untold = { ...clause, record: { ...clause.record, bearer: null, unresolved: ['Sylvania'] } }
  const { clauses } = codedClauses([untold], [coding({ value: 'b' })], hashByHand)
  expect(clauses[0]).toMatchObject({
    record: { bearer: 'b', unresolved: [] },
    machine: { bearer: null, unresolved: ['Sylvania'] },
  })
  expect(records([])).toEqual(CLAUSES.map(({ record }) => record))
})
