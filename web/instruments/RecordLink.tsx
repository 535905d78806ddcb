import { useNavigate } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

interface RecordLinkProps {
  readonly id: string
  readonly hash?: string
  readonly className: string
  readonly title?: string
  readonly children: ReactNode
}

/**
 * A link to an instrument's page for lists of many rows: the router's own link works out its address anew on every change of
 * the page's, which a table of links pays for with each filter.
 */
export function RecordLink({ id, hash, className, title, children }: RecordLinkProps) {
  const navigate = useNavigate()
  const onClick = (event: MouseEvent): void => {
    const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!isPlain || event.defaultPrevented) return
    event.preventDefault()
    void navigate({ to: '/instruments/$id', params: { id }, ...(hash === undefined ? {} : { hash }) })
  }
  const address = `/instruments/${encodeURIComponent(id)}${hash === undefined ? '' : `#${hash}`}`
  return (
    <a href={address} className={className} title={title} onClick={onClick}>
      {children}
    </a>
  )
}
