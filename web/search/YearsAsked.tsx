import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface YearsAskedProps {
  readonly from: number | undefined
  readonly to: number | undefined
  readonly onChange: (from: number | undefined, to: number | undefined) => void
}

/** First and last year, asked for once a field is left or Enter is pressed; what is no year asks for nothing. */
export function YearsAsked({ from, to, onChange }: YearsAskedProps) {
  const { t } = useTranslation('search')
  return (
    <div className="years-asked">
      <YearField label={t('year.from')} year={from} onYear={(year) => onChange(year, to)} />
      <span aria-hidden="true">–</span>
      <YearField label={t('year.to')} year={to} onYear={(year) => onChange(from, year)} />
    </div>
  )
}

interface YearFieldProps {
  readonly label: string
  readonly year: number | undefined
  readonly onYear: (year: number | undefined) => void
}

function YearField({ label, year, onYear }: YearFieldProps) {
  const held = year === undefined ? '' : String(year)
  const [draft, setDraft] = useState(held)
  const [heldBefore, setHeldBefore] = useState(held)
  if (held !== heldBefore) {
    setHeldBefore(held)
    setDraft(held)
  }
  const commit = (): void => {
    const text = draft.trim()
    if (text === held) return
    if (text === '' || /^\d{4}$/.test(text)) onYear(text === '' ? undefined : Number(text))
    else setDraft(held)
  }
  return (
    <input
      type="text"
      inputMode="numeric"
      className="facet-find"
      aria-label={label}
      placeholder={label}
      maxLength={4}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
      }}
    />
  )
}
