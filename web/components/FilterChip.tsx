import './filter-chip.css'

interface FilterChipProps {
  /** What the part of the filter asks for. */
  readonly text: string
  /** What a press does, in words. */
  readonly label: string
  readonly onRemove: () => void
}

/** A part of a filter that is set; a press lifts it. */
export function FilterChip({ text, label, onRemove }: FilterChipProps) {
  return (
    <button type="button" className="button filter-chip" aria-label={label} onClick={onRemove}>
      <span className="filter-chip-text">{text}</span> <span aria-hidden="true">✕</span>
    </button>
  )
}
