import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActorLayer } from '../../src/layers/actor-ties.ts'
import { LAYERS } from '../../src/model/layer.ts'
import {
  type DrawnShape,
  drawnWorld,
  epochOf,
  type MapFrame,
  middleOfShape,
} from './geography/drawn-world.ts'
import type { WorldShapes } from './geography/world-shapes.ts'
import { amountFill, closestOfShape, type MapFill, whoseTie } from './map-fills.ts'
import { pairBand } from './pair-band.ts'
import { type LabelWish, placeLabels } from './place-labels.ts'
import { TieMap } from './TieMap.tsx'
import type { AtlasChoice, AtlasData } from './use-atlas.ts'

interface AtlasMapProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly shapes: WorldShapes
  readonly tiesOfA: readonly ActorLayer[] | null
  readonly tiesOfB: readonly ActorLayer[] | null
  readonly countByActor: Uint16Array | null
  readonly widthPx: number
  readonly isPhone: boolean
  readonly onChoose: (actorId: string) => void
}

const BILATERAL = LAYERS.indexOf('bilateral')
const MOST_NAMES = 26

/** The map of the atlas: one country and its closest layers, two and what binds them, or the world. */
export function AtlasMap(props: AtlasMapProps) {
  const { data, choice, shapes, tiesOfA, tiesOfB, countByActor, widthPx, isPhone, onChoose } = props
  const { t } = useTranslation('atlas')
  const { a, b, year } = choice
  const centre = useMemo(() => centreOf(shapes, a?.id ?? null, b?.id ?? null), [shapes, a?.id, b?.id])
  const zoom = centre === null ? 1 : b !== null ? centre.zoom : isPhone ? 2.6 : 1
  const frame = useMemo<MapFrame>(
    () => ({
      widthPx,
      heightPx: Math.round(widthPx * (isPhone ? 0.7 : 0.455)),
      zoom,
      centre: centre?.at ?? [10, 20],
    }),
    [widthPx, isPhone, zoom, centre],
  )
  // Only the years in which other states are joined draw another map.
  const epoch = epochOf(shapes, year)
  const world = useMemo(() => drawnWorld(shapes, epoch, frame), [shapes, frame, epoch])
  const positionsOf = useMemo(
    () =>
      new Map(
        world.shapes.map((shape) => [
          shape.id,
          shape.actors.map((id) => data.position(id)).filter((at) => at >= 0),
        ]),
      ),
    [world, data],
  )
  const bound = useMemo(() => new Set(data.index.actorByRow), [data])
  // A territory that no row names has nothing to say, and as a dot only crowds the sea.
  const isShown = (shape: DrawnShape): boolean =>
    !shape.isDot || (positionsOf.get(shape.id) ?? []).some((at) => bound.has(at))
  const fillOf = (shape: DrawnShape): MapFill => {
    if (shape.kind === 'disputed') return { kind: 'disputed' }
    if (a !== null && shape.actors.includes(a.id)) return { kind: 'chosen' }
    if (b !== null && shape.actors.includes(b.id)) return { kind: 'second' }
    const positions = positionsOf.get(shape.id) ?? []
    if (tiesOfA === null) return amountFill(Math.max(0, ...positions.map((at) => countByActor?.[at] ?? 0)))
    if (tiesOfB !== null) return whoseTie(tiesOfA, tiesOfB, positions, choice.isOn)
    const layer = closestOfShape(tiesOfA, positions, choice.isOn)
    return layer === null ? { kind: 'none' } : { kind: 'layer', layer }
  }
  const nameOf = (shape: DrawnShape): string => {
    if (shape.kind === 'disputed') return t(`disputedAreas.${shape.id}`)
    const actor = data.actors.get(shape.id)
    const name =
      shape.kind === 'joined'
        ? t('shapeTitle.joined', {
            name: actor?.name ?? shape.id,
            id: shape.id,
            year: actor?.end?.slice(0, 4) ?? '',
          })
        : (actor?.name ?? shape.id)
    const fill = fillOf(shape)
    const positions = positionsOf.get(shape.id) ?? []
    if (fill.kind === 'layer') {
      const count = positions.reduce(
        (sum, at) => sum + (tiesOfA?.[LAYERS.indexOf(fill.layer)]?.shared[at] ?? 0),
        0,
      )
      return t('shapeTitle.layer', { name, layer: t(`common:layer.${fill.layer}`), count })
    }
    if (fill.kind === 'amount')
      return t('shapeTitle.amount', {
        name,
        count: Math.max(0, ...positions.map((at) => countByActor?.[at] ?? 0)),
      })
    return t(
      fill.kind === 'none'
        ? 'shapeTitle.none'
        : fill.kind === 'chosen'
          ? 'shapeTitle.chosen'
          : 'shapeTitle.pair',
      { name },
    )
  }
  const shapeOf = (actorId: string): DrawnShape | undefined =>
    world.shapes.find((shape) => shape.actors.includes(actorId))
  const chosen = a === null ? undefined : shapeOf(a.id)
  const second = b === null ? undefined : shapeOf(b.id)
  const partners =
    tiesOfA === null || b !== null || chosen === undefined || !choice.isOn('bilateral')
      ? []
      : world.shapes
          .map((shape) => ({
            shape,
            count: (positionsOf.get(shape.id) ?? []).reduce(
              (sum, at) => sum + (tiesOfA[BILATERAL]?.shared[at] ?? 0),
              0,
            ),
          }))
          .filter(({ shape, count }) => count > 0 && shape !== chosen)
          .toSorted((one, other) => other.count - one.count || one.shape.id.localeCompare(other.shape.id))
  const shortName = (shape: DrawnShape): string =>
    isPhone ? shape.id : shortened(data.actors.get(shape.id)?.name ?? shape.id)
  const wishes: LabelWish[] = [
    ...[chosen, second].flatMap((shape) =>
      shape === undefined
        ? []
        : [{ id: shape.id, text: data.actors.get(shape.id)?.name ?? shape.id, at: shape.at, isStrong: true }],
    ),
    ...partners
      .slice(0, MOST_NAMES)
      .map(({ shape, count }) => ({ id: shape.id, text: `${shortName(shape)} ${count}`, at: shape.at })),
    ...world.shapes
      .filter(({ kind }) => kind === 'joined')
      .map((shape) => ({
        id: shape.id,
        text: `${data.actors.get(shape.id)?.name ?? shape.id} ${shape.id}`,
        at: shape.at,
      })),
  ]
  const seen = new Set<string>()
  const labels = placeLabels(
    wishes.filter(({ id }) => (seen.has(id) ? false : seen.add(id))),
    frame,
  ).map((label) => {
    const partner = partners.find(({ shape }) => shape.id === label.id)
    return partner === undefined
      ? label
      : { ...label, text: shortName(partner.shape), count: String(partner.count) }
  })
  const band =
    chosen === undefined || second === undefined || tiesOfA === null || b === null
      ? []
      : pairBand(
          second.at,
          chosen.at,
          LAYERS.filter(choice.isOn).map((layer) => ({
            layer,
            count: tiesOfA[LAYERS.indexOf(layer)]?.shared[data.position(b.id)] ?? 0,
          })),
        )
  return (
    <TieMap
      world={{ ...world, shapes: world.shapes.filter(isShown) }}
      frame={frame}
      fillOf={fillOf}
      nameOf={nameOf}
      strands={
        chosen === undefined
          ? []
          : partners.map(({ shape }) => ({
              id: shape.id,
              path: world.strand(chosen.id, shape.id),
              end: shape.at,
            }))
      }
      labels={labels}
      onChoose={(shape) => {
        const [actorId] = shape.actors
        if (shape.kind !== 'disputed' && actorId !== undefined && data.actors.has(actorId)) onChoose(actorId)
      }}
    >
      <defs>
        {(['a', 'b'] as const).map((side) => (
          <pattern
            key={side}
            id={`hatch-${side}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${side === 'a' ? -45 : 45})`}
          >
            <rect width="5" height="5" className={`hatch-${side}-ground`} />
            <rect width="1.2" height="5" className={`hatch-${side}-line`} />
          </pattern>
        ))}
      </defs>
      {band.map(({ layer, path }) => (
        <path key={layer} className="tie-map-band" data-layer={layer} d={path} />
      ))}
      {band.length > 0 &&
        [chosen, second].map(
          (shape) =>
            shape && (
              <circle key={shape.id} className="tie-map-band-end" cx={shape.at[0]} cy={shape.at[1]} r="5" />
            ),
        )}
    </TieMap>
  )
}

/** What the window shows: the country chosen, or both of two with room around them. */
function centreOf(
  shapes: WorldShapes,
  a: string | null,
  b: string | null,
): { at: [number, number]; zoom: number } | null {
  const one = a === null ? null : middleOfShape(shapes, a)
  if (one === null) return null
  const other = b === null ? null : middleOfShape(shapes, b)
  if (other === null) return { at: one, zoom: 1 }
  const wide = Math.abs(one[0] - other[0])
  const span = Math.max(wide > 180 ? 360 - wide : wide, Math.abs(one[1] - other[1]) * 1.8, 12)
  return {
    at: [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2],
    zoom: Math.min(6, Math.max(1, 150 / (span + 14))),
  }
}

/** The part of a country's formal name that a map has room for. */
function shortened(name: string): string {
  return name.replace(/,.*$/, '').replace(/\s*\(.*\)$/, '')
}
