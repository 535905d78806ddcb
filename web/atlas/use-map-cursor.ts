import { type KeyboardEvent, useState } from 'react'
import type { DrawnShape } from './geography/drawn-world.ts'
import { nearestTowards, type Towards } from './geography/nearest-towards.ts'

const TOWARDS: Readonly<Record<string, Towards>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

interface MapCursor {
  /** The shape on which the keyboard stands; none until a first arrow. */
  readonly cursor: DrawnShape | undefined
  onKeyDown(event: KeyboardEvent): void
  onBlur(): void
}

/**
 * Moves over the map by arrow keys, from country to country: Enter or + chooses the one stood upon, Esc leaves.
 *
 * @param home where the first arrow begins
 */
export function useMapCursor(
  shapes: readonly DrawnShape[],
  home: DrawnShape | undefined,
  window: { readonly widthPx: number; readonly heightPx: number },
  onChoose: (shape: DrawnShape) => void,
): MapCursor {
  const [cursorId, setCursorId] = useState<string | null>(null)
  const cursor = shapes.find(({ id }) => id === cursorId)
  const inView = ({ at: [x, y] }: DrawnShape): boolean =>
    x >= 0 && y >= 0 && x <= window.widthPx && y <= window.heightPx
  return {
    cursor,
    onBlur: () => setCursorId(null),
    onKeyDown(event) {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const towards = event.shiftKey ? undefined : TOWARDS[event.key]
      if (towards !== undefined) {
        event.preventDefault()
        const from = (cursor ?? home)?.at ?? [window.widthPx / 2, window.heightPx / 2]
        const next = nearestTowards(shapes.filter(inView), from, towards)
        if (next !== null) setCursorId(next)
      } else if (cursor !== undefined && (event.key === 'Enter' || event.key === '+')) {
        event.preventDefault()
        onChoose(cursor)
      } else if (cursor !== undefined && event.key === 'Escape') {
        event.preventDefault()
        setCursorId(null)
      }
    },
  }
}
