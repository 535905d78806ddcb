import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { TextBlock } from './text-blocks.ts'

export interface Parts {
  /** Address within the text of the part that the page's own address names; null where it names none. */
  readonly inHand: string | null
  /** Block at the top of the window. */
  readonly blockRead: number | null
  /** Makes a part the one in hand and shows it. */
  readonly go: (anchor: string, replaces?: boolean) => void
  /** The part after or before the one in hand, else the one that is read. */
  readonly step: (by: 1 | -1) => void
  /** Address of the part in hand, else of the block that is read. */
  readonly addressed: () => string | null
}

/** How far below the top of the window the line lies that counts as read: under the sticky tools. */
const READ_PX = 90

/** Which part of the text is in hand and which is read, and the ways between parts. */
export function useParts(blocks: readonly TextBlock[]): Parts {
  const hash = useLocation({ select: (location) => decoded(location.hash) })
  const navigate = useNavigate({ from: '/instruments/$id/text' })
  const anchors = useMemo(
    () => blocks.flatMap(({ parts }) => parts.flatMap(({ anchor }) => (anchor === '' ? [] : [anchor]))),
    [blocks],
  )
  const known = useMemo(() => new Set(anchors), [anchors])
  const inHand = known.has(hash) ? hash : null
  const [blockRead, setBlockRead] = useState<number | null>(null)
  useEffect(() => {
    if (inHand !== null) show(inHand)
  }, [inHand])
  useEffect(() => {
    let frame = 0
    const look = (): void => {
      frame = 0
      const read = blockAt(READ_PX)
      if (read !== null) setBlockRead(read)
    }
    const onScroll = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    onScroll()
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      window.removeEventListener('scroll', onScroll)
      cancelAnimationFrame(frame)
    }
  }, [])
  const go = useCallback(
    (anchor: string, replaces = false) => {
      void navigate({ hash: anchor, search: (now) => now, replace: replaces, resetScroll: false })
      // The address may name the part already, and then nothing else would show it.
      show(anchor)
    },
    [navigate],
  )
  const readAnchor = (): string | null =>
    blocks.find(({ segment }) => segment.ordinal === blockRead)?.parts[0]?.anchor ?? null
  return {
    inHand,
    blockRead,
    go,
    step: (by) => {
      const at = anchors.indexOf(inHand ?? readAnchor() ?? '')
      const next = anchors[inHand === null ? Math.max(0, at) : at + by]
      if (next !== undefined) go(next, true)
    },
    addressed: () => inHand ?? (readAnchor() || null),
  }
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}

/** Scrolls a part into view, twice: blocks out of sight have their true height only once they were near. */
function show(anchor: string): void {
  const scroll = (): void => document.getElementById(anchor)?.scrollIntoView({ block: 'start' })
  scroll()
  requestAnimationFrame(() => requestAnimationFrame(scroll))
}

/** Ordinal of the block at a height of the window. */
function blockAt(top: number): number | null {
  const column = document.querySelector('.text-column')?.getBoundingClientRect()
  if (column === undefined) return null
  const element = document.elementFromPoint(column.left + column.width / 2, Math.max(top, column.top + 4))
  const ordinal = element?.closest<HTMLElement>('[data-block]')?.dataset['block']
  return ordinal === undefined ? null : Number(ordinal)
}
