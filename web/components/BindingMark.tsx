import { useTranslation } from 'react-i18next'
import type { Binding } from '../../src/model/instrument.ts'
import './binding-mark.css'

interface BindingMarkProps {
  readonly binding: Binding | null
  /** Whether the words stand beside the mark; else they are there for screen readers and on hover. */
  readonly words?: boolean
}

/** Filled: binding; hollow: not binding; three dots: not coded. */
export function BindingMark({ binding, words = false }: BindingMarkProps) {
  const { t } = useTranslation()
  const text = t(`binding.${binding ?? 'none'}`)
  return (
    <span className="binding-mark" title={words ? undefined : text}>
      <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
        {binding === null ? (
          <path className="binding-mark-none" d="M-4,0h2M-1,0h2M2,0h2" />
        ) : (
          <circle className="binding-mark-dot" data-binding={binding} r="4" />
        )}
      </svg>
      <span className={words ? '' : 'unseen'}>{text}</span>
    </span>
  )
}
