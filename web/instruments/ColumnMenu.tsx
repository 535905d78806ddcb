import { useTranslation } from 'react-i18next'
import { Popover } from '../components/Popover.tsx'
import { COLUMN_NAMES, type ColumnName } from './columns.ts'

interface ColumnMenuProps {
  readonly shown: readonly ColumnName[]
  /** Undefined: as at first. */
  readonly onChange: (columns: readonly ColumnName[] | undefined) => void
}

/** Which columns stand; the title always does. */
export function ColumnMenu({ shown, onChange }: ColumnMenuProps) {
  const { t } = useTranslation('instruments')
  return (
    <Popover label={t('columns.button')} className="column-menu">
      {(close) => (
        <fieldset>
          <legend className="unseen">{t('columns.legend')}</legend>
          {COLUMN_NAMES.filter((name) => name !== 'title').map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={shown.includes(name)}
                onChange={(event) => {
                  const { checked } = event.target
                  onChange(COLUMN_NAMES.filter((other) => (other === name ? checked : shown.includes(other))))
                }}
              />
              {t(`column.${name}`)}
            </label>
          ))}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              onChange(undefined)
              close()
            }}
          >
            {t('columns.reset')}
          </button>
        </fieldset>
      )}
    </Popover>
  )
}
