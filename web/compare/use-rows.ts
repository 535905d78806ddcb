import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ShownRow } from './aligned-rows.ts'

export interface RowsInHand {
  /** Anchor of the row that the page’s address names; null where it names none that is shown. */
  readonly row: string | null
  /** Name of the passage in hand. */
  readonly passage: string | null
  /** Its place among the passages of the rows that are not folded, from 0; -1 where none is in hand. */
  readonly place: number
  readonly passages: number
  readonly stepRow: (by: 1 | -1) => void
  readonly stepPassage: (by: 1 | -1) => void
}

/** Height of the window’s top that the heads of the columns cover. */
const READ_PX = 60

/** Which article and which passage is in hand, and the ways between them. The address names the article. */
export function useRows(rows: readonly ShownRow[]): RowsInHand {
  const navigate = useNavigate({ from: '/compare' })
  const hash = useLocation({ select: (location) => decoded(location.hash) })
  const [passage, setPassage] = useState<string | null>(null)
  const row = rows.some(({ anchor }) => anchor === hash) ? hash : null
  const passages = useMemo(
    () =>
      rows.flatMap(({ anchor, isSame, passages: own }) =>
        isSame ? [] : own.map((name) => ({ anchor, name })),
      ),
    [rows],
  )
  const place = passages.findIndex(({ name }) => name === passage)
  const goToRow = useCallback(
    (anchor: string) =>
      void navigate({ hash: anchor, search: (now) => now, replace: true, resetScroll: false }),
    [navigate],
  )
  useEffect(() => {
    if (row !== null && passage === null) show(() => document.getElementById(row), 'start')
  }, [row, passage])
  return {
    row,
    passage: place === -1 ? null : passage,
    place,
    passages: passages.length,
    stepRow: (by) => {
      const at = rows.findIndex(({ anchor }) => anchor === (row ?? rowRead()))
      const next = rows[row === null ? Math.max(0, at) : at + by]
      if (next === undefined) return
      setPassage(null)
      goToRow(next.anchor)
      show(() => document.getElementById(next.anchor), 'start')
      document.getElementById(next.anchor)?.focus({ preventScroll: true })
    },
    stepPassage: (by) => {
      const next = passages[place === -1 ? firstFrom(rows, passages, row ?? rowRead(), by) : place + by]
      if (next === undefined) return
      setPassage(next.name)
      goToRow(next.anchor)
      show(() => document.querySelector(`[data-passage="${CSS.escape(next.name)}"]`), 'center')
    },
  }
}

/** The first passage at or after a row; the last before it where the way leads back. */
function firstFrom(
  rows: readonly ShownRow[],
  passages: readonly { readonly anchor: string }[],
  row: string | null,
  by: 1 | -1,
): number {
  const order = new Map(rows.map(({ anchor }, at) => [anchor, at]))
  const from = order.get(row ?? '') ?? 0
  const after = passages.findIndex(({ anchor }) => (order.get(anchor) ?? 0) >= from)
  const first = after === -1 ? passages.length : after
  return by === 1 ? first : first - 1
}

/** Scrolls into view, twice: rows out of sight have their true height only once they were near. */
function show(find: () => Element | null, block: 'start' | 'center'): void {
  const scroll = (): void => find()?.scrollIntoView({ block })
  requestAnimationFrame(() => {
    scroll()
    requestAnimationFrame(() => requestAnimationFrame(scroll))
  })
}

/** Anchor of the row at the top of the window. */
function rowRead(): string | null {
  const rows = [...document.querySelectorAll('.aligned-row')]
  return rows.find((row) => row.getBoundingClientRect().bottom > READ_PX)?.id ?? null
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}
