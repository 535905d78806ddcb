import { z } from 'zod'

/**
 * A schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1: `input` what a request may send, `output` what an answer holds.
 * Bounds that only say that an integer is one a double can hold are left out.
 */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    override: ({ jsonSchema: found }) => {
      if (found.minimum === Number.MIN_SAFE_INTEGER) delete found.minimum
      if (found.maximum === Number.MAX_SAFE_INTEGER) delete found.maximum
    },
  })
  return rest
}
