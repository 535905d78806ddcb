import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './Dialog.tsx'

interface FilterSheetProps {
  readonly open: boolean
  /** What the filter gives as it stands, on the button that closes the sheet. */
  readonly show: string
  readonly canClear: boolean
  readonly onClear: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The filter of a phone: rises from the foot, and says what it gives before it is closed. */
export function FilterSheet({ open, show, canClear, onClear, onClose, children }: FilterSheetProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('facet.title')}
      shape="sheet"
      foot={
        <div className="button-row">
          <button type="button" className="button" data-selected="true" onClick={onClose}>
            {show}
          </button>
          {canClear && (
            <button type="button" className="button" onClick={onClear}>
              {t('facet.clearAll')}
            </button>
          )}
        </div>
      }
    >
      {children}
    </Dialog>
  )
}
