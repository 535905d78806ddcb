import { EXPORT_MEDIA_TYPES, type ExportFormat } from '../../api/export-format.ts'
import type { RulesNamed } from '../../api/rules-in-words.ts'
import { StrataError } from '../../model/error.ts'
import { type AnswerBody, answerBody } from '../answer-body.ts'
import type { ApiRoute } from '../api-route.ts'
import { exportAbout } from './export-about.ts'
import { tableFile } from './table-file.ts'

/** A list of this length is whole. */
const WHOLE_LIST = Number.MAX_SAFE_INTEGER

/** Parameters that cut a list into pages; an export holds the whole list. */
const OF_PAGES = ['limit', 'cursor']

/** Parameters that choose no rows: rules of the layered view, which stand by themselves, and the order. */
const NO_FILTER = ['format', 'v', 'year', 'blocs', 'scope', 'start', 'sort', 'order']

/** A query parsed by the schema of its route, taken apart into the format and what is asked. */
export function formatAsked(
  query: object,
  raw: object,
): { readonly format: ExportFormat | undefined; readonly asked: object } {
  const { format, v: _, ...asked } = query as { format?: ExportFormat; v?: string }
  if (format === undefined) return { format, asked }
  const found = OF_PAGES.find((name) => name in raw)
  if (found !== undefined) throw new StrataError('server/export-is-whole', { found })
  return { format, asked: 'limit' in asked ? { ...asked, limit: WHOLE_LIST } : asked }
}

interface Answered {
  readonly format: ExportFormat
  readonly answer: object
  readonly input: { readonly params: object; readonly query: object }
  /** Path and query as they were asked. */
  readonly url: string
  readonly raw: object
}

/** An answer as a file: its table, and what it says of itself. `table` of the route must be there. */
export function exportBody(route: ApiRoute, { format, answer, input, url, raw }: Answered): AnswerBody {
  const table = route.table?.(answer, input)
  if (table === undefined) throw new Error(`${route.name} has no table`)
  const named = answer as RulesNamed & { registry_version?: string; version?: string }
  const { year, blocs, scope, start } = named
  const filter = Object.fromEntries(
    Object.entries(raw as Record<string, string>).filter(([name]) => !NO_FILTER.includes(name)),
  )
  const registryVersion = named.registry_version ?? named.version ?? ''
  const about = exportAbout(table, {
    what: route.summary.replace(/, page by page\.$/, '.'),
    address: withoutFormat(url),
    registryVersion,
    filter,
    rules: { year, blocs, scope, start },
  })
  const mediaType = EXPORT_MEDIA_TYPES[format]
  return answerBody(tableFile(format, table, about), {
    mediaType: format === 'parquet' ? mediaType : `${mediaType}; charset=utf-8`,
    fileName: `strata-${route.name}-${registryVersion}.${format}`,
  })
}

/** An address without its format, the rest as it was written. */
function withoutFormat(url: string): string {
  const [path = '', query = ''] = url.split(/\?(.*)/s)
  const rest = query.split('&').filter((part) => part !== '' && !/^format=/.test(part))
  return rest.length === 0 ? path : `${path}?${rest.join('&')}`
}
