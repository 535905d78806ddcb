import { useTranslation } from 'react-i18next'
import { NOT_DRAWN } from '../../src/geography/dissolved-states.ts'
import { layerPattern } from '../components/layer-pattern.ts'
import type { AtlasData } from './atlas-data.ts'
import { layerOfFill } from './map-fills.ts'
import { type MapQuestion, shapeFill } from './map-view.ts'

interface BesideMapProps {
  readonly data: AtlasData
  readonly question: MapQuestion
  readonly year: number
  readonly nameOf: (actorId: string) => string
  readonly onChoose: (actorId: string) => void
}

/** States of the year whose borders lay within one of today: a mark beside the map, filled as their shape would be. */
export function BesideMap({ data, question, year, nameOf, onChoose }: BesideMapProps) {
  const { t } = useTranslation('atlas')
  const states = NOT_DRAWN.filter(({ actorId, lastYear }) => year <= lastYear && data.hasRows(actorId))
  if (states.length === 0) return null
  return (
    <ul className="map-beside" aria-label={t('notDrawn')}>
      {states.map(({ actorId }) => {
        const place = data.position(actorId)
        const fill = shapeFill({ kind: 'state', actors: [actorId] }, [place], question)
        const layer = layerOfFill(fill)
        return (
          <li key={actorId}>
            <button type="button" className="link-button" onClick={() => onChoose(actorId)}>
              <svg width="14" height="14" aria-hidden="true">
                <rect
                  className="tie-map-mark"
                  data-fill={fill}
                  fill={layer === undefined ? undefined : layerPattern(layer, 'pale')}
                  x="1"
                  y="1"
                  width="12"
                  height="12"
                />
              </svg>
              {nameOf(actorId)}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
