import { describe, expect, it } from 'vitest'
import type { ActorSummary } from '../../../src/api/actors.ts'
import type { AtlasChoice } from '../../../web/atlas/atlas-choice.ts'
import { viewAddress } from '../../../web/atlas/view-address.ts'

const actor = (id: string): ActorSummary => ({ id }) as ActorSummary
const choice = (a: string | null, b: string | null): AtlasChoice => ({
  a: a === null ? null : actor(a),
  b: b === null ? null : actor(b),
  off: [],
  isOn: () => true,
  without: null,
  year: 2012,
  blocRule: 'expanded',
  scope: 'coded',
})

describe('the address of the rows of a view', () => {
  it.each([
    [null, null, '/api/layers/actors?year=2012&blocs=expanded&scope=coded'],
    ['MAR', null, '/api/actors/MAR?year=2012&blocs=expanded&scope=coded'],
    ['MAR', 'eu', '/api/pairs/MAR/eu?year=2012&blocs=expanded&scope=coded'],
  ])('of %s and %s has the year and the rules', (a, b, address) => {
    expect(viewAddress(choice(a, b))).toBe(address)
  })
})
