import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { instrumentFilterOf, instrumentQuerySchema } from '../../src/api/instrument-filter.ts'
import { filters } from './arbitrary-instruments.ts'

describe('the query of a list of instruments', () => {
  it('says the filter that it was written from', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const query = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)]))
        expect(instrumentFilterOf(instrumentQuerySchema.parse(query))).toEqual(filter)
      }),
    )
  })

  it('refuses a value that no instrument can have', () => {
    expect(instrumentQuerySchema.safeParse({ layer: 'bloc,local' }).success).toBe(false)
    expect(instrumentQuerySchema.safeParse({ undated: 'perhaps' }).success).toBe(false)
    expect(instrumentQuerySchema.safeParse({ sort: 'beauty' }).success).toBe(false)
  })

  it('can be written as JSON Schema for the description of the API', () => {
    const schema = z.toJSONSchema(instrumentQuerySchema, { target: 'draft-7', io: 'input' })
    expect(Object.keys(schema.properties ?? {})).toContain('year_from')
  })
})
