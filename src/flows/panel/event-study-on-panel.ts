import { askedModel, type ModelAsked } from '../asked-model.ts'
import { type EventDummy, type EventStudy, eventStudy, type WindowRule } from '../event-study.ts'
import { numbersOf, type PanelTable } from '../panel-table.ts'

/** How many windows before and after a panel of the workspace holds. */
export const PANEL_LEADS = 2
export const PANEL_LAGS = 3

/**
 * Leads and lags of a treatment on a panel of the workspace, whose columns `lead2` ... `lag3` know signatures before its first year.
 * @throws StrataError of `askedModel` and `eventStudy`
 */
export function eventStudyOnPanel(asked: ModelAsked, whole: PanelTable, rule: WindowRule): EventStudy {
  const { table, requestWith } = askedModel(asked, whole)
  const dummies: EventDummy[] = Array.from({ length: PANEL_LEADS + 1 + PANEL_LAGS }, (_, place) => {
    const periods = place - PANEL_LEADS
    const term = periods === 0 ? 'treated' : `${periods < 0 ? 'lead' : 'lag'}${Math.abs(periods)}`
    return { periods, term, values: numbersOf(table, term) }
  })
  return eventStudy(requestWith([]), dummies, rule)
}
