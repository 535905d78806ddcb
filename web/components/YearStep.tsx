import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import './year-step.css'

interface YearStepProps {
  readonly year: number
  readonly first: number
  readonly last: number
  readonly onYear: (year: number) => void
}

/** The year of a page, moved by slider or step. */
export function YearStep({ year, first, last, onYear }: YearStepProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="year-step no-print keep-ltr">
      <label htmlFor={id}>{t('year')}</label>
      <input
        id={id}
        type="range"
        min={first}
        max={last}
        value={year}
        onChange={(event) => onYear(Number(event.target.value))}
      />
      <output htmlFor={id}>{year}</output>
    </div>
  )
}
