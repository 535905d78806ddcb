import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { PASSAGE_MIN } from '../../src/api/reuse-passages.ts'
import { RUN_LENGTHS } from '../routes/compare-search.ts'

interface RunLengthProps {
  readonly min: number
  /** Called with undefined for the default. */
  readonly onChange: (min: number | undefined) => void
}

/** Fewest words of a run that counts. */
export function RunLength({ min, onChange }: RunLengthProps) {
  const { t } = useTranslation('compare')
  const id = useId()
  const lengths = [...new Set([...RUN_LENGTHS, min])].sort((a, b) => a - b)
  return (
    <span className="run-length no-print">
      <label htmlFor={id}>{t('min.label')}</label>{' '}
      <select
        id={id}
        value={min}
        onChange={(event) => {
          const chosen = Number(event.target.value)
          onChange(chosen === PASSAGE_MIN ? undefined : chosen)
        }}
      >
        {lengths.map((length) => (
          <option key={length} value={length}>
            {t('min.words', { count: length })}
          </option>
        ))}
      </select>
    </span>
  )
}
