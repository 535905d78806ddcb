import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { RowAnswer } from '../../src/api/changes.ts'

type Cell = string | number | null

interface CorrectionFieldProps {
  readonly column: RowAnswer['columns'][number]
  readonly held: Cell
  /** What the bundled row holds; undefined where this is the bundled row. */
  readonly bundled: Cell | undefined
  readonly draft: string | undefined
  readonly onDraft: (value: string) => void
}

/** One column of a row: what it holds, and room for what is right. */
export function CorrectionField({ column, held, bundled, draft, onDraft }: CorrectionFieldProps) {
  const { t } = useTranslation('changes')
  const id = useId()
  const was = held === null ? '' : String(held)
  const value = draft ?? was
  const common = {
    id,
    value,
    'data-changed': value.trim() !== was,
    'aria-describedby': `${id}-about`,
    required: column.required,
  }
  return (
    <>
      <label htmlFor={id} className="mono">
        {column.name}
      </label>
      <div>
        {column.values === null ? (
          <input
            {...common}
            autoComplete="off"
            placeholder={column.type === 'edtf' ? t('report.date') : t('report.unknown')}
            onChange={(event) => onDraft(event.target.value)}
          />
        ) : (
          <select {...common} onChange={(event) => onDraft(event.target.value)}>
            {(!column.required || value === '') && <option value="">{t('report.unknown')}</option>}
            {column.values.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        )}
        <p id={`${id}-about`} className="correction-was">
          {column.description}
          {bundled !== undefined && bundled !== held && (
            <>
              {' '}
              {t('report.bundled')} <del>{bundled === null ? t('report.unknown') : String(bundled)}</del>
            </>
          )}
        </p>
      </div>
    </>
  )
}
