import type { TFunction } from 'i18next'
import type { EventChecksAnswer } from '../../src/api/flows-models.ts'

/** One check of an event study as a row. */
export interface CheckRow {
  readonly key: string
  readonly name: string
  readonly estimate: number
  readonly low: number | null
  readonly high: number | null
  /** Rows that are averaged over, or that the model used; null where that says nothing. */
  readonly rows: number | null
}

const QUANTILE = 1.959964

/** The checks that were asked for: staggered effects in all, by time and by cohort, the date too early, and the two destinations without which most changes. */
export function checkRows(
  { etwfe, placebo, leave_one_out: left }: EventChecksAnswer,
  t: TFunction<'flows'>,
  nameOf: (id: string) => string,
): CheckRow[] {
  const rows: CheckRow[] = []
  const staggered = etwfe?.found ?? null
  if (staggered !== null) {
    const used = staggered.by_periods.reduce((all, each) => all + each.rows, 0)
    rows.push({ ...staggered.overall, key: 'all', name: t('checks.all'), rows: used })
    for (const each of staggered.by_periods)
      rows.push({ ...each, key: `after ${each.years}`, name: t('checks.after', { count: each.years }) })
    for (const each of staggered.by_cohort)
      rows.push({
        ...each,
        key: `cohort ${each.cohort}`,
        name: t('checks.cohort', { year: String(each.cohort), count: each.corridors }),
      })
  }
  const early = placebo?.found ?? null
  if (early !== null)
    rows.push({
      ...early,
      key: 'placebo',
      name: t('checks.placebo', { count: early.years }),
      rows: early.rows_used,
    })
  for (const each of left === null ? [] : [left.lowest, left.highest])
    if (each !== null)
      rows.push({
        key: `without ${each.without}`,
        name: t('checks.without', { country: nameOf(each.without) }),
        estimate: each.estimate,
        low: each.se === null ? null : each.estimate - QUANTILE * each.se,
        high: each.se === null ? null : each.estimate + QUANTILE * each.se,
        rows: null,
      })
  return rows
}
