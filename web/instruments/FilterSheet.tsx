import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../components/Dialog.tsx'

interface FilterSheetProps {
  readonly open: boolean
  /** Instruments that match as the filter stands. */
  readonly count: number
  readonly canClear: boolean
  readonly onClear: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The filter of a phone: rises from the foot, and says what it gives before it is closed. */
export function FilterSheet({ open, count, canClear, onClear, onClose, children }: FilterSheetProps) {
  const { t } = useTranslation('instruments')
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('filter.title')}
      shape="sheet"
      foot={
        <div className="button-row">
          <button type="button" className="button" data-selected="true" onClick={onClose}>
            {t('filter.show', { count })}
          </button>
          {canClear && (
            <button type="button" className="button" onClick={onClear}>
              {t('filter.clearAll')}
            </button>
          )}
        </div>
      }
    >
      {children}
    </Dialog>
  )
}
