import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { NETWORK_MEDIA_TYPES } from '../../src/api/export-format.ts'
import { apiRoutes } from '../../src/server/api-routes.ts'
import { PANEL_FILES } from '../../src/server/flows/panel-routes.ts'
import { ASK_ADDRESSES } from '../../src/server/reuse/draft-routes.ts'
import { ADDRESSES, type FixtureServer, fixtureServer, templateOf } from './fixture-server.ts'

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0]

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly description?: string
    readonly schema: JsonSchema
  }[]
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Record<string, { schema: JsonSchema }> }
    >
  >
}

interface Document {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

const FILES = ['text/csv', 'application/vnd.apache.parquet']

let server: FixtureServer
let document: Document

beforeAll(async () => {
  server = await fixtureServer()
  document = (await server.get('/api/openapi.json')).json()
})
afterAll(() => server.close())

const operationsOf = (): [string, Operation][] =>
  Object.entries(document.paths).flatMap(([path, { get }]) => (get === undefined ? [] : [[path, get]]))

describe('the OpenAPI document', () => {
  it('is of version 3.1.0 and names the version of the program', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Strata', version: '0.1.0' } })
  })

  it('describes every route, and none that is not there', () => {
    const routes = apiRoutes(server.service).map(({ url }) => url.replace(/:(\w+)/g, '{$1}'))
    const all = [...routes, ...ASK_ADDRESSES, ...Object.keys(PANEL_FILES), '/api/openapi.json']
    expect(Object.keys(document.paths).toSorted()).toEqual(all.toSorted())
    for (const [path, methods] of Object.entries(document.paths)) {
      const url = path.replace(/\{(\w+)\}/g, ':$1')
      const method = methods['get'] === undefined ? 'POST' : 'GET'
      expect(server.app.hasRoute({ method, url }), path).toBe(true)
    }
  })

  it('offers GET alone where the server takes no changes, and POST for what only asks', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const isAsk = (ASK_ADDRESSES as readonly string[]).includes(path)
      expect(Object.keys(methods), path).toEqual([isAsk ? 'post' : 'get'])
    }
  })

  it('gives each operation a name of its own, a summary and a known tag', () => {
    const names = operationsOf().map(([, { operationId }]) => operationId)
    expect(new Set(names).size).toBe(names.length)
    const tags = document.tags.map(({ name }) => name)
    for (const [path, operation] of operationsOf()) {
      expect(operation.summary, path).toMatch(/^\w.{15,}\.$/s)
      expect(tags, path).toEqual(expect.arrayContaining([...operation.tags]))
      expect(operation.tags, path).toHaveLength(1)
    }
  })

  it('describes every parameter, and those in a path are the ones that the path names', () => {
    for (const [path, { parameters = [] }] of operationsOf()) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path')
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      expect(inPath.map(({ name }) => name).toSorted()).toEqual(named.toSorted())
      for (const parameter of parameters) {
        expect(parameter.description, `${path} ${parameter.name}`).toMatch(/\S{3,}/)
        if (parameter.in === 'path') expect(parameter.required).toBe(true)
      }
    }
  })

  it('names the same query parameters as the schemas that requests are parsed with', () => {
    for (const route of apiRoutes(server.service)) {
      const operation = document.paths[route.url.replace(/:(\w+)/g, '{$1}')]?.['get']
      const query = operation?.parameters?.filter((parameter) => parameter.in === 'query') ?? []
      expect(query.map(({ name }) => name).toSorted()).toEqual(Object.keys(route.query.shape).toSorted())
    }
  })

  it('gives each operation an answer, an unchanged one, and problems as the only other content', () => {
    for (const [path, { responses, parameters = [] }] of operationsOf()) {
      const hasFormat = parameters.some(({ name }) => name === 'format')
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '304', '400', 'default']))
      for (const [status, { description, content = {} }] of Object.entries(responses)) {
        expect(description, `${path} ${status}`).not.toBe('')
        const isProblem = status === 'default' || Number(status) >= 400
        const networks = path === '/api/layers/edges' ? Object.values(NETWORK_MEDIA_TYPES) : []
        const one = PANEL_FILES[path]?.mediaType ?? 'application/json'
        const answered = hasFormat ? [one, ...FILES, ...networks] : [one]
        const media = status === '200' ? answered : isProblem ? ['application/problem+json'] : []
        expect(Object.keys(content), `${path} ${status}`).toEqual(media)
        if (isProblem) {
          expect(content['application/problem+json']?.schema).toEqual({
            $ref: '#/components/schemas/Problem',
          })
        }
      }
    }
  })

  it('holds every schema that it refers to', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
    expect(references.length).toBeGreaterThan(0)
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name as string)
    expect([...JSON.stringify(document).matchAll(/"\$ref":"(?!#\/components\/schemas\/)/g)]).toEqual([])
  })

  it.each(ADDRESSES)('describes what %s answers', async (url) => {
    const operation = document.paths[templateOf(url)]?.['get'] as Operation
    const schema = z.fromJSONSchema(
      operation.responses['200']?.content?.['application/json']?.schema as JsonSchema,
    )
    const parsed = schema.safeParse((await server.get(url)).json())
    expect(parsed.error?.issues ?? []).toEqual([])
    expect(schema.safeParse({ nonsense: true }).success).toBe(false)
  })

  it('describes the problems that are answered', async () => {
    const schema = z.fromJSONSchema(document.components.schemas['Problem'] as JsonSchema)
    expect(schema.safeParse((await server.get('/api/nothing')).json()).error?.issues ?? []).toEqual([])
    expect(schema.safeParse({ status: 404 }).success).toBe(false)
  })
})
