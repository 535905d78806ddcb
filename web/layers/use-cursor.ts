import { type KeyboardEvent, useState } from 'react'
import type { Layout } from '../../src/layers/layout.ts'
import { LAYOUT_SIDE } from '../../src/layers/layout-square.ts'
import { nearestTowards, type Towards } from '../atlas/geography/nearest-towards.ts'

const TOWARDS: Readonly<Record<string, Towards>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

interface Cursor {
  /** The actor on which the keyboard stands, by position in the index; none until a first arrow. */
  readonly cursor: number | null
  onKeyDown(event: KeyboardEvent): void
  onBlur(): void
}

/**
 * Moves over the networks by arrow keys, from actor to actor: Enter chooses the one stood upon, Esc leaves.
 *
 * @param home where the first arrow begins, null for the middle
 */
export function useCursor(
  drawn: readonly number[],
  { x, y }: Layout,
  home: number | null,
  onChoose: (actor: number) => void,
): Cursor {
  const [place, setPlace] = useState<number | null>(null)
  const cursor = place !== null && drawn.includes(place) ? place : null
  return {
    cursor,
    onBlur: () => setPlace(null),
    onKeyDown(event) {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const towards = event.shiftKey ? undefined : TOWARDS[event.key]
      if (towards !== undefined) {
        event.preventDefault()
        const at = (actor: number): readonly [number, number] => [x[actor] ?? 0, y[actor] ?? 0]
        const from = cursor ?? home
        const points = drawn
          .filter((actor) => !Number.isNaN(x[actor]))
          .map((actor) => ({ id: String(actor), at: at(actor) }))
        const start = from === null ? ([LAYOUT_SIDE / 2, LAYOUT_SIDE / 2] as const) : at(from)
        const next = nearestTowards(points, start, towards)
        if (next !== null) setPlace(Number(next))
      } else if (cursor !== null && event.key === 'Enter') {
        event.preventDefault()
        onChoose(cursor)
      } else if (cursor !== null && event.key === 'Escape') {
        event.preventDefault()
        setPlace(null)
      }
    },
  }
}
