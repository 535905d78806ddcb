import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { actorDegrees } from '../../src/layers/actor-degrees.ts'
import { geojson } from '../../src/layers/export-geojson.ts'
import { layerNetworks } from '../../src/layers/layer-network.ts'
import { membershipIndex } from '../../src/layers/membership-index.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { FIXTURE } from '../server/fixture-registry.ts'

const index = membershipIndex(FIXTURE)
const settings = { year: 2012, blocRule: 'node', scope: 'coded' } as const

const written = (actorId: string | null): FeatureCollection & { strata: object } =>
  JSON.parse(
    [
      ...geojson(index, FIXTURE.actors, {
        ...settings,
        actorId,
        placeOf: (id) =>
          id === 'XNA'
            ? { geometry: { type: 'Point', coordinates: [1, 2] }, borders: 'of today' }
            : { geometry: null, borders: 'none' },
        about: { what: 'A "test".' },
      }),
    ].join(''),
  )

describe('actors on a map', () => {
  it('are those present, with degree and strength in each layer, null where not present', () => {
    const { features, strata } = written(null)
    expect(strata).toEqual({ what: 'A "test".' })
    const networks = layerNetworks(index, settings)
    for (const [l, layer] of LAYERS.entries()) {
      const network = networks[l]
      if (network === undefined) throw new Error(layer)
      const { degree, strength } = actorDegrees(network)
      for (const { id, properties } of features) {
        const i = index.actorIds.indexOf(String(id))
        const isPresent = network.present[i] === 1
        expect(properties?.[`degree_${layer}`], `${id} ${layer}`).toBe(isPresent ? degree[i] : null)
        if (isPresent) expect(properties?.[`strength_${layer}`]).toBeCloseTo(strength[i] as number, 8)
      }
    }
    expect(features.find(({ id }) => id === 'XNA')).toMatchObject({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [1, 2] },
      properties: { name: 'Northland', kind: 'state', borders: 'of today' },
    })
    expect(features.find(({ id }) => id === 'union')?.geometry).toBeNull()
    expect(features.map(({ id }) => id)).not.toContain('XOL')
  })

  it('of one actor are itself and those tied to it, with the instruments that tie them', () => {
    const { features } = written('XSA')
    expect(features[0]).toMatchObject({ id: 'XSA', properties: { relation: 'the actor itself' } })
    const partner = features.find(({ id }) => id === 'XNA')?.properties
    expect(partner).toMatchObject({ relation: 'tied', closest_layer: 'bilateral', instruments_bilateral: 2 })
    expect(features.filter(({ id }) => id === 'XSA')).toHaveLength(1)
  })
})
