import { useEffect, useState } from 'react'

interface YearInputProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (text: string) => void
}

/** A field for a year, asked for once it is left or Enter is pressed; what is no year is said by the page. */
export function YearInput({ label, value = '', onChange }: YearInputProps) {
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  const commit = (): void => {
    if (draft.trim() !== value) onChange(draft.trim())
  }
  return (
    <label className="timeline-filter-field">
      {label}
      <input
        type="text"
        inputMode="numeric"
        maxLength={8}
        size={5}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
      />
    </label>
  )
}
