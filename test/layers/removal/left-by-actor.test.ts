import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { layersByPair } from '../../../src/layers/removal/layers-by-pair.ts'
import { ACTOR_LEFT, leftByActor } from '../../../src/layers/removal/left-by-actor.ts'
import { takenAway } from '../../../src/layers/removal/without-layer.ts'
import { LAYERS } from '../../../src/model/layer.ts'
import { randomTables } from '../random-tables.ts'
import { actor, instrument, participation, tables } from '../tables.ts'

const RULES = { year: 2000, blocRule: 'node', scope: 'all' } as const

describe('what a layer leaves of each actor', () => {
  it('is a tie, none left, or none as before', () => {
    const index = membershipIndex(
      tables({
        actors: ['A', 'B', 'C', 'D'].map((id) => actor(id)),
        instruments: [
          instrument('ab', { signed: '1990' }),
          instrument('bc', { layer: 'regional', signed: '1990' }),
        ],
        participations: [
          participation('ab', 'A'),
          participation('ab', 'B'),
          participation('bc', 'B'),
          participation('bc', 'C'),
        ],
      }),
    )
    const left = leftByActor(layersByPair(index, RULES), 'bilateral', 'all')
    expect(Array.from(left, (at) => ACTOR_LEFT[at])).toEqual(['untied', 'tied', 'tied', 'none'])
  })

  it('is untied for as many as the whole network counts as isolated', () => {
    fc.assert(
      fc.property(
        randomTables(),
        fc.constantFrom(...LAYERS),
        fc.constantFrom('all', 'without-multilateral'),
        (random, removed, from) => {
          const byPair = layersByPair(membershipIndex(random), RULES)
          const untied = leftByActor(byPair, removed, from).filter((at) => ACTOR_LEFT[at] === 'untied')
          expect(untied.length).toBe(takenAway(byPair, RULES.year, removed, from).isolated)
        },
      ),
    )
  })
})
