import type { ReactNode } from 'react'
import './scroll-box.css'

interface ScrollBoxProps {
  readonly className?: string
  readonly children: ReactNode
}

/** A box for a table that may be wider than the screen: it scrolls by itself, by keyboard too, whether or not it holds links. */
export function ScrollBox({ className = '', children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <div className={`wide-table ${className}`} tabIndex={0}>
      {children}
    </div>
  )
}
