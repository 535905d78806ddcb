import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gexf, LAYER_COLOURS } from '../../src/layers/export-gexf.ts'
import { graphmlSpans } from '../../src/layers/export-graphml-spans.ts'
import { membershipIndex } from '../../src/layers/membership-index.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { FIXTURE } from '../server/fixture-registry.ts'
import { actor, instrument, participation } from './tables.ts'
import { elements, readXml, type XmlElement } from './xml-read.ts'
import { yearMeasures } from './year-measures.ts'

const OPTIONS = {
  blocRule: 'node',
  scope: 'coded',
  firstYear: 1960,
  lastYear: 2026,
  layers: LAYERS,
  registryVersion: '2026.11.23',
  licence: 'CC-BY-4.0',
} as const

const index = membershipIndex(FIXTURE)

/** What the figures of a year say of each layer. */
const measured = (year: number) =>
  yearMeasures(index, { year, blocRule: 'node', scope: 'coded' }).filter(({ layer }) => layer !== 'all')

const NASTY = {
  ...FIXTURE,
  relations: [],
  codings: [],
  bloc_members: [],
  actors: [actor('a"<&\n', { name: '</node>]]>\u0000' }), actor('b')],
  instruments: [instrument('i', { signed: '2000' })],
  participations: [participation('i', 'a"<&\n'), participation('i', 'b')],
}

describe('the network through some years as GraphML', () => {
  const file = readXml([...graphmlSpans(index, FIXTURE.actors, OPTIONS)].join(''))
  const data = (element: XmlElement): Record<string, string> =>
    Object.fromEntries(
      element.children
        .filter(({ name }) => name === 'data')
        .map(({ attributes, text }) => [attributes['key']?.replace(/^\w+?_/, '') ?? '', text]),
    )
  const edges = elements(file, 'edge').map(
    (edge) => ({ ...edge.attributes, ...data(edge) }) as Record<string, string>,
  )
  const nodes = elements(file, 'node').map(
    (node) => ({ ...node.attributes, ...data(node) }) as Record<string, string>,
  )

  it('has in each year the ties, weights and actors of the figures', () => {
    for (const year of [1960, 1999, 2008, 2012, 2026]) {
      const alive = edges.filter(
        (edge) => Number(edge['first_year']) <= year && year <= Number(edge['last_year']),
      )
      for (const { layer, ties, weight, inferred } of measured(year)) {
        const own = alive.filter((edge) => edge['layer'] === layer)
        expect(own, `${layer} ${year}`).toHaveLength(ties)
        expect(own.reduce((sum, edge) => sum + Number(edge['weight']), 0)).toBeCloseTo(weight, 6)
        expect(own.filter((edge) => edge['inferred'] === 'true')).toHaveLength(inferred)
      }
    }
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length)
    const ids = new Set(nodes.map(({ id }) => id))
    for (const { source, target } of edges) expect(ids.has(source) && ids.has(target)).toBe(true)
  })

  it('gives nodes their years, and says years, rules and what is left out', () => {
    for (const { first_year, last_year, years } of nodes) {
      expect(years?.split(';')[0]?.startsWith(first_year ?? '?')).toBe(true)
      expect(years?.endsWith(last_year ?? '?')).toBe(true)
    }
    expect(data(elements(file, 'graph')[0] as XmlElement)).toMatchObject({
      first_year: '1960',
      last_year: '2026',
      blocs: 'node',
      start: 'acted',
      inferred_ties: 'with',
    })
    expect(elements(file, 'key').map(({ attributes }) => attributes['attr.name'])).toContain('last_year')
  })

  it('is well-formed whatever ids and names hold', () => {
    const read = readXml([...graphmlSpans(membershipIndex(NASTY), NASTY.actors, OPTIONS)].join(''))
    expect(elements(read, 'edge')[0]?.attributes['source']).toBe('a"<&\n')
  })
})

describe('the network through some years as GEXF', () => {
  const write = (version: '1.2' | '1.3', more = {}): XmlElement =>
    readXml([...gexf(index, FIXTURE.actors, { ...OPTIONS, version, date: '2026-11-23', ...more })].join(''))
  const year = (text: string | undefined): number => Number(text?.slice(0, 4))
  const covers = ({ attributes }: XmlElement, at: number): boolean =>
    year(attributes['start']) <= at && at <= year(attributes['end'])

  it('has in each year the ties, weights, kinds and actors of the figures', () => {
    const file = write('1.3')
    const edges = elements(file, 'edge')
    expect(
      new Set(
        edges.map(
          ({ attributes }) => `${attributes['source']} ${attributes['target']} ${attributes['kind']}`,
        ),
      ).size,
    ).toBe(edges.length)
    for (const at of [1960, 1999, 2008, 2012, 2026]) {
      const alive = edges.filter((edge) => elements(edge, 'spell').some((spell) => covers(spell, at)))
      for (const { layer, ties, weight, inferred } of measured(at)) {
        const own = alive.filter(({ attributes }) => attributes['kind'] === layer)
        expect(own, `${layer} ${at}`).toHaveLength(ties)
        const values = own.flatMap((edge) =>
          elements(edge, 'attvalue').filter(
            (held) => held.attributes['start'] !== undefined && covers(held, at),
          ),
        )
        const told = (name: string): string[] =>
          values
            .filter(({ attributes }) => attributes['for'] === name)
            .map(({ attributes }) => attributes['value'] ?? '')
        expect(told('weight')).toHaveLength(ties)
        expect(told('weight').reduce((sum, held) => sum + Number(held), 0)).toBeCloseTo(weight, 6)
        expect(told('inferred').filter((held) => held === 'true')).toHaveLength(inferred)
        expect(told('instruments')).toHaveLength(ties)
      }
      const nodes = elements(file, 'node').filter((node) =>
        elements(node, 'spell').some((spell) => covers(spell, at)),
      )
      const all = yearMeasures(index, { year: at, blocRule: 'node', scope: 'coded' }).find(
        ({ layer }) => layer === 'all',
      )
      expect(nodes).toHaveLength(all?.actors ?? -1)
    }
  })

  it('is of the version asked for, and repeats weights in 1.2 alone, under a name that networkx keeps whole', () => {
    const [old, now] = (['1.2', '1.3'] as const).map((version) => write(version))
    const root = (file: XmlElement | undefined) => file?.children[0]?.attributes
    expect(root(old)).toMatchObject({ xmlns: 'http://www.gexf.net/1.2draft', version: '1.2' })
    expect(root(now)).toMatchObject({ xmlns: 'http://gexf.net/1.3', version: '1.3' })
    const weights = (file: XmlElement | undefined, name: string): number =>
      file === undefined
        ? 0
        : elements(file, 'attvalue').filter(({ attributes }) => attributes['for'] === name).length
    expect(weights(old, 'weight_by_years')).toBe(weights(now, 'weight'))
    expect(weights(now, 'weight_by_years')).toBe(0)
    expect(weights(write('1.2', { hasWeights: false }), 'weight')).toBe(0)
  })

  it('draws each layer in the colour that pages draw it in', () => {
    const tokens = readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8')
    for (const layer of LAYERS) expect(tokens).toContain(`--${layer}-fixed: ${LAYER_COLOURS[layer]};`)
    const [edge] = elements(write('1.3'), 'edge')
    expect(elements(edge as XmlElement, 'viz:color')).toHaveLength(1)
  })

  it('is well-formed whatever ids and names hold', () => {
    const pieces = gexf(membershipIndex(NASTY), NASTY.actors, {
      ...OPTIONS,
      version: '1.2',
      date: '2026-11-23',
    })
    const read = readXml([...pieces].join(''))
    expect(elements(read, 'edge')[0]?.attributes['source']).toBe('a"<&\n')
    expect(elements(read, 'node')[0]?.attributes['label']).toBe('</node>]]>\uFFFD')
  })
})
