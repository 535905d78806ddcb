import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { Popover } from '../components/Popover.tsx'
import { type ExportAbout, exportCsv, exportJson } from './export-rows.ts'

interface ExportMenuProps {
  /** The rows to export: those selected, else all that match. */
  readonly rows: readonly InstrumentSummary[]
  readonly about: ExportAbout
}

const FORMATS = {
  csv: { type: 'text/csv', write: exportCsv },
  json: { type: 'application/json', write: exportJson },
} as const

/** The rows as a file, made in the browser. */
export function ExportMenu({ rows, about }: ExportMenuProps) {
  const { t } = useTranslation('instruments')
  return (
    <Popover label={t('export.button')} className="export-menu">
      {(close) => (
        <>
          {(['csv', 'json'] as const).map((format) => (
            <button
              key={format}
              type="button"
              className="link-button export-menu-format"
              onClick={() => {
                const { type, write } = FORMATS[format]
                save(`strata-instruments-${about.registryVersion}.${format}`, type, write(rows, about))
                close()
              }}
            >
              {t(`export.${format}`, { count: rows.length })}
            </button>
          ))}
          <p className="caption">{t('export.about')}</p>
        </>
      )}
    </Popover>
  )
}

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
