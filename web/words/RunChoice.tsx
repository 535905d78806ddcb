import { useTranslation } from 'react-i18next'
import { LINEAGE_MIN } from '../../src/api/reuse-lineage.ts'

/** Lengths of runs that the page offers; the address takes any that the API does. */
const RUNS = [6, 8, LINEAGE_MIN, 15, 20, 30] as const

interface RunChoiceProps {
  readonly run: number
  readonly onChange: (run: number) => void
}

/** Fewest words of a run that counts as taken over. */
export function RunChoice({ run, onChange }: RunChoiceProps) {
  const { t } = useTranslation('words')
  const values = [...new Set([...RUNS, run])].sort((a, b) => a - b)
  return (
    <label className="run-choice">
      {t('run.label')}
      <select value={run} onChange={({ target }) => onChange(Number(target.value))}>
        {values.map((value) => (
          <option key={value} value={value}>
            {t('run.words', { count: value })}
          </option>
        ))}
      </select>
    </label>
  )
}
