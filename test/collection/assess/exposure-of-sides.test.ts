import { describe, expect, it } from 'vitest'
import { exposureOfSides } from '../../../src/collection/assess/exposure-of-sides.ts'
import { NO_SIDES, textSides } from '../../../src/collection/assess/text-sides.ts'
import { registryLookup } from '../../../src/registry/registry-lookup.ts'
import type { ExposureSources } from '../../../src/report/partnership/exposure-of.ts'
import { actor, blocMember, instrument, participation, tables } from '../../layers/tables.ts'
import { FIXTURE } from '../../server/fixture-registry.ts'

const ACTORS = ['MAR', 'FRA', 'ESP', 'HRV']
const NONE = { nationalsOfAInB: null, nationalsOfBInA: null }
const SIGNED = instrument('k', { layer: 'bloc', signed: '2000-02-01' })
const UNDATED = instrument('undated', { layer: 'bloc', signed: null, in_force: null })

const lookup = registryLookup({
  ...FIXTURE,
  ...tables({
    actors: [...ACTORS.map((id) => actor(id)), actor('eu', { kind: 'bloc', name: 'European Union' })],
    instruments: [SIGNED, UNDATED],
    participations: ['k', 'undated'].flatMap((id) => [participation(id, 'eu'), participation(id, 'MAR')]),
    bloc_members: [
      blocMember('eu', 'FRA', '1958-01-01'),
      blocMember('eu', 'ESP', '1986-01-01'),
      blocMember('eu', 'HRV', '2013-07-01'),
    ],
  }),
})

/** In 2000, a million from Morocco in each state and ten from each state in Morocco. */
const cells = ['FRA', 'ESP', 'HRV'].flatMap((state) => [
  { origin: 'MAR', destination: state, persons: 1_000_000 },
  { origin: state, destination: 'MAR', persons: 10 },
])
const stocks: ExposureSources = {
  stocks: {
    actors: ACTORS,
    measures: ['stock'],
    sources: ['full'],
    originIndex: cells.map(({ origin }) => ACTORS.indexOf(origin)),
    destinationIndex: cells.map(({ destination }) => ACTORS.indexOf(destination)),
    year: cells.map(() => 2000),
    measureIndex: cells.map(() => 0),
    sourceIndex: cells.map(() => 0),
    value: cells.map(({ persons }) => persons),
  },
  coverage: (['origin', 'destination'] as const).flatMap((side) =>
    ACTORS.map((id) => ({ source: 'full', side, actor: id, years: [2000] })),
  ),
  zeros: [{ source: 'full', zeros: 'stated' }],
  listed: new Map([['full', new Set(cells.map(({ origin, destination }) => `${origin} ${destination}`))]]),
}

describe('the stocks between two sides', () => {
  it('are those of the bloc’s members at signing: no later member', () => {
    const { nationalsOfAInB, nationalsOfBInA } = exposureOfSides(
      lookup,
      stocks,
      SIGNED,
      textSides(lookup, 'k'),
    )
    expect(nationalsOfBInA).toMatchObject({ persons: 2_000_000, year: 2000, corridors: 2, of: 2 })
    expect(nationalsOfAInB).toMatchObject({ persons: 20, corridors: 2, of: 2 })
  })

  it('are unknown, never zero, without sides, date or stocks', () => {
    expect(exposureOfSides(lookup, null, SIGNED, textSides(lookup, 'k'))).toEqual(NONE)
    expect(exposureOfSides(lookup, stocks, SIGNED, NO_SIDES)).toEqual(NONE)
    expect(exposureOfSides(lookup, stocks, UNDATED, textSides(lookup, 'undated'))).toEqual(NONE)
  })
})
