import {
  MOST_DRAWS_IN_ALL,
  MOST_STRUCTURE_DRAWS_IN_ALL,
  type NullRowItem,
  type NullSeriesAnswer,
  type NullSeriesQuery,
  type NullsAnswer,
  type NullsQuery,
  USUAL_DRAWS,
  USUAL_SERIES_DRAWS,
  USUAL_STRUCTURE_DRAWS,
} from '../../api/layer-nulls.ts'
import type { NetworkRules } from '../../layers/layer-network.ts'
import type { MembershipIndex } from '../../layers/membership-index.ts'
import { type DrawStatistics, statisticsOf } from '../../layers/nulls/draw-statistics.ts'
import { nullNetwork } from '../../layers/nulls/null-network.ts'
import type { NullRow } from '../../layers/nulls/null-rows.ts'
import { readSigns } from '../../layers/nulls/read-sign.ts'
import { participationMatrix } from '../../layers/participation-matrix.ts'
import type { NullsAsked } from '../../layers/workers.ts'
import { StrataError } from '../../model/error.ts'
import { NULL_KINDS } from '../../model/null-comparison.ts'
import { layersAnswer } from '../layers-answer.ts'

/** What answers about nulls are computed from. */
export interface NullsSource {
  readonly index: MembershipIndex
  readonly version: string
  /** An answer over the network: so many draws at the most (`layers/too-many-draws`). */
  readonly isBounded: boolean
  /** Statistics beside their nulls, as `LayerWorkers.nulls` draws them from the index. */
  nulls(rules: NetworkRules, asked: NullsAsked): Promise<readonly NullRow[]>
}

type Rules = Omit<NullsQuery, 'year'>

/**
 * Ties, Jaccard and conditional overlap of a year beside their nulls, or where it is asked for reducibility or core-periphery: what `GET /api/layers/nulls` answers and `strata layers nulls --json`
 * prints (METHOD §1, §2).
 * @throws StrataError `layers/too-many-draws`
 */
export async function nullsAnswer(
  source: NullsSource,
  query: Rules & { readonly year: number },
): Promise<NullsAnswer> {
  const { index, version } = source
  const settings = { ...rulesOf(query), year: query.year }
  const { left_out } = layersAnswer(index, settings, version)
  const { actors } = nullNetwork(participationMatrix(index, settings))
  return {
    ...(await comparison(source, query, [query.year], USUAL_DRAWS)),
    year: query.year,
    actors: actors.length,
    left_out,
  }
}

/**
 * The same of each year of a series.
 * @throws StrataError `layers/years-reversed`, `layers/too-many-draws`
 */
export async function nullSeriesAnswer(
  source: NullsSource,
  query: Omit<NullSeriesQuery, 'from' | 'to'> & { readonly from: number; readonly to: number },
): Promise<NullSeriesAnswer> {
  const { from, to } = query
  if (from > to) throw new StrataError('layers/years-reversed', { first: from, last: to })
  const years = Array.from({ length: to - from + 1 }, (_, place) => from + place)
  return { ...(await comparison(source, query, years, USUAL_SERIES_DRAWS)), from, to }
}

const FAMILIES: Readonly<Record<DrawStatistics, string>> = {
  overlap: 'Jaccard and conditional overlap of every two layers',
  reducibility: 'reducibility of the sets of layers',
  'core-periphery': 'core-periphery of every layer and set of layers',
}

async function comparison(
  source: NullsSource,
  query: Rules,
  years: readonly number[],
  usualDraws: number,
): Promise<Omit<NullSeriesAnswer, 'from' | 'to'>> {
  const { seed, measure } = query
  const statistics = statisticsOf(measure)
  const isOverlap = statistics === 'overlap'
  const draws = query.draws ?? (isOverlap ? usualDraws : USUAL_STRUCTURE_DRAWS)
  const most = isOverlap ? MOST_DRAWS_IN_ALL : MOST_STRUCTURE_DRAWS_IN_ALL
  const kinds = query.null === 'both' ? NULL_KINDS : [query.null]
  const found = draws * years.length * kinds.length
  if (source.isBounded && found > most) throw new StrataError('layers/too-many-draws', { found, most })
  const rows = await source.nulls(rulesOf(query), { years, kinds, statistics, seed, draws })
  return {
    registry_version: source.version,
    blocs: query.blocs,
    scope: query.scope,
    start: source.index.tieStart,
    inferred: query.inferred,
    seed,
    draws,
    family:
      `${FAMILIES[statistics]} ${years.length === 1 ? 'of the year' : 'in all years of the run'}, ` +
      'each null and each tail for itself',
    rows: rows.filter((row) => measure === undefined || row.measure === measure).map(itemOf),
    readings: measure === undefined || measure === 'conditional-overlap' ? readSigns(rows, draws) : [],
  }
}

function rulesOf({ blocs, scope, inferred }: Rules): NetworkRules {
  return { blocRule: blocs, scope, inferred }
}

function itemOf({ kind, pLower, pAdjusted, pLowerAdjusted, ...row }: NullRow): NullRowItem {
  return {
    ...row,
    null: kind,
    p_lower: pLower,
    p_adjusted: pAdjusted,
    p_lower_adjusted: pLowerAdjusted,
  }
}
