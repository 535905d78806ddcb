import type { z } from 'zod'
import { StrataError } from '../model/error.ts'

/**
 * The query of a request by its schema.
 * @throws StrataError `server/unknown-parameter`, `server/bad-query`
 */
export function parseQuery(schema: z.ZodObject, query: object): object {
  const allowed = Object.keys(schema.shape)
  for (const [name, value] of Object.entries(query)) {
    if (!allowed.includes(name)) {
      const takes = allowed.length === 0 ? 'no parameters' : allowed.join(', ')
      throw new StrataError('server/unknown-parameter', { found: shorten(name), allowed: takes })
    }
    if (Array.isArray(value)) {
      throw new StrataError('server/bad-query', { where: 'query', name, why: 'it is given more than once' })
    }
  }
  return parse(schema, query, 'query')
}

/**
 * The parameters in the path of a request by their schema.
 * @throws StrataError `server/bad-query`
 */
export function parseParams(schema: z.ZodObject, params: object): object {
  return parse(schema, params, 'address')
}

/**
 * The body of a request by its schema.
 * @throws StrataError `server/bad-query`
 */
export function parseBody<T extends z.ZodObject>(schema: T, body: unknown): z.output<T> {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  return parse(schema, isObject ? body : {}, 'body') as z.output<T>
}

function parse(schema: z.ZodObject, value: object, where: string): object {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0] as z.core.$ZodIssue
  const name = String(issue.path[0] ?? where)
  const found = (value as Record<string, unknown>)[name]
  throw new StrataError('server/bad-query', { where, name, why: why(issue, schema, name, found) })
}

function why(issue: z.core.$ZodIssue, schema: z.ZodObject, name: string, found: unknown): string {
  if (found === undefined) return 'it is missing'
  const text = `found "${shorten(String(found))}"`
  if (issue.code === 'invalid_value') return `${text}, expected ${issue.values.join(' or ')}`
  if (issue.code === 'too_small') return `${text}, expected at least ${issue.minimum}${unit(issue.origin)}`
  if (issue.code === 'too_big') return `${text}, expected at most ${issue.maximum}${unit(issue.origin)}`
  if (issue.code === 'invalid_type') {
    return `${text}, expected ${issue.expected === 'int' ? 'a whole number' : `a ${issue.expected}`}`
  }
  const description = schema.shape[name]?.description
  return description === undefined ? text : `${text}, expected: ${description.replace(/\.$/, '')}`
}

function unit(origin: string): string {
  return origin === 'string' ? ' characters' : ''
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}
