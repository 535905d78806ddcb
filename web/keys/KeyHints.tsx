import { KeyCaps } from './KeyList.tsx'

interface KeyHintsProps {
  /** Keys as a binding has them, several of one meaning parted by spaces, and what they do. */
  readonly hints: readonly (readonly [keys: string, label: string])[]
}

/** The keys of a page, at its foot. */
export function KeyHints({ hints }: KeyHintsProps) {
  return (
    <span className="key-hints no-print">
      {hints.map(([keys, label]) => (
        <span key={keys}>
          <KeyCaps keys={keys} /> {label}
        </span>
      ))}
    </span>
  )
}
