import type { ProcessItem } from '../../src/api/processes.ts'

/** Whether a process is alive in a year, as far as its founding is recorded. */
export function isAlive(
  { process: { year, last_year } }: Pick<ProcessItem, 'process'>,
  asked: number,
): boolean {
  return year !== null && year <= asked && (last_year === null || last_year >= asked)
}

/** Whether no list of members is recorded at all: of a forum that is open to all states, or that no source lists. */
export function hasNoList({ starts: { known, inferred, unknown } }: Pick<ProcessItem, 'starts'>): boolean {
  return known + inferred + unknown === 0
}

/**
 * Members as far as dated. Null where none of them is, no list is recorded, or the process is not alive, since nought would say that it has
 * none.
 */
export function membersIn(item: ProcessItem, year: number): number | null {
  return item.members === 0 && (item.undated > 0 || hasNoList(item) || !isAlive(item, year))
    ? null
    : item.members
}

/** Processes that share a member, and at most; null where the process's own members are not known. */
export function overlapsIn(item: ProcessItem, year: number): ProcessItem['overlaps'] | null {
  return membersIn(item, year) === null ? null : item.overlaps
}
