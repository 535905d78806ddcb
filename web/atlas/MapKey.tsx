import { useTranslation } from 'react-i18next'
import { DISSOLVED_STATES, isDrawn, NOT_DRAWN } from './geography/dissolved-states.ts'
import { AMOUNT_STEPS } from './map-fills.ts'
import type { AtlasChoice, AtlasData } from './use-atlas.ts'

const PATCH = { width: 16, height: 10 }

/** What the map's fills mean, and what its borders are. */
export function MapKey({ data, choice, both }: { data: AtlasData; choice: AtlasChoice; both: number }) {
  const { t } = useTranslation('atlas')
  const { a, b, year } = choice
  const dissolved = DISSOLVED_STATES.some((state) => isDrawn(state, year))
  const notDrawn = NOT_DRAWN.filter(({ lastYear, actorId }) => year <= lastYear && isBound(data, actorId))
  return (
    <span className="map-key">
      {a !== null && b === null && (
        <>
          <Patch fill="chosen" words={t('key.chosen')} />
          <Patch fill="none" words={t('key.none')} />
          <Patch fill="disputed" words={t('key.disputed')} />
          <span data-layer="bilateral">
            <svg width="24" height="10" aria-hidden="true">
              <path className="tie-map-strand" d="M0,5H20" />
              <circle className="tie-map-ring" cx="20" cy="5" r="2.5" />
            </svg>
            {t('key.strand')}
          </span>
        </>
      )}
      {a !== null && b !== null && (
        <>
          <span>{t('key.outside')}</span>
          <Patch fill="tied-a" words={t('key.tied-a', { name: a.name })} />
          <Patch fill="tied-b" words={t('key.tied-b', { name: b.name })} />
          <Patch fill="tied-both" words={t('key.tied-both', { count: both })} />
          <Patch fill="none" words={t('key.none')} />
          <Patch fill="disputed" words={t('key.disputed')} />
        </>
      )}
      {a === null && (
        <>
          {AMOUNT_STEPS.map((from, step) => (
            <Patch
              key={from}
              fill={`amount-${step + 1}`}
              words={
                step === AMOUNT_STEPS.length - 1 ? `${from}+` : `${from}–${(AMOUNT_STEPS[step + 1] ?? 0) - 1}`
              }
            />
          ))}
          <span>{t('key.amount')}</span>
          <Patch fill="disputed" words={t('key.disputed')} />
        </>
      )}
      <span className="map-key-borders">
        {dissolved ? t('bordersDissolved') : t('borders')}{' '}
        {notDrawn.length > 0 &&
          t('notDrawn', {
            names: notDrawn.map(({ actorId }) => data.actors.get(actorId)?.name ?? actorId).join(', '),
          })}
      </span>
    </span>
  )
}

function Patch({ fill, words }: { fill: string; words: string }) {
  return (
    <span>
      <svg {...PATCH} aria-hidden="true">
        <rect className="tie-map-shape" data-fill={fill} x="0.5" y="0.5" width="15" height="9" />
      </svg>
      {words}
    </span>
  )
}

function isBound(data: AtlasData, actorId: string): boolean {
  const place = data.position(actorId)
  return place >= 0 && data.index.actorByRow.includes(place)
}
