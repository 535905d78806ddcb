import type { ExportFormat, NetworkFormat } from './export-format.ts'
import { PREFACE_LINES } from './export-preface.ts'

/** How to fetch the data of a page: three lines of R, three of Python, and the command that needs no server. */
export interface FetchSnippets {
  readonly r: string
  readonly python: string
  readonly command: string
}

/**
 * Lines that fetch an address of the API as a file of a format. An empty field alone is read as unknown: `NA` is Namibia.
 * @param address path and query, such as `/api/instruments?family=rcp`; `format`, `limit` and `cursor` in it are dropped
 * @param base where the server stands, such as `http://127.0.0.1:4600`
 */
export function fetchSnippets(address: string, format: ExportFormat, base: string): FetchSnippets {
  const plain = plainAddress(address)
  const url = `${quotable(base.replace(/\/+$/, ''))}${exportAddress(plain, format)}`
  return {
    r: R[format](url),
    python: PYTHON[format](url),
    command: `strata export page '${plain}' --${format}`,
  }
}

const R: Readonly<Record<ExportFormat, (url: string) => string>> = {
  csv: (url) =>
    lines(
      `url <- "${url}"`,
      `data <- read.csv(url, skip = ${PREFACE_LINES}, na.strings = "", encoding = "UTF-8")`,
      `about <- readLines(url, n = ${PREFACE_LINES}, encoding = "UTF-8")`,
    ),
  parquet: (url) =>
    lines(
      `file <- tempfile(fileext = ".parquet")`,
      `download.file("${url}", file, mode = "wb")`,
      'data <- arrow::read_parquet(file)',
    ),
  json: (url) =>
    lines(`answer <- jsonlite::fromJSON("${url}")`, 'data <- answer$rows', 'about <- answer$about'),
}

const PYTHON: Readonly<Record<ExportFormat, (url: string) => string>> = {
  csv: (url) =>
    lines(
      'import pandas as pd',
      `url = "${url}"`,
      `data = pd.read_csv(url, skiprows=${PREFACE_LINES}, keep_default_na=False, na_values=[""])`,
    ),
  parquet: (url) => lines('import pandas as pd', `url = "${url}"`, 'data = pd.read_parquet(url)'),
  json: (url) =>
    lines(
      'import json, urllib.request, pandas as pd',
      `answer = json.load(urllib.request.urlopen("${url}"))`,
      'data = pd.DataFrame(answer["rows"])',
    ),
}

/** An address of the API with a format, for a whole list. */
export function exportAddress(address: string, format: ExportFormat | NetworkFormat): string {
  const plain = plainAddress(address)
  return `${plain}${plain.includes('?') ? '&' : '?'}format=${format}`
}

/** An address without format and pages, and without characters that would end a quoted text in any of the languages. */
function plainAddress(address: string): string {
  const [path = '', query = ''] = quotable(address.replace(/#.*$/s, '')).split(/\?(.*)/s)
  const parts = query.split('&').filter((part) => part !== '' && !/^(format|limit|cursor)(=|$)/.test(part))
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`
}

function quotable(address: string): string {
  return address.replace(/["'\\`$\s<>{}|^]|[^\x20-\x7e]+/gu, (found) =>
    found === "'" ? '%27' : encodeURIComponent(found.replace(/\p{Cs}/gu, '\uFFFD')),
  )
}

function lines(...all: readonly string[]): string {
  return all.join('\n')
}
