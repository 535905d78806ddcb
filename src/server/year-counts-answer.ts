import type { YearCounts } from '../api/events.ts'
import { type CountRule, madeByYear } from '../layers/made-by-year.ts'
import { isUncodedTrade, type Scope } from '../layers/scope.ts'
import { FIRST_YEAR } from '../layers/years.ts'
import { FAMILIES } from '../model/instrument.ts'
import { LAYERS } from '../model/layer.ts'
import { assertYearsInOrder } from './events-answer.ts'
import type { RegistryService } from './registry-service.ts'

export interface YearCountsAsked {
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly count: CountRule
  /** Ids of actors, all of which must be bound. */
  readonly actor: readonly string[]
  readonly scope: Scope
}

/** The layers and, last, none. */
const LAYER_PLACES = LAYERS.length + 1

/**
 * Instruments a year, layer and family: what `GET /api/instruments-by-year` answers.
 * @throws StrataError `layers/years-reversed`
 */
export function yearCountsAnswer(service: RegistryService, asked: YearCountsAsked): YearCounts {
  const { instruments, version } = service.lookup.registry
  const { from = Math.min(FIRST_YEAR, asked.to ?? FIRST_YEAR), count, actor, scope } = asked
  const { to = Math.max(service.lastYear, from) } = asked
  assertYearsInOrder({ from, to })
  const index = service.index('acted')
  const isBound = service.summaries.map(({ actors }) => actor.every((id) => actors.includes(id)))
  const isOut = (k: number): boolean => scope === 'coded' && isUncodedTrade(index, k)
  const found = madeByYear(index, {
    firstYear: from,
    lastYear: to,
    rule: count,
    groups: LAYER_PLACES * FAMILIES.length,
    groupByInstrument: Uint16Array.from(instruments, ({ family }, k) => {
      const layer = Math.min(index.layerByInstrument[k] as number, LAYERS.length)
      return layer * FAMILIES.length + FAMILIES.indexOf(family)
    }),
    isAsked: Uint8Array.from(instruments, (_, k) => (isBound[k] && !isOut(k) ? 1 : 0)),
  })
  const { groups, counts, asked: of, undated, before, after } = found
  const years: YearCounts['years'] = []
  for (let at = 0; at < counts.length; at++) {
    const many = counts[at] as number
    if (many === 0) continue
    const group = at % groups
    years.push({
      year: from + Math.floor(at / groups),
      layer: LAYERS[Math.floor(group / FAMILIES.length)] ?? null,
      family: FAMILIES[group % FAMILIES.length] as (typeof FAMILIES)[number],
      instruments: many,
    })
  }
  return {
    registry_version: version,
    from,
    to,
    count,
    actor: [...actor],
    scope,
    years,
    of,
    left_out: {
      undated,
      before,
      after,
      uncoded_trade: instruments.filter((_, k) => isBound[k] && isOut(k)).length,
    },
  }
}
