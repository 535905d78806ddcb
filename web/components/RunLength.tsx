import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import './run-length.css'

interface RunLengthProps {
  /** Lengths that are offered; the address takes any that the API does. */
  readonly lengths: readonly number[]
  readonly length: number
  readonly onChange: (length: number) => void
}

/** Fewest words of a run that counts. */
export function RunLength({ lengths, length, onChange }: RunLengthProps) {
  const { t } = useTranslation()
  const id = useId()
  const offered = [...new Set([...lengths, length])].sort((a, b) => a - b)
  return (
    <span className="run-length no-print">
      <label htmlFor={id}>{t('runLength.label')}</label>
      <select id={id} value={length} onChange={({ target }) => onChange(Number(target.value))}>
        {offered.map((words) => (
          <option key={words} value={words}>
            {t('runLength.words', { count: words })}
          </option>
        ))}
      </select>
    </span>
  )
}
