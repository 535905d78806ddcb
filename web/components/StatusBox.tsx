import type { ReactNode } from 'react'
import './status-box.css'

/** Why there is nothing, not yet all, or no answer: each looks its own, and none looks like a zero. */
export type StatusKind = 'empty' | 'loading' | 'partial' | 'unavailable' | 'error' | 'withheld'

interface StatusBoxProps {
  readonly kind: StatusKind
  readonly title?: ReactNode
  /** Part that is known, 0 to 1, of a partial answer or of a load under way. */
  readonly known?: number
  readonly children?: ReactNode
}

/** Stands in a chart's or a table's place. */
export function StatusBox({ kind, title, known, children }: StatusBoxProps) {
  return (
    <div
      className="status-box"
      data-kind={kind}
      role={kind === 'error' ? 'alert' : 'status'}
      aria-busy={kind === 'loading'}
    >
      {title !== undefined && <p className="status-box-title">{title}</p>}
      {kind === 'loading' && known === undefined && <LoadingBars />}
      {known !== undefined && (
        <svg className="status-box-part" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="10" className="status-box-rest" />
          <rect width={Math.round(known * 100)} height="10" className="status-box-known" />
        </svg>
      )}
      {children !== undefined && <div className="status-box-body">{children}</div>}
    </div>
  )
}

const BAR_HEIGHTS = [8, 18, 12, 22, 17, 26, 14]

function LoadingBars() {
  return (
    <svg className="status-box-bars" viewBox="0 0 196 28" aria-hidden="true">
      {BAR_HEIGHTS.map((height, place) => (
        <rect key={`${height}`} x={place * 28} y={28 - height} width="22" height={height} />
      ))}
    </svg>
  )
}
