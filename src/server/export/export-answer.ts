import {
  EXPORT_MEDIA_TYPES,
  type ExportFormat,
  isNetworkFormat,
  NETWORK_MEDIA_TYPES,
  type NetworkFormat,
} from '../../api/export-format.ts'
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
const NO_FILTER = ['format', 'v', 'year', 'blocs', 'scope', 'start', 'inferred', 'sort', 'order']

/** A query parsed by the schema of its route, taken apart into the format and what is asked. */
export function formatAsked(
  query: object,
  raw: object,
): { readonly format: ExportFormat | NetworkFormat | undefined; readonly asked: object } {
  const {
    format,
    v: _,
    ...asked
  } = query as {
    format?: ExportFormat | NetworkFormat
    v?: string
  }
  if (format === undefined) return { format, asked }
  const found = OF_PAGES.find((name) => name in raw)
  if (found !== undefined) throw new StrataError('server/export-is-whole', { found })
  return { format, asked: 'limit' in asked ? { ...asked, limit: WHOLE_LIST } : asked }
}

interface Answered {
  readonly format: ExportFormat | NetworkFormat
  readonly answer: object
  readonly input: { readonly params: object; readonly query: object }
  /** Path and query as they were asked. */
  readonly url: string
  readonly raw: object
}

/** An answer as a file: its table or its network, and what it says of itself. `table` of the route must be there. */
export function exportBody(route: ApiRoute, { format, answer, input, url, raw }: Answered): AnswerBody {
  const named = answer as RulesNamed & { registry_version?: string; version?: string }
  const registryVersion = named.registry_version ?? named.version ?? ''
  const fileName = `strata-${route.name}-${registryVersion}.${format}`
  if (isNetworkFormat(format)) {
    if (route.network === null) throw new Error(`${route.name} has no network`)
    const mediaType = `${NETWORK_MEDIA_TYPES[format]}; charset=utf-8`
    return answerBody([...route.network(input.query, format)].join(''), { mediaType, fileName })
  }
  const table = route.table?.(answer, input)
  if (table === undefined) throw new Error(`${route.name} has no table`)
  const { year, blocs, scope, start, inferred } = named
  const filter = Object.fromEntries(
    Object.entries(raw as Record<string, string>).filter(([name]) => !NO_FILTER.includes(name)),
  )
  const about = exportAbout(table, {
    what: route.summary.replace(/, page by page\.$/, '.'),
    address: withoutFormat(url),
    registryVersion,
    filter,
    rules: { year, blocs, scope, start, inferred },
  })
  const mediaType = EXPORT_MEDIA_TYPES[format]
  return answerBody(tableFile(format, table, about), {
    mediaType: format === 'parquet' ? mediaType : `${mediaType}; charset=utf-8`,
    fileName,
  })
}

/** An address without its format, the rest as it was written. */
function withoutFormat(url: string): string {
  const [path = '', query = ''] = url.split(/\?(.*)/s)
  const rest = query.split('&').filter((part) => part !== '' && !/^format=/.test(part))
  return rest.length === 0 ? path : `${path}?${rest.join('&')}`
}
