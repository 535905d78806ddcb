import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { PLAY_BUTTON_ID } from '../atlas/use-play.ts'
import './year-step.css'

interface YearStepProps {
  readonly year: number
  readonly first: number
  readonly last: number
  readonly onYear: (year: number) => void
  /** Plays through the years, where the page can. */
  readonly play?: { readonly isPlaying: boolean; toggle(): void }
  /** Id of the slider, for a key that leads to it. */
  readonly inputId?: string
}

/** The year of a page, moved by slider or step, or played through. */
export function YearStep({ year, first, last, onYear, play, inputId }: YearStepProps) {
  const { t } = useTranslation()
  const ownId = useId()
  const id = inputId ?? ownId
  return (
    <div className="year-step no-print keep-ltr">
      {play !== undefined && <PlayButton {...play} />}
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

function PlayButton({ isPlaying, toggle }: { readonly isPlaying: boolean; toggle(): void }) {
  const { t } = useTranslation()
  return (
    <button
      id={PLAY_BUTTON_ID}
      type="button"
      className="button"
      aria-label={t(isPlaying ? 'playStop' : 'play')}
      aria-pressed={isPlaying}
      onClick={toggle}
    >
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path fill="currentColor" d={isPlaying ? 'M2,1h3v10h-3zM7,1h3v10h-3z' : 'M2,1L11,6L2,11Z'} />
      </svg>
    </button>
  )
}
