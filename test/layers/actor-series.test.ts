import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actorSeries } from '../../src/layers/actor-series.ts'
import { actorTies } from '../../src/layers/actor-ties.ts'
import { membershipIndex } from '../../src/layers/membership-index.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'

const { registry } = readRegistryFolder(resolve(import.meta.dirname, '../../registry'))
const INDEX = membershipIndex(registry)

describe('actorSeries', () => {
  it.each([
    ['MAR', 'expanded'],
    ['DEU', 'expanded'],
    ['eu', 'node'],
    ['iom', 'node'],
    ['SUN', 'expanded'],
  ] as const)('counts for %s, blocs %s, what the ties of each year count', (id, blocRule) => {
    const actor = INDEX.actorIds.indexOf(id)
    for (const scope of ['coded', 'all'] as const) {
      const series = actorSeries(INDEX, actor, { firstYear: 1945, lastYear: 2026, blocRule, scope })
      for (const year of [1945, 1951, 1969, 1990, 1991, 2004, 2012, 2026]) {
        const ties = actorTies(INDEX, actor, { year, blocRule, scope })
        const at = (year - 1945) * LAYERS.length
        expect([...series.instruments.subarray(at, at + LAYERS.length)]).toEqual(
          ties.map(({ instruments }) => instruments.length),
        )
        expect([...series.partners.subarray(at, at + LAYERS.length)]).toEqual(
          ties.map(({ shared }) => shared.filter((count) => count > 0).length),
        )
      }
    }
  })
})
