import { z } from 'zod'

/** Formats that a page's data can be had in. */
export const EXPORT_FORMATS = ['csv', 'parquet', 'json'] as const

export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const EXPORT_MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
  json: 'application/json',
}

/** Formats that a network can be had in besides. */
export const NETWORK_FORMATS = ['graphml', 'gexf'] as const

export type NetworkFormat = (typeof NETWORK_FORMATS)[number]

export const NETWORK_MEDIA_TYPES: Readonly<Record<NetworkFormat, string>> = {
  graphml: 'application/graphml+xml',
  gexf: 'application/gexf+xml',
}

/** Whether a format is one of a network. */
export function isNetworkFormat(format: ExportFormat | NetworkFormat): format is NetworkFormat {
  return (NETWORK_FORMATS as readonly string[]).includes(format)
}

export const networkFormatSchema = z
  .enum([...EXPORT_FORMATS, ...NETWORK_FORMATS])
  .optional()
  .describe(
    'The answer as one table, or as a network, in a file that says what it is. Without it the answer as described.',
  )

export const exportFormatSchema = z
  .enum(EXPORT_FORMATS)
  .optional()
  .describe(
    'The answer as one table in a file that says what it is: a list whole, not page by page. Without it the answer as described.',
  )

const cell = z.union([z.string(), z.number(), z.null()])

/** What a file says of itself, in every format. */
export const exportAboutSchema = z.object({
  what: z.string(),
  address: z.string().describe('Path and query, without the format.'),
  registry_version: z.string(),
  registry_date: z.string(),
  filter: z.record(z.string(), z.string()),
  rules: z.string().describe('Year and rules of the layered view in words; empty where none applies.'),
  rows: z.number().int(),
  of: z.number().int().nullable().describe('Rows without the filter; null where the question has none.'),
  partial: z.array(z.string()).describe('What is left out and why.'),
  licence: z.string(),
  columns: z.array(
    z.object({ name: z.string(), type: z.enum(['text', 'integer', 'number']), description: z.string() }),
  ),
})
export type ExportAbout = z.infer<typeof exportAboutSchema>

/** What `format=json` answers. */
export const jsonExportSchema = z.object({
  about: exportAboutSchema,
  rows: z.array(z.record(z.string(), cell)),
})
