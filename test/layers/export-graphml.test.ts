import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { graphml } from '../../src/layers/export-graphml.ts'
import { membershipIndex } from '../../src/layers/membership-index.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import { FIXTURE } from '../server/fixture-registry.ts'
import { actor, instrument, participation } from './tables.ts'
import { yearMeasures } from './year-measures.ts'

interface Read {
  readonly graph: Record<string, string>
  readonly nodes: Record<string, string>[]
  readonly edges: Record<string, string>[]
}

/** A strict reader of XML, so that what is not well-formed fails. */
function read(xml: string): Read {
  const keys = new Map<string, string>()
  const found: Read = { graph: {}, nodes: [], edges: [] }
  let target: Record<string, string> = found.graph
  let key = ''
  let text = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    text = ''
    if (name === 'key') keys.set(attributes['id'] as string, attributes['attr.name'] as string)
    if (name === 'node' || name === 'edge') {
      target = { ...attributes }
      found[`${name}s`].push(target)
    }
    if (name === 'data') key = attributes['key'] as string
  })
  parser.on('text', (piece) => {
    text += piece
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'data') target[keys.get(key) ?? `no key ${key}`] = text
  })
  parser.write(xml).close()
  return found
}

const LICENCE = 'CC-BY-4.0'

const written = (registry: typeof FIXTURE, year: number, layers: readonly Layer[] = LAYERS): Read =>
  read(
    [
      ...graphml(membershipIndex(registry), registry.actors, {
        year,
        blocRule: 'node',
        scope: 'coded',
        layers,
        registryVersion: registry.version,
        licence: LICENCE,
      }),
    ].join(''),
  )

describe('the network as GraphML', () => {
  it('has the ties, weights and actors of each layer that the figures have, in every year', () => {
    for (const year of [1965, 1999, 2008, 2012, 2026]) {
      const { nodes, edges } = written(FIXTURE, year)
      const settings = { year, blocRule: 'node', scope: 'coded' } as const
      for (const row of yearMeasures(membershipIndex(FIXTURE), settings)) {
        if (row.layer === 'all') {
          expect(nodes).toHaveLength(row.actors)
          continue
        }
        const own = edges.filter(({ layer }) => layer === row.layer)
        expect(own, `${row.layer} ${year}`).toHaveLength(row.ties)
        expect(own.reduce((sum, edge) => sum + Number(edge['weight']), 0)).toBeCloseTo(row.weight, 6)
        expect(own.filter(({ inferred }) => inferred === 'true')).toHaveLength(row.inferred)
        expect(nodes.filter(({ layers }) => layers?.split(';').includes(row.layer))).toHaveLength(row.actors)
      }
      expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length)
      const ids = new Set(nodes.map(({ id }) => id))
      for (const { source, target } of edges) expect(ids.has(source) && ids.has(target)).toBe(true)
    }
  })

  it('says version, year, rules and what is left out, and holds the layers asked for alone', () => {
    const { graph, edges, nodes } = written(FIXTURE, 2012, ['regional'])
    expect(graph).toMatchObject({
      registry_version: '2026.11.23',
      year: '2012',
      blocs: 'node',
      scope: 'coded',
      start: 'acted',
      layers_included: 'regional',
      licence: LICENCE,
    })
    expect(Number(graph['left_out_uncoded_trade'])).toBeGreaterThan(0)
    expect(new Set(edges.map(({ layer }) => layer))).toEqual(new Set(['regional']))
    expect(nodes.map(({ layers }) => layers)).toEqual(nodes.map(() => 'regional'))
  })

  it('is well-formed whatever names hold, and gives them back but for what XML cannot hold', () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '</node>',
        '&amp;',
        ']]>',
        '\u0000\u0008\u001b',
        '\uffff',
        '\ud800',
        'a\r\nb',
        'الهجرة',
        '👩‍👩‍👧',
      ),
    )
    fc.assert(
      fc.property(names, (name) => {
        const registry = {
          ...FIXTURE,
          relations: [],
          codings: [],
          bloc_members: [],
          actors: [actor('a"<&\n', { name }), actor('b')],
          instruments: [instrument('i', { signed: '2000' })],
          participations: [participation('i', 'a"<&\n'), participation('i', 'b')],
        }
        const { nodes, edges } = written(registry, 2012)
        expect(edges).toHaveLength(1)
        expect(nodes[0]?.['id']).toBe('a"<&\n')
        expect(nodes[0]?.['name']).toBe(
          name.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD'),
        )
      }),
    )
  })
})
