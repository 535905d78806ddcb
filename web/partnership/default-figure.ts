import type { Partnership } from '../../src/api/partnership.ts'
import type { FigureKey } from './figure-key.ts'

/** The figure whose sentences a reader is shown first: the topic that loads one side most, else the first figure that rests on anything; null where none does. */
export function defaultFigure({
  topics,
  promises,
  critical,
}: Pick<Partnership, 'topics' | 'promises' | 'critical'>): FigureKey | null {
  let most: { readonly topic: string; readonly d: number } | null = null
  for (const { topic, too_few, duties } of topics) {
    if (too_few || duties.d === null) continue
    if (most === null || Math.abs(duties.d) > Math.abs(most.d)) most = { topic, d: duties.d }
  }
  if (most !== null) return { kind: 'topic', id: most.topic }
  const first = [...promises, ...critical]
    .flatMap(({ readings }) => readings)
    .find(({ clauses, rows }) => clauses + rows.length > 0)
  return first === undefined ? null : { kind: 'reading', id: first.id }
}
