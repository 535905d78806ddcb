import type { Planted } from './planted-xlsx.ts'

const NAMES: readonly Planted[] = [
  'Index',
  'Region, development group, country or area of destination',
  'Notes of destination',
  'Location code of destination',
  'Type of data of destination',
  'Region, development group, country or area of origin',
  'Location code of origin',
]

/** Lines above the header of the published table, the last with the sexes over the first year of each block. */
function titleOf(revision: number, years: number): Planted[][] {
  const gap = Array<null>(years - 1).fill(null)
  return [
    ['United Nations'],
    ['Population Division'],
    ['Department of Economic and Social Affairs'],
    [],
    [`International Migrant Stock ${revision}`],
    [
      'Table 1. International migrant stock at mid-year by sex and by region, country or area of destination and origin',
    ],
    [`POP/DB/MIG/Stock/Rev.${revision}`],
    [],
    [
      ...Array<null>(NAMES.length).fill(null),
      'International migrant stock at mid-year (both sexes combined)',
      ...gap,
      'International migrant stock at mid-year (males)',
      ...gap,
      'International migrant stock at mid-year (females)',
    ],
  ]
}

export interface UnDesaRow {
  readonly destination: readonly [name: string, code: Planted]
  readonly origin: readonly [name: string, code: Planted]
  /** Both sexes by year, then males, then females. */
  readonly persons: readonly Planted[]
}

/** UN DESA's Table 1 as it is laid out: title, sexes, header, one row for each destination and origin. */
export function unDesaTable(
  years: readonly number[],
  rows: readonly UnDesaRow[],
  revision = 2020,
): Planted[][] {
  return [
    ...titleOf(revision, years.length),
    [...NAMES, ...years, ...years, ...years],
    ...rows.map(({ destination, origin, persons }, n): Planted[] => [
      n + 1,
      destination[0],
      null,
      destination[1],
      'B',
      origin[0],
      origin[1],
      ...persons,
    ]),
  ]
}
