import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JSON_LD_CONTEXT, jsonLd } from '../../../src/registry/export/json-ld.ts'
import { FIXTURE } from '../../server/fixture-registry.ts'

type Node = Record<string, unknown> & { '@id'?: string; '@type': string | string[] }

const written = (registry: typeof FIXTURE): { '@context': object; '@graph': Node[] } =>
  JSON.parse([...jsonLd(registry)].join(''))

describe('a registry as linked data', () => {
  const { '@context': context, '@graph': graph } = written(FIXTURE)
  const byType = (type: string): Node[] => graph.filter((node) => [node['@type']].flat().includes(type))

  it('has a node for each source, actor, instrument, participation and relation', () => {
    expect(byType('schema:CreativeWork')).toHaveLength(FIXTURE.sources.length)
    expect(byType('schema:Country').length + byType('schema:Organization').length).toBe(FIXTURE.actors.length)
    expect(byType('schema:Legislation').length + byType('strata:ConsultativeProcess').length).toBe(
      FIXTURE.instruments.length,
    )
    expect(byType('schema:Role')).toHaveLength(FIXTURE.participations.length)
    expect(byType('strata:Relation')).toHaveLength(FIXTURE.relations.length)
    expect(byType('schema:Dataset')).toMatchObject([{ version: '2026.11.23', dateModified: '2026-11-23' }])
  })

  it('explains every term that it uses in the file itself, and takes none from elsewhere', () => {
    expect(context).toEqual(JSON_LD_CONTEXT)
    const prefixes = ['schema', 'eli', 'strata']
    for (const node of graph) {
      for (const term of Object.keys(node)) {
        if (!term.startsWith('@')) expect(Object.keys(JSON_LD_CONTEXT)).toContain(term)
      }
      for (const type of [node['@type']].flat()) expect(prefixes).toContain(type.split(':')[0])
    }
    for (const term of Object.values(JSON_LD_CONTEXT)) {
      const id = typeof term === 'string' ? term : term['@id']
      expect(id).toMatch(/^(https?:\/\/|urn:|schema:|eli:|strata:)/)
    }
  })

  it('refers only to nodes that it has, and does not call a meeting legislation', () => {
    const ids = new Set(graph.map((node) => node['@id']))
    for (const node of graph) {
      for (const term of ['source', 'actor', 'instrument', 'other']) {
        for (const id of [node[term] ?? []].flat()) expect(ids, `${term} ${id}`).toContain(id)
      }
    }
    expect(graph.find((node) => node['@id'] === 'urn:strata:instrument:rcp-north')?.['@type']).toBe(
      'strata:ConsultativeProcess',
    )
  })

  it('leaves out what is not recorded', () => {
    expect(graph.find((node) => node['@id'] === 'urn:strata:instrument:ra-undated')).not.toHaveProperty(
      'legislationDate',
    )
    expect(JSON.stringify(graph)).not.toContain('null')
  })

  it('stays JSON with absolute names whatever cells hold', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 })
    fc.assert(
      fc.property(text, text, fc.webUrl(), (id, citation, url) => {
        const sources = [{ id, citation, url: `${url}?<${citation}>`, licence: null, as_of: null }]
        const [, node] = written({ ...FIXTURE, sources })['@graph']
        expect(node).toMatchObject({ identifier: id, citation })
        expect(node?.['@id']).toMatch(/^urn:strata:source:[^\s<>"]+$/)
        expect(node?.['url']).toMatch(/^https?:\/\/[^\s<>"{}|\\^`]+$/)
      }),
    )
  })
})
