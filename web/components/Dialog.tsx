import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import './dialog.css'

interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** `sheet` rises from the foot of a phone; `center` stands in the middle. */
  readonly shape?: 'center' | 'sheet' | 'top'
  /** What stands at the foot of the dialog, always in sight. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/**
 * A modal dialog on the browser's own element: focus stays inside, first on `data-first-focus` if any; Esc closes. The browser tells of
 * a closing later than it closes, so Esc is taken as the wish to close, and news of a closing counts only while the dialog is shut:
 * one that was opened again in between stays open.
 */
export function Dialog({ open, onClose, title, shape = 'center', foot, children }: DialogProps) {
  const { t } = useTranslation()
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    if (dialog === null) return
    if (open && !dialog.open) {
      dialog.showModal()
      dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    }
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    <dialog
      ref={element}
      className="dialog"
      data-shape={shape}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClose={(event) => {
        if (!event.currentTarget.open) onClose()
      }}
    >
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="button" onClick={onClose}>
              {t('find.close')}
            </button>
          </div>
          <div className="dialog-body">{children}</div>
          {foot !== undefined && <div className="dialog-foot">{foot}</div>}
        </>
      )}
    </dialog>
  )
}
