import { useTranslation } from 'react-i18next'
import { DISSOLVED_STATES, isDrawn } from '../../src/geography/dissolved-states.ts'
import type { AtlasChoice } from './atlas-choice.ts'
import { DisputedNotes } from './DisputedNotes.tsx'
import { AMOUNT_STEPS } from './map-fills.ts'

const PATCH = { width: 16, height: 10 }

interface MapKeyProps {
  readonly choice: AtlasChoice
  /** Third countries tied to both of two chosen. */
  readonly both: number
  /** States left untied where a layer is taken away; null where none is. */
  readonly untied: number | null
}

/** What the map's fills mean, and what its borders are. */
export function MapKey({ choice, both, untied }: MapKeyProps) {
  const { t } = useTranslation('atlas')
  const { a, b, year, without } = choice
  const dissolved = DISSOLVED_STATES.some((state) => isDrawn(state, year))
  return (
    <span className="map-key">
      {a !== null && b === null && (
        <>
          <Patch fill="chosen" words={t('key.chosen')} />
          <Patch fill="none" words={t('key.none')} />
        </>
      )}
      {a !== null && b !== null && (
        <>
          <span>{t(without === null ? 'key.outside' : 'without.outside')}</span>
          <Patch fill="tied-a" words={t('key.tied', { name: a.name })} />
          <Patch fill="tied-b" words={t('key.tied', { name: b.name })} />
          <Patch fill="tied-both" words={t('key.tied-both', { count: both })} />
          <Patch fill="none" words={t('key.none')} />
        </>
      )}
      {a === null && (
        <>
          {AMOUNT_STEPS.map((from, step) => (
            <Patch key={from} fill={`amount-${step + 1}`} words={stepWords(step)} />
          ))}
          <span>{t('key.amount')}</span>
        </>
      )}
      {untied !== null && <Patch fill="untied" words={t('without.key', { count: untied })} />}
      <DisputedNotes>
        <Patch fill="disputed" words={t('key.disputed')} />
      </DisputedNotes>
      {a !== null && b === null && without === null && (
        <span data-layer="bilateral">
          <svg width="24" height="10" aria-hidden="true">
            <path className="tie-map-strand" d="M0,5H20" />
            <circle className="tie-map-ring" cx="20" cy="5" r="2.5" />
          </svg>
          {t('key.strand')}
        </span>
      )}
      <span className="map-key-borders">{dissolved ? t('bordersDissolved') : t('borders')}</span>
    </span>
  )
}

function stepWords(step: number): string {
  const [from, next] = [AMOUNT_STEPS[step], AMOUNT_STEPS[step + 1]]
  return next === undefined ? `${from}+` : `${from}–${next - 1}`
}

function Patch({ fill, words }: { fill: string; words: string }) {
  return (
    <span className="map-key-patch">
      <svg {...PATCH} aria-hidden="true">
        <rect className="tie-map-patch" data-fill={fill} x="0.5" y="0.5" width="15" height="9" />
      </svg>
      {words}
    </span>
  )
}
