import type { NullRowItem, NullSeriesAnswer, NullsAnswer } from '../../api/layer-nulls.ts'
import { rulesInWords } from '../../api/rules-in-words.ts'
import {
  NULL_KINDS,
  NULL_MEASURES,
  NULL_REASON_IN_WORDS,
  type NullMeasure,
} from '../../model/null-comparison.ts'
import { type Cell, type PrintedTable, print, printTable } from '../output.ts'

const HEADINGS: Readonly<Record<NullMeasure, string>> = {
  ties: 'Ties: pairs of actors tied in the layer',
  jaccard: 'Jaccard: pairs tied in both layers / pairs tied in either',
  'conditional-overlap':
    'Conditional overlap: share of the pairs tied in the second layer that are tied in the first too',
  reducibility: 'Reducibility: the best q over all partitions of the layers',
  'core-periphery': 'Core and periphery: correlation of each layer and set with its core',
}

/** The statistics of a year, both nulls side by side. */
export function printNullsOfYear(answer: NullsAnswer): void {
  const { year, rows, draws, seed, actors, registry_version, left_out } = answer
  print(
    `The layers in ${year} beside chance, ${draws} draws, seed ${seed}: ${rulesInWords(answer)}. ` +
      `${actors} actors have an entry. Registry ${registry_version}.`,
  )
  for (const measure of NULL_MEASURES) {
    const some = rows.filter((row) => row.measure === measure)
    if (some.length === 0) continue
    print(`\n${HEADINGS[measure]}`)
    printTable(yearTable(answer, some))
  }
  print(
    '\nchance: mean of the draws; p: share of draws at least as far out as observed, on the side of z; – where every draw is the same.',
  )
  if (answer.readings.length > 0)
    print('A sign is told where both nulls agree and both p of that tail, adjusted, are .025 or less.')
  printFoot(answer)
  print(
    `Left out: ${left_out.uncoded_trade_instruments} trade agreements alive and not coded to hold a migration clause; ` +
      `${left_out.undated_rows} participations without a date in instruments alive.`,
  )
}

/** The statistics of some years, a row each; the bands are the quantiles .025 and .975 of the draws. */
export function printNullSeries(answer: NullSeriesAnswer): void {
  const { from, to, draws, seed, registry_version, rows } = answer
  print(
    `${from} to ${to} beside chance, ${draws} draws a year, seed ${seed}: ${rulesInWords(answer)}. Registry ${registry_version}.\n`,
  )
  printTable({
    columns: [
      'year',
      'null',
      'measure',
      'layer',
      'other',
      'observed',
      'mean',
      'low',
      'high',
      'z',
      'p',
      'q',
      'p lower',
      'q lower',
      'why not',
    ],
    rows: rows.map((row) => [
      row.year,
      row.null,
      row.measure,
      row.layer,
      row.other ?? '',
      row.observed,
      row.mean,
      row.low,
      row.high,
      row.z,
      row.p,
      row.p_adjusted,
      row.p_lower,
      row.p_lower_adjusted,
      row.reason === null ? '' : NULL_REASON_IN_WORDS[row.reason],
    ]),
  })
  print('')
  printFoot(answer)
}

function printFoot({ family, rows }: NullsAnswer | NullSeriesAnswer): void {
  print(`q is p adjusted (Benjamini-Hochberg) over: ${family}.`)
  if (rows.some((row) => row.null === 'curveball' && row.observed !== row.network))
    print(
      'A draw knows no bloc: under curveball the observed value ties all who share a row, members of one bloc too; “network” does not.',
    )
}

function yearTable({ readings, blocs }: NullsAnswer, rows: readonly NullRowItem[]): PrintedTable {
  const kinds = NULL_KINDS.filter((kind) => rows.some((row) => row.null === kind))
  const isRead = rows.some(({ measure }) => measure === 'conditional-overlap')
  const pairs = rows.some(({ other }) => other !== null)
  const first = rows.filter((row) => row.null === kinds[0])
  const isUnknown = !isRead && rows.some(({ p }) => p === null)
  const beside = (row: NullRowItem, kind: NullRowItem['null']): NullRowItem | undefined =>
    rows.find((each) => each.null === kind && each.layer === row.layer && each.other === row.other)
  const isApart = blocs === 'expanded' && kinds.includes('curveball')
  return {
    columns: [
      'layer',
      ...(pairs ? ['other'] : []),
      'network',
      ...kinds.flatMap((kind) => [
        ...(isApart && kind === 'curveball' ? ['sharing a row'] : []),
        `${kind}: chance`,
        'z',
        'p',
        'q',
      ]),
      ...(isRead ? ['reading', 'why not'] : isUnknown ? ['why not'] : []),
    ],
    rows: first.map((row): Cell[] => {
      const read = readings.find(({ layer, other }) => layer === row.layer && other === row.other)
      return [
        row.layer,
        ...(pairs ? [row.other] : []),
        row.network,
        ...kinds.flatMap((kind): Cell[] => {
          const found = beside(row, kind)
          return [
            ...(isApart && kind === 'curveball' ? [found?.observed ?? null] : []),
            found?.mean ?? null,
            found?.z ?? null,
            tailOf(found, 'p', 'p_lower'),
            tailOf(found, 'p_adjusted', 'p_lower_adjusted'),
          ]
        }),
        ...(isRead ? [read?.reading ?? '', read?.reason ? NULL_REASON_IN_WORDS[read.reason] : ''] : []),
        ...(isUnknown ? [whyUnknown(kinds.flatMap((kind) => beside(row, kind) ?? []))] : []),
      ]
    }),
  }
}

/** Why a row has no p, under which null: once where both say the same. */
function whyUnknown(rows: readonly NullRowItem[]): string {
  const unknown = rows.flatMap(({ p, reason, null: kind }) =>
    p === null && reason !== null ? [{ kind, why: NULL_REASON_IN_WORDS[reason] }] : [],
  )
  if (unknown.length > 1 && new Set(unknown.map(({ why }) => why)).size === 1) return unknown[0]?.why ?? ''
  return unknown.map(({ kind, why }) => `${kind}: ${why}`).join('; ')
}

/** p, or q, of the tail on whose side the observed value lies. */
function tailOf<K extends 'p' | 'p_lower' | 'p_adjusted' | 'p_lower_adjusted'>(
  row: NullRowItem | undefined,
  upper: K,
  lower: K,
): number | null {
  if (row?.z === undefined || row.z === null) return null
  return row.z < 0 ? row[lower] : row[upper]
}
