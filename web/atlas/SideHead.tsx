import type { ReactNode } from 'react'

interface SideHeadProps {
  readonly children: ReactNode
  readonly closeLabel: string
  readonly onClose: () => void
}

/** Whom the side panel speaks of, and the way back. */
export function SideHead({ children, closeLabel, onClose }: SideHeadProps) {
  return (
    <div className="atlas-side-head">
      <h2 className="atlas-side-name">{children}</h2>
      <button type="button" className="atlas-close" onClick={onClose} aria-label={closeLabel}>
        ×
      </button>
    </div>
  )
}
