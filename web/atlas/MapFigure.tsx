import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type ActorLayer, closestLayer } from '../../src/layers/actor-ties.ts'
import type { Layer } from '../../src/model/layer.ts'
import { Figure } from '../components/Figure.tsx'
import { AtlasMap } from './AtlasMap.tsx'
import type { WorldShapes } from './geography/world-shapes.ts'
import { MapKey } from './MapKey.tsx'
import { MapTable, type MapTableRow } from './MapTable.tsx'
import type { AtlasChoice, AtlasData } from './use-atlas.ts'

interface MapFigureProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly shapes: WorldShapes
  readonly tiesOfA: readonly ActorLayer[] | null
  readonly tiesOfB: readonly ActorLayer[] | null
  readonly countByActor: Uint16Array | null
  readonly counts: Readonly<Record<Layer, number>> | null
  readonly title: string
  readonly widthPx: number
  readonly isPhone: boolean
  readonly onChoose: (actorId: string) => void
}

/** The map with its sentence, its key and its table twin. */
export function MapFigure(props: MapFigureProps) {
  const { data, choice, tiesOfA, tiesOfB, countByActor, counts, title } = props
  const { t } = useTranslation('atlas')
  const { a, b, year } = choice
  const rows = useMemo<MapTableRow[]>(() => {
    const states = [...data.actors.values()].filter(({ kind, id }) => kind === 'state' && id !== a?.id)
    const tableRows = states.map((actor) => {
      const place = data.position(actor.id)
      if (tiesOfA === null) return { actor, instruments: countByActor?.[place] ?? 0 }
      const instruments = tiesOfA.reduce((sum, { shared }) => sum + (shared[place] ?? 0), 0)
      return {
        actor,
        closest: closestLayer(tiesOfA, place, (layer) => !choice.off.includes(layer)),
        instruments,
      }
    })
    return tableRows
      .filter(({ instruments }) => instruments > 0)
      .toSorted(
        (one, other) => other.instruments - one.instruments || one.actor.name.localeCompare(other.actor.name),
      )
  }, [data, a?.id, tiesOfA, countByActor, choice.off])
  const both = useMemo(
    () =>
      tiesOfA === null || tiesOfB === null
        ? 0
        : data.index.actorIds.filter((_, place) =>
            [tiesOfA, tiesOfB].every((ties) =>
              ties.some(
                ({ layer, shared }) =>
                  layer !== 'multilateral' && choice.isOn(layer) && (shared[place] ?? 0) > 0,
              ),
            ),
          ).length,
    [data, tiesOfA, tiesOfB, choice.isOn],
  )
  const shared = counts === null ? 0 : Object.values(counts).reduce((sum, count) => sum + count, 0)
  const [summary, unit] =
    a === null
      ? [t('summaryWorld', { year, count: rows.length }), t('unitWorld', { count: rows.length })]
      : b === null
        ? [t('summaryOne', { year, ...counts }), t('unitOne', { count: shared })]
        : [t('summaryPair', { year, count: shared, a: a.name, b: b.name }), t('unitPair', { count: shared })]
  return (
    <Figure
      title={title}
      isTitleQuiet
      unit={unit}
      source={t('common:app.name')}
      date={data.registry.date}
      summary={summary}
      table={<MapTable rows={rows} caption={title} onChoose={props.onChoose} />}
      leftOut={<MapKey data={data} choice={choice} both={both} />}
    >
      <AtlasMap {...props} />
    </Figure>
  )
}
