import type { MembershipIndex } from '../membership-index.ts'
import { countsInScope, type Scope } from '../scope.ts'
import { NEVER_YEAR } from '../year-span.ts'

/**
 * The instruments whose entries may change from the year before, for each year from `firstYear` on: where one begins or ends, a row or a
 * membership of a bloc in it does. In the first year, those that are alive in it. Instruments of a year ascend.
 *
 * Time O(rows + members of blocs a row of a bloc).
 */
export function changesByYear(
  index: MembershipIndex,
  scope: Scope,
  firstYear: number,
  years: number,
): readonly number[][] {
  const changes: number[][] = Array.from({ length: years }, () => [])
  for (let k = 0; k < index.instrumentIds.length; k++) {
    const first = index.firstYearByInstrument[k] as number
    const last = index.lastYearByInstrument[k] as number
    if (first === NEVER_YEAR || !countsInScope(index, k, scope)) continue
    const from = Math.max(first - firstYear, 0)
    const mark = (year: number): void => {
      const at = year - firstYear
      if (at < from || at >= years || year > last + 1) return
      const list = changes[at] as number[]
      if (list[list.length - 1] !== k) list.push(k)
    }
    if (last < firstYear) continue
    mark(firstYear + from)
    mark(last + 1)
    const to = index.rowStart[k + 1] as number
    for (let row = index.rowStart[k] as number; row < to; row++) {
      mark(index.firstYearByRow[row] as number)
      mark((index.lastYearByRow[row] as number) + 1)
      const actor = index.actorByRow[row] as number
      if (index.isBloc[actor] === 1) markMembers(index, actor, mark)
    }
  }
  return changes
}

function markMembers(index: MembershipIndex, bloc: number, mark: (year: number) => void): void {
  const to = index.memberStart[bloc + 1] as number
  for (let member = index.memberStart[bloc] as number; member < to; member++) {
    mark(index.firstYearByMember[member] as number)
    mark((index.lastYearByMember[member] as number) + 1)
  }
}
