import { useEffect, useState } from 'react'

const REST_MS = 700

/** Says a new year to screen readers once it has come to rest, so that a held key is not read out year by year. */
export function YearSaid({ text, isQuiet }: { text: string; isQuiet: boolean }) {
  const [said, setSaid] = useState(text)
  useEffect(() => {
    if (isQuiet) return
    const timer = setTimeout(() => setSaid(text), REST_MS)
    return () => clearTimeout(timer)
  }, [text, isQuiet])
  return (
    <output className="unseen" aria-live="polite">
      {said}
    </output>
  )
}
