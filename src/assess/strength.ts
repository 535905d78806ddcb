import type { Action, ClauseRecord, Modal } from './clause-record.ts'

/** m of METHOD §3, Strength: a convention, so ranks and their spread over other weightings are shown beside. */
export const MODAL_WEIGHTS: Readonly<Record<Modal, number>> = {
  shall: 1,
  agree: 0.9,
  will: 0.8,
  should: 0.5,
  endeavour: 0.4,
  may: 0.2,
  none: 0,
}

/** a of METHOD §3, Strength. */
export const ACTION_WEIGHTS: Readonly<Record<Action, number>> = {
  result: 1,
  process: 0.5,
  examine: 0.25,
  declare: 0,
  define: 0,
}

/** s = m × a of a clause, from 0 to 1 (METHOD §3, Strength). */
export function strength({ modal, action }: Pick<ClauseRecord, 'modal' | 'action'>): number {
  return MODAL_WEIGHTS[modal] * ACTION_WEIGHTS[action]
}
