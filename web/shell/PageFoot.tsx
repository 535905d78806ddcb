import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

export const FOOT_ID = 'page-foot'

/** Puts a page's sources and coverage into the foot of the shell. */
export function PageFoot({ start, end }: { start: ReactNode; end?: ReactNode }) {
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  useEffect(() => setFoot(document.getElementById(FOOT_ID)), [])
  if (foot === null) return null
  return createPortal(
    <>
      <div>{start}</div>
      {end !== undefined && <div>{end}</div>}
    </>,
    foot,
  )
}
