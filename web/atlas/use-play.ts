import { useEffect, useState } from 'react'

const YEAR_MS = 600

/** What starts and stops play: a press of it stops by itself. */
export const PLAY_BUTTON_ID = 'atlas-play'

interface Play {
  readonly isPlaying: boolean
  toggle(): void
}

/** Plays through the years, one every 600 ms, until the last, a second press, or any key. */
export function usePlay(
  year: number,
  lastYear: number,
  firstYear: number,
  onYear: (year: number) => void,
): Play {
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
    const stop = (event: KeyboardEvent): void => {
      const presses = event.key === ' ' || event.key === 'Enter'
      if (presses && event.target instanceof Element && event.target.id === PLAY_BUTTON_ID) return
      setPlaying(false)
      // The key that starts play would start it anew.
      if (event.key === ' ') event.preventDefault()
    }
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
