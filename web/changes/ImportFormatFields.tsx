import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import {
  IMPORT_FORMATS,
  IMPORT_OPTIONS,
  type ImportField,
  type ImportFormat,
} from '../../src/model/import-format.ts'
import { REGIMES } from '../../src/model/instrument.ts'

/** What a person says of the files: their format, where it is not to be recognised, and the options of it. */
export interface FormatSaid {
  readonly format: ImportFormat | ''
  readonly fields: Readonly<Partial<Record<ImportField, string>>>
}

interface ImportFormatFieldsProps {
  readonly said: FormatSaid
  /** The format in which the files were read; null where it must be said. */
  readonly read: ImportFormat | null
  /** What must be said before the files can be read. */
  readonly needs: readonly string[]
  readonly onSay: (said: FormatSaid) => void
  readonly onCheck: () => void
}

/** The format of the files and what its importer may have to be told, as the options of `strata import` do. */
export function ImportFormatFields({ said, read, needs, onSay, onCheck }: ImportFormatFieldsProps) {
  const { t } = useTranslation('changes')
  const id = useId()
  const format = said.format || read
  const options = format === null ? [] : IMPORT_OPTIONS[format]
  const say = (field: ImportField, value: string): void =>
    onSay({ ...said, fields: { ...said.fields, [field]: value } })
  return (
    <fieldset className="import-options import-format">
      <legend>{t('format.legend')}</legend>
      <label>
        <span>{t('format.label')}</span>
        <select
          value={said.format}
          aria-invalid={needs.includes('format')}
          onChange={(event) => onSay({ format: event.target.value as FormatSaid['format'], fields: {} })}
        >
          <option value="">
            {read === null || said.format !== ''
              ? t('format.recognise')
              : t('format.recognised', { format: t(`format.${read}`) })}
          </option>
          {IMPORT_FORMATS.map((name) => (
            <option key={name} value={name}>
              {t(`format.${name}`)}
            </option>
          ))}
        </select>
      </label>
      {options.map((field) => {
        const common = {
          id: `${id}-${field}`,
          value: said.fields[field] ?? '',
          'aria-describedby': `${id}-${field}-about`,
          'aria-invalid': needs.includes(field),
        }
        return (
          <div key={field} className="import-field">
            <label htmlFor={common.id}>{t(`option.${field}`)}</label>
            {field === 'regime' ? (
              <select {...common} onChange={(event) => say(field, event.target.value)}>
                <option value="" />
                {REGIMES.map((regime) => (
                  <option key={regime} value={regime}>
                    {t(`common:regime.${regime}`)}
                  </option>
                ))}
              </select>
            ) : field === 'columns' || field === 'matches' ? (
              <textarea {...common} rows={2} onChange={(event) => say(field, event.target.value)} />
            ) : (
              <input type="text" {...common} onChange={(event) => say(field, event.target.value)} />
            )}
            <p id={`${id}-${field}-about`} className="caption">
              {t(`optionAbout.${field}`)}
            </p>
          </div>
        )
      })}
      {(options.length > 0 || needs.length > 0) && (
        <p className="button-row">
          <button type="button" className="button" onClick={onCheck}>
            {t('format.check')}
          </button>
          {needs.length > 0 && (
            <span role="status">
              {t('format.needs', {
                what: needs
                  .map((need) => t(need === 'format' ? 'format.label' : `option.${need}`))
                  .join(', '),
              })}
            </span>
          )}
        </p>
      )}
    </fieldset>
  )
}
