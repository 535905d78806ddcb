import type { AboutAnswer, Lacks, Licences, SourceCoverage } from '../api/about.ts'
import type { InstrumentSummary } from '../api/instruments.ts'
import { type CoverageCell, coverageCells, coveredUntil, yearOfSource } from '../layers/covered-years.ts'
import { isEndRecorded } from '../model/instrument.ts'
import { REGISTRY_LICENCE } from '../model/licence.ts'
import { splitIds } from '../model/registry.ts'
import { registryDate } from '../model/registry-date.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'
import type { RegistryService } from './registry-service.ts'

const principal = ({ source }: { readonly source: string }): string => splitIds(source)[0] ?? ''

/** What the registry is and what its rows lack: what `GET /api/about` answers and `strata about --json` prints. */
export function aboutAnswer({ lookup, summaries }: RegistryService): AboutAnswer {
  const { registry } = lookup
  const cells = coverageCells(registry.instruments, registry.sources)
  const count = (start: string): number => registry.participations.filter((row) => row.start === start).length
  return {
    registry_version: registry.version,
    date: registryDate(registry.version),
    licence: REGISTRY_LICENCE,
    all: lacks(lookup, summaries, cells),
    families: cells.map((cell) => ({
      layer: cell.layer,
      family: cell.family,
      ...lacks(
        lookup,
        summaries.filter(({ layer, family }) => layer === cell.layer && family === cell.family),
        [cell],
      ),
    })),
    participations: {
      rows: registry.participations.length,
      inferred: count('inferred'),
      unknown: count('unknown'),
    },
  }
}

function lacks(
  { source }: RegistryLookup,
  rows: readonly InstrumentSummary[],
  cells: readonly CoverageCell[],
): Lacks {
  const count = (is: (row: InstrumentSummary) => boolean): number => rows.filter(is).length
  const { lastYear, dated } = coveredUntil(cells)
  return {
    instruments: rows.length,
    undated: count(({ year }) => year === null),
    without_binding: count(({ binding }) => binding === null),
    without_end: count((row) => !isEndRecorded(row) && row.last_year === null),
    without_licence: count((row) => (source.get(principal(row))?.licence ?? null) === null),
    source_undated: rows.length - dated,
    source_year: lastYear,
  }
}

/** Every source with the instruments that rest on it, by the year in which they were made; the most first. */
export function sourcesCoverage({ lookup, summaries }: RegistryService): SourceCoverage[] {
  const own = new Map<string, InstrumentSummary[]>()
  const named = new Map<string, number>()
  for (const row of summaries) {
    const id = principal(row)
    own.set(id, [...(own.get(id) ?? []), row])
    for (const source of new Set(splitIds(row.source))) named.set(source, (named.get(source) ?? 0) + 1)
  }
  return lookup.registry.sources
    .map((source): SourceCoverage => {
      const rows = own.get(source.id) ?? []
      const byYear = new Map<number, number>()
      for (const { year } of rows) if (year !== null) byYear.set(year, (byYear.get(year) ?? 0) + 1)
      return {
        ...source,
        last_year: yearOfSource(source),
        instruments: rows.length,
        named: named.get(source.id) ?? 0,
        years: [...byYear].sort(([a], [b]) => a - b).map(([year, many]) => ({ year, instruments: many })),
        undated: rows.filter(({ year }) => year === null).length,
      }
    })
    .toSorted((a, b) => b.instruments - a.instruments || (a.id < b.id ? -1 : 1))
}

/** Licences as the sources state them, with how many state each; those that state none first. */
export function licencesOf(sources: readonly SourceCoverage[]): Licences['items'] {
  const found = new Map<string | null, { sources: number; instruments: number }>()
  for (const { licence, instruments } of sources) {
    const so = found.get(licence) ?? { sources: 0, instruments: 0 }
    found.set(licence, { sources: so.sources + 1, instruments: so.instruments + instruments })
  }
  const rank = (licence: string | null): number => (licence === null ? 0 : 1)
  return [...found]
    .map(([licence, counts]) => ({ licence, ...counts }))
    .toSorted(
      (a, b) =>
        rank(a.licence) - rank(b.licence) ||
        b.sources - a.sources ||
        ((a.licence ?? '') < (b.licence ?? '') ? -1 : 1),
    )
}
