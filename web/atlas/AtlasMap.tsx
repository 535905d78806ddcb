import { type PointerEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LAYERS } from '../../src/model/layer.ts'
import { measureText } from '../components/measure-text.ts'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import { BesideMap } from './BesideMap.tsx'
import type { DrawnShape } from './geography/drawn-world.ts'
import { MapTip } from './MapTip.tsx'
import { mapLabels } from './map-labels.ts'
import { bilateralPartners, shapeFill } from './map-view.ts'
import { PairBand } from './PairBand.tsx'
import { pairBand } from './pair-band.ts'
import { pathBoxes } from './path-boxes.ts'
import { shapeFacts } from './shape-facts.ts'
import { TieMap } from './TieMap.tsx'
import { useMapCursor } from './use-map-cursor.ts'
import { useMapFrame } from './use-map-frame.ts'
import { useMapQuestion, useMapShapes } from './use-map-question.ts'
import { useShapeWords } from './use-shape-words.ts'
import type { YearTies } from './year-view.ts'

interface AtlasMapProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly ties: YearTies
  readonly widthPx: number
  readonly isPhone: boolean
  readonly onChoose: (actorId: string) => void
}

/** A widget that takes the focus itself, as an application does; its countries are reached by arrow keys. */
const FOCUSABLE = { tabIndex: 0 }

/** How wide the band that binds two may be; on a short way it stays longer than wide. */
const WIDEST_BAND_PX = 56

interface Pointed {
  readonly id: string
  readonly at: readonly [x: number, y: number]
}

/** The map of the atlas: one country and its closest layers, two and what binds them, or the world. */
export function AtlasMap({ data, choice, ties, widthPx, isPhone, onChoose }: AtlasMapProps) {
  const { t } = useTranslation('atlas')
  const { a, b, year } = choice
  const frame = useMapFrame(data, a?.id ?? null, b?.id ?? null, widthPx, isPhone)
  const { world, shapes, positionsOf } = useMapShapes(data, frame, year)
  const question = useMapQuestion(data, choice, ties)
  const words = useShapeWords(data, choice, isPhone)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const shapeOf = (actorId: string | undefined): DrawnShape | undefined =>
    shapes.find(({ actors }) => actorId !== undefined && actors.includes(actorId))
  const [first, second] = [shapeOf(a?.id), shapeOf(b?.id)]
  const partners = useMemo(
    () => bilateralPartners(shapes, positionsOf, question),
    [shapes, positionsOf, question],
  )
  const strands = useMemo(
    () =>
      first === undefined || question.without !== null
        ? []
        : partners.map(({ shape }) => ({
            id: shape.id,
            path: world.strand(first.id, shape.id),
            end: shape.at,
          })),
    [world, first, partners, question.without],
  )
  const band = useMemo(() => {
    if (first === undefined || second === undefined || first === second) return []
    const counts = LAYERS.filter(question.isOn).map((layer) => ({
      layer,
      count: question.tiesOfA?.[LAYERS.indexOf(layer)]?.shared[data.position(b?.id ?? '')] ?? 0,
    }))
    const lengthPx = Math.hypot(second.at[0] - first.at[0], second.at[1] - first.at[1])
    return pairBand(second.at, first.at, counts, Math.min(WIDEST_BAND_PX, lengthPx / 2))
  }, [first, second, question, data, b?.id])
  const labels = useMemo(
    () =>
      mapLabels({
        chosen: [first, second].filter((shape) => shape !== undefined),
        partners,
        joined: shapes.filter(({ kind, isDot }) => kind === 'joined' && !isDot),
        window: frame,
        over: [...strands, ...band].flatMap(({ path }) => pathBoxes(path)),
        nameOf: words.label,
        widthOf: (text, isStrong) => measureText(text, 12, isStrong ? 600 : 400),
      }),
    [first, second, partners, shapes, frame, strands, band, words.label],
  )
  const choose = (shape: DrawnShape): void => {
    const [actorId] = shape.actors
    if (actorId !== undefined && data.actors.has(actorId)) onChoose(actorId)
  }
  const { cursor, onKeyDown, onBlur } = useMapCursor(shapes, first, frame, choose)
  const shapeUnder = (target: EventTarget): DrawnShape | undefined => {
    const id = target instanceof Element ? target.getAttribute('data-id') : null
    return shapes.find((shape) => shape.id === id)
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const shape = event.pointerType === 'touch' ? undefined : shapeUnder(event.target)
    const box = event.currentTarget.getBoundingClientRect()
    setPointed(
      shape === undefined ? null : { id: shape.id, at: [event.clientX - box.left, event.clientY - box.top] },
    )
  }
  const tipped = cursor ?? shapes.find(({ id }) => id === pointed?.id)
  const isUntied = tipped !== undefined && shapeFill(tipped, positionsOf(tipped), question) === 'untied'
  const facts = tipped && shapeFacts(tipped, positionsOf(tipped), question)
  return (
    <div className="atlas-map">
      <div
        className="atlas-map-window"
        role="application"
        aria-label={t('mapKeys')}
        {...FOCUSABLE}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onClick={(event) => {
          const shape = shapeUnder(event.target)
          if (shape !== undefined) choose(shape)
        }}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setPointed(null)}
      >
        <TieMap
          frame={frame}
          coast={world.coast}
          shapes={shapes}
          fillOf={(shape) => shapeFill(shape, positionsOf(shape), question)}
          strands={strands}
          labels={labels}
          cursor={cursor}
        >
          <PairBand band={band} ends={[first, second].filter((shape) => shape !== undefined)} />
        </TieMap>
        <output className="unseen" aria-live="polite">
          {cursor && facts
            ? `${words.sentence(cursor, facts)}${isUntied ? `. ${t('without.tip')}` : ''}`
            : ''}
        </output>
      </div>
      {tipped && facts && (
        <MapTip
          name={words.name(tipped)}
          facts={facts}
          note={words.note(tipped)}
          isUntied={isUntied}
          names={[a?.name ?? '', b?.name ?? '']}
          at={cursor?.at ?? pointed?.at ?? tipped.at}
          window={frame}
        />
      )}
      <BesideMap data={data} question={question} year={year} nameOf={words.actorName} onChoose={onChoose} />
    </div>
  )
}
