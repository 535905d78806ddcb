import { parseEdtf, yearOfDay } from '../model/edtf-date.ts'
import { FAMILIES, type Family, type Instrument } from '../model/instrument.ts'
import { LAYERS, type Layer } from '../model/layer.ts'
import { type Source, splitIds } from '../model/registry.ts'

/** Of when the sources of one family in one layer are, from which any chart can tell until when it can be trusted. */
export interface CoverageCell {
  readonly layer: Layer | null
  readonly family: Family
  /** Instruments of the family in the layer. */
  readonly of: number
  /** Of these, by the year of the data of the principal source, the earliest first; a source without a date is in none. */
  readonly dated: readonly { readonly year: number; readonly instruments: number }[]
}

/** Until when sources can tell of some instruments. */
export interface Covered {
  /** Year that at least half of the instruments of dated sources are told of until; null where no source states a date. */
  readonly lastYear: number | null
  /** Instruments whose principal source states the date of its data. */
  readonly dated: number
  readonly of: number
}

export interface LayerCoverage extends Covered {
  readonly layer: Layer
}

/** The year of the data of a source; null where it states none. */
export function yearOfSource({ as_of }: Pick<Source, 'as_of'>): number | null {
  const date = as_of === null ? null : parseEdtf(as_of)
  return date === null || !Number.isFinite(date.latestDay) ? null : yearOfDay(date.latestDay)
}

/**
 * The coverage of each family in each layer, in the order of LAYERS (none last) and FAMILIES; what holds no instrument is left
 * out. The principal source of an instrument alone is asked. Time O(instruments).
 */
export function coverageCells(
  instruments: readonly Pick<Instrument, 'layer' | 'family' | 'source'>[],
  sources: readonly Pick<Source, 'id' | 'as_of'>[],
): CoverageCell[] {
  const yearBySource = new Map(sources.map((source) => [source.id, yearOfSource(source)]))
  return [...LAYERS, null].flatMap((layer) =>
    FAMILIES.flatMap((family): CoverageCell[] => {
      const own = instruments.filter((row) => row.layer === layer && row.family === family)
      if (own.length === 0) return []
      const byYear = new Map<number, number>()
      for (const { source } of own) {
        const year = yearBySource.get(splitIds(source)[0] ?? '') ?? null
        if (year !== null) byYear.set(year, (byYear.get(year) ?? 0) + 1)
      }
      const dated = [...byYear].sort(([a], [b]) => a - b)
      return [
        {
          layer,
          family,
          of: own.length,
          dated: dated.map(([year, many]) => ({ year, instruments: many })),
        },
      ]
    }),
  )
}

/**
 * Until when the sources of some cells tell, all of them together: the median of the years of their data, one value an instrument
 * (the lower of the two middle ones), so that one late source does not speak for the rest. Sources without a date say nothing.
 * Time O(cells · log cells).
 */
export function coveredUntil(cells: readonly Pick<CoverageCell, 'of' | 'dated'>[]): Covered {
  const years = cells.flatMap((cell) => cell.dated).sort((a, b) => a.year - b.year)
  const dated = years.reduce((sum, { instruments }) => sum + instruments, 0)
  let upTo = 0
  const middle = years.find(({ instruments }) => {
    upTo += instruments
    return upTo > (dated - 1) / 2
  })
  return { lastYear: middle?.year ?? null, dated, of: cells.reduce((sum, cell) => sum + cell.of, 0) }
}

/** The same for each layer, in the order of LAYERS. */
export function coveredByLayer(cells: readonly CoverageCell[]): LayerCoverage[] {
  return LAYERS.map((layer) => ({ layer, ...coveredUntil(cells.filter((cell) => cell.layer === layer)) }))
}
