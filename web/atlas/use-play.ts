import { useEffect, useState } from 'react'

const YEAR_MS = 600

/** Plays through the years, one every 600 ms, until the last, a second press, or any key or press elsewhere. */
export function usePlay(
  year: number,
  lastYear: number,
  firstYear: number,
  onYear: (year: number) => void,
): {
  readonly isPlaying: boolean
  toggle(): void
} {
  const [isPlaying, setPlaying] = useState(false)
  useEffect(() => {
    if (!isPlaying) return
    if (year >= lastYear) {
      setPlaying(false)
      return
    }
    const timer = setTimeout(() => onYear(year + 1), YEAR_MS)
    return () => clearTimeout(timer)
  }, [isPlaying, year, lastYear, onYear])
  useEffect(() => {
    if (!isPlaying) return
    const stop = (): void => setPlaying(false)
    document.addEventListener('keydown', stop, { capture: true })
    return () => document.removeEventListener('keydown', stop, { capture: true })
  }, [isPlaying])
  return {
    isPlaying,
    toggle() {
      if (!isPlaying && year >= lastYear) onYear(firstYear)
      setPlaying(!isPlaying)
    },
  }
}
