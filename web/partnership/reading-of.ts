import type { Partnership } from '../../src/api/partnership.ts'
import type { ReadingItem } from '../../src/api/partnership-readings.ts'

/** The figure of that id among promises, critical readings and parts of criteria; null where there is none. */
export function readingOf(
  { promises, critical, criteria }: Pick<Partnership, 'promises' | 'critical' | 'criteria'>,
  id: string,
): ReadingItem | null {
  const all = [
    ...promises.flatMap(({ readings }) => readings),
    ...critical.flatMap(({ readings }) => readings),
    ...criteria.flatMap(({ parts }) => parts),
  ]
  return all.find((reading) => reading.id === id) ?? null
}
