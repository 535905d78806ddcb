import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableName } from '../../src/model/table-schema.ts'
import { Dialog } from '../components/Dialog.tsx'
import { CorrectionForm } from './CorrectionForm.tsx'
import './report-error.css'

interface ReportErrorProps {
  readonly table: TableName
  /** Key of the row, its parts joined by `|`. */
  readonly rowKey: string
  /** What the row is, for the dialog and for screen readers. */
  readonly name: string
  /** A button with words, or a mark that shows on its row. */
  readonly shape?: 'button' | 'mark'
}

/** Every row can be corrected where it stands: the row as it is, the right values, why and by which source. */
export function ReportError({ table, rowKey, name, shape = 'mark' }: ReportErrorProps) {
  const { t } = useTranslation('changes')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={shape === 'button' ? 'button' : 'report-mark no-print'}
        aria-label={shape === 'mark' ? t('report.of', { name }) : undefined}
        title={t('report.of', { name })}
        onClick={() => setOpen(true)}
      >
        {shape === 'button' ? t('report.button') : '✎'}
      </button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('report.title', { name })} shape="sheet">
        <CorrectionForm table={table} rowKey={rowKey} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
