import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOC_RULES } from '../../src/layers/entries.ts'
import { layerNetworks } from '../../src/layers/layer-network.ts'
import { membershipIndex } from '../../src/layers/membership-index.ts'
import { tiesOfAllYears } from '../../src/layers/ties-of-all-years.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { randomTables } from './random-tables.ts'
import { actor, instrument, participation, tables } from './tables.ts'

describe('the ties of all years', () => {
  it('add up the weights of each year, layer and rule for blocs', () => {
    fc.assert(
      fc.property(randomTables(), (given) => {
        const index = membershipIndex(given)
        const sums = new Float64Array((index.actorIds.length * (index.actorIds.length - 1)) / 2)
        for (let year = 1984; year <= 2003; year++) {
          for (const blocRule of BLOC_RULES) {
            layerNetworks(index, { year, blocRule, scope: 'coded' }).forEach(({ weight }, l) => {
              if (LAYERS[l] !== 'multilateral')
                for (const [pair, value] of weight.entries()) sums[pair] = (sums[pair] ?? 0) + value
            })
          }
        }
        const found = tiesOfAllYears(index, 1984, 2003)
        for (const [pair, value] of found.entries()) expect(value).toBeCloseTo(sums[pair] ?? Number.NaN, 9)
      }),
    )
  })

  it('leave the multilateral layer out, and trade agreements not coded for migration', () => {
    const given = tables({
      actors: ['A', 'B', 'C'].map((id) => actor(id)),
      instruments: [
        instrument('m', { layer: 'multilateral', signed: '1990' }),
        instrument('t', { layer: 'regional', signed: '1990', regime: 'trade' }),
        instrument('b', { signed: '1999' }),
      ],
      participations: [
        ...['A', 'B', 'C'].flatMap((id) => [
          participation('m', id, { from: '1990' }),
          participation('t', id),
        ]),
        participation('b', 'A'),
        participation('b', 'C'),
      ],
    })
    // A and C: two rules for blocs, each in the years 1999 and 2000.
    expect([...tiesOfAllYears(membershipIndex(given), 1945, 2000)]).toEqual([0, 4, 0])
  })
})
