import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memberOverlap } from '../../../src/layers/member-overlap.ts'
import { type MembershipTables, membershipIndex } from '../../../src/layers/membership-index.ts'
import { participationMatrix } from '../../../src/layers/participation-matrix.ts'
import { complexDensity, complexPairs } from '../../../src/layers/structure/complex-density.ts'
import { instrumentOverlap } from '../../../src/layers/structure/instrument-overlap.ts'
import { instrumentSets, sharedMembers } from '../../../src/layers/structure/instrument-sets.ts'
import { type InstrumentTopics, instrumentTopics } from '../../../src/layers/structure/instrument-topics.ts'
import { LAYERS } from '../../../src/model/layer.ts'
import { randomTables } from '../random-tables.ts'
import { actor, instrument, participation, tables } from '../tables.ts'

const RULES = { year: 2000, blocRule: 'node', scope: 'all' } as const

/** a: A B C; b: A B; c: D E; d: A with a row that nothing dates; e: nobody. */
const TABLES: MembershipTables = tables({
  actors: ['A', 'B', 'C', 'D', 'E'].map((id) => actor(id)),
  instruments: ['a', 'b', 'c', 'd', 'e'].map((id) =>
    instrument(id, { signed: '1990', layer: id === 'c' ? 'regional' : 'bilateral' }),
  ),
  participations: [
    ...['A', 'B', 'C'].map((id) => participation('a', id)),
    ...['A', 'B'].map((id) => participation('b', id)),
    ...['D', 'E'].map((id) => participation('c', id)),
    participation('d', 'A'),
    participation('d', 'D', { start: 'unknown' }),
  ],
  codings: [
    { instrument: 'a', variable: 'joint_commit', value: 'yes', source: 's' },
    { instrument: 'a', variable: 'info_exch', value: 'yes', source: 's' },
    { instrument: 'a', variable: 'passport', value: 'no', source: 's' },
    { instrument: 'b', variable: 'joint_commit', value: 'yes', source: 's' },
    { instrument: 'b', variable: 'info_exch', value: 'no', source: 's' },
    { instrument: 'c', variable: 'joint_commit', value: 'yes', source: 's' },
    { instrument: 'd', variable: 'tcn_clause', value: 'yes', source: 's' },
  ],
})
const TOPICS = ['committee', 'data', 'docs', 'readmit-tcn']
const INDEX = membershipIndex(TABLES)
const SETS = instrumentSets(INDEX, RULES)
const BY_CODINGS = instrumentTopics(INDEX, { topics: TOPICS, codings: TABLES.codings })

describe('instrument overlap', () => {
  it('is the product of what two share of members and of topics coded of both', () => {
    expect(instrumentOverlap(SETS, BY_CODINGS, 0, 1)).toEqual({
      members: 2 / 3,
      topics: 1 / 2,
      topicsOfBoth: 2,
      overlap: 1 / 3,
      reason: null,
    })
    expect(instrumentOverlap(SETS, BY_CODINGS, 0, 2)).toMatchObject({ members: 0, topics: 1, overlap: 0 })
  })

  it('is nothing where one has no member, no coding, or no topic coded of both', () => {
    expect(instrumentOverlap(SETS, BY_CODINGS, 0, 3)).toMatchObject({
      overlap: null,
      reason: 'no-topic-in-common',
    })
    expect(instrumentOverlap(SETS, BY_CODINGS, 0, 4)).toMatchObject({ members: null, reason: 'no-members' })
    const uncoded = instrumentTopics(INDEX, { topics: TOPICS, codings: [] })
    expect(instrumentOverlap(SETS, uncoded, 0, 1)).toMatchObject({
      members: 2 / 3,
      overlap: null,
      reason: 'not-coded',
    })
    const absent = ['a', 'b'].map((id) => ({
      instrument: id,
      variable: 'passport',
      value: 'no',
      source: 's',
    }))
    const neither = instrumentTopics(INDEX, { topics: TOPICS, codings: absent })
    expect(instrumentOverlap(SETS, neither, 0, 1)).toMatchObject({
      topics: null,
      topicsOfBoth: 1,
      reason: 'no-topic',
    })
  })

  it('takes from a text what no coding says', () => {
    const texts = new Map([
      ['b', { clauses: 9, migrationClauses: 1, topics: ['data', 'docs'] }],
      ['d', { clauses: 9, migrationClauses: 0, topics: [] }],
    ])
    const { found, known } = instrumentTopics(INDEX, { topics: TOPICS, codings: TABLES.codings, texts })
    // The coding says that b has no data; the text adds docs.
    expect([found[1], known[1]]).toEqual([0b0101, 0b1111])
    expect([found[3], known[3]]).toEqual([0b1000, 0b1111])
  })
})

describe('the density of a regime complex', () => {
  it('is over the pairs that are known, with bounds over all', () => {
    const bilateral = complexDensity(complexPairs(SETS, BY_CODINGS), 1 << LAYERS.indexOf('bilateral'))
    // a-b overlap. a-d and b-d share A and may share a topic; e has no member and cannot get one.
    expect(bilateral).toEqual({
      pairs: 6,
      known: 1,
      overlapping: 1,
      possible: 2,
      density: 1,
      least: 1 / 6,
      greatest: 3 / 6,
    })
    const all = complexDensity(complexPairs(SETS, BY_CODINGS), 31)
    // Besides: c shares no member with a and b; d may get D, who is in c.
    expect(all).toMatchObject({ pairs: 10, known: 3, overlapping: 1, possible: 3, density: 1 / 3 })
  })

  it('of nothing is nothing', () => {
    const none = complexDensity(complexPairs(instrumentSets(INDEX, { ...RULES, year: 1950 }), BY_CODINGS), 31)
    expect(none).toMatchObject({ pairs: 0, density: null, least: null, greatest: null })
  })

  it('counts what a comparison of sets, pair by pair, counts', () => {
    fc.assert(
      fc.property(
        randomTables(),
        fc.constantFrom('node', 'expanded'),
        fc.infiniteStream(fc.nat(255)),
        (some, blocRule, stream) => {
          const index = membershipIndex(some as MembershipTables)
          const settings = { year: 1993, blocRule, scope: 'all' } as const
          const sets = instrumentSets(index, settings)
          const topics = randomTopics(index.instrumentIds.length, () => stream.next().value as number)
          const members = membersByInstrument(index, settings)
          let [pairs, known, overlapping] = [0, 0, 0]
          for (let x = 0; x < sets.instruments.length; x++)
            for (let y = 0; y < x; y++) {
              pairs++
              const [one, other] = [x, y].map((place) => sets.instruments[place] as number) as [
                number,
                number,
              ]
              const overlap = memberOverlap(members(one), members(other))
              expect(sharedMembers(sets, x, y)).toBe(overlap.shared)
              const compared = TOPICS.map((_, t) => 1 << t).filter(
                (bit) => ((topics.known[one] as number) & (topics.known[other] as number) & bit) !== 0,
              )
              const has = (k: number): Set<string> =>
                new Set(compared.filter((bit) => ((topics.found[k] as number) & bit) !== 0).map(String))
              const byTopics = memberOverlap(has(one), has(other)).jaccard
              const byMembers = members(one).size === 0 || members(other).size === 0 ? null : overlap.jaccard
              const product = byMembers === null || byTopics === null ? null : byMembers * byTopics
              expect(instrumentOverlap(sets, topics, x, y).overlap).toBe(product)
              if (product !== null) known++
              if ((product ?? 0) > 0) overlapping++
            }
          const found = complexDensity(complexPairs(sets, topics), 31)
          expect(found).toMatchObject({ pairs, known, overlapping })
          expect(found.overlapping + found.possible).toBeLessThanOrEqual(pairs)
        },
      ),
      { numRuns: 60 },
    )
  })
})

function randomTopics(instruments: number, next: () => number): InstrumentTopics {
  const known = Uint32Array.from({ length: instruments }, () => next() & 15)
  return { ids: TOPICS, known, found: known.map((bits) => bits & next()) }
}

/** Members read from the participation matrix, apart from the bits. */
function membersByInstrument(
  index: ReturnType<typeof membershipIndex>,
  settings: Parameters<typeof participationMatrix>[1],
): (k: number) => Set<string> {
  const { instrumentByRow, rowStart, actorByEntry } = participationMatrix(index, settings)
  return (k) => {
    const row = instrumentByRow.indexOf(k)
    if (row === -1) return new Set()
    return new Set(Array.from(actorByEntry.subarray(rowStart[row], rowStart[row + 1]), String))
  }
}
