import type { ClassReport } from '../../report/partnership/partnership-report-types.ts'
import { type Cell, type PrintedTable, print, printTable } from '../output.ts'
import { FIGURE_WORDS } from './words-of-report.ts'

/** The figures of a class by all, layer and decade. */
export function classTable({ figures, parts, instruments, withText }: ClassReport): PrintedTable {
  const all = { by: 'all', value: null, instruments, withText, figures }
  return {
    columns: [
      'by',
      'value',
      'figure',
      'known',
      'of',
      'least',
      'lower_quartile',
      'median',
      'upper_quartile',
      'most',
    ],
    rows: [all, ...parts].flatMap(({ by, value, figures: own }) =>
      own.map(({ id, known, of, distribution }): Cell[] => [
        by,
        value,
        id,
        known,
        of,
        distribution?.least ?? null,
        distribution?.lowerQuartile ?? null,
        distribution?.median ?? null,
        distribution?.upperQuartile ?? null,
        distribution?.most ?? null,
      ]),
    ),
  }
}

/** A class to be read: distributions, outliers, and the medians of layers and decades. */
export function printClass({ family, asOf, instruments, withText, figures, parts }: ClassReport): void {
  print(`${family}: ${instruments} instruments, ${withText} with a text (registry ${asOf}).\n`)
  const known = figures.filter(({ distribution }) => distribution !== null)
  printTable({
    columns: ['figure', 'known', 'least', 'quartile', 'median', 'quartile', 'most'],
    rows: known.map(({ id, known: many, distribution }) => [
      FIGURE_WORDS[id],
      `${many} of ${instruments}`,
      digits(distribution?.least),
      digits(distribution?.lowerQuartile),
      digits(distribution?.median),
      digits(distribution?.upperQuartile),
      digits(distribution?.most),
    ]),
  })
  const unknown = figures.filter(({ distribution }) => distribution === null)
  if (unknown.length > 0)
    print(`\nNot known of any: ${unknown.map(({ id }) => FIGURE_WORDS[id]).join('; ')}.`)
  print('\nMedians by layer and decade (instruments that have the figure)')
  printTable({
    columns: ['', 'instruments', 'with text', ...known.slice(0, 6).map(({ id }) => id)],
    rows: parts.map(({ by, value, instruments: many, withText: texts, figures: own }) => [
      value === null ? `${by} not known` : by === 'decade' ? `${value}s` : String(value),
      many,
      texts,
      ...known.slice(0, 6).map(({ id }) => {
        const found = own.find((each) => each.id === id)
        return found?.distribution == null ? null : `${digits(found.distribution.median)} (${found.known})`
      }),
    ]),
  })
  const outliers = figures.flatMap(({ id, outliers: far }) => far.map((each) => ({ id, ...each })))
  if (outliers.length > 0) print('\nFar from the quartiles')
  for (const { id, instrument, value, side } of outliers)
    print(`  ${instrument}: ${FIGURE_WORDS[id]} ${digits(value)}, ${side}`)
}

function digits(value: number | undefined): string | null {
  return value === undefined ? null : value.toFixed(2)
}
