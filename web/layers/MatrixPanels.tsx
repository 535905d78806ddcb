import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pairIndex } from '../../src/layers/layer-network.ts'
import { LAYERS } from '../../src/model/layer.ts'
import type { AtlasData } from '../atlas/atlas-data.ts'
import type { LayersChange } from '../routes/layers-search.ts'
import type { LayersChoice } from './layers-choice.ts'
import { type MatrixOrder, matrixOrder } from './matrix-order.ts'
import { PanelTabs, usePanelScroll } from './PanelTabs.tsx'
import { PanelFoot, PanelHead } from './PanelWords.tsx'
import { useActorWords } from './use-actor-words.ts'
import { hubGroups, type LayerPanel, type YearNetworks } from './year-networks.ts'
import './network-panels.css'

interface MatrixPanelsProps {
  readonly data: AtlasData
  readonly choice: LayersChoice
  readonly networks: YearNetworks
  readonly onChange: (part: LayersChange, replace?: boolean) => void
}

type Cell = readonly [row: number, column: number]

const NAMED_HUBS = 3

/** The same networks as matrices: a dot where row and column are tied. Actors stand by region, in the same order in all panels. */
export function MatrixPanels({ data, choice, networks, onChange }: MatrixPanelsProps) {
  const { t } = useTranslation('layers')
  const words = useActorWords(data)
  const list = useRef<HTMLDivElement>(null)
  const { current, goTo } = usePanelScroll(list)
  const [pointed, setPointed] = useState<Cell | null>(null)
  const order = useMemo(
    () => matrixOrder(networks.drawn, (actor) => data.actors.get(data.index.actorIds[actor] ?? '')),
    [networks, data],
  )
  const { actors } = order
  const position = choice.a === null ? -1 : data.position(choice.a.id)
  const chosen = position < 0 ? null : position
  const pair = pointed?.map((place) => actors[place])
  const [row, column] = pair ?? []
  const tied =
    row === undefined || column === undefined || row === column
      ? []
      : LAYERS.filter((layer, l) => {
          const bits = networks.bits[pairIndex(Math.min(row, column), Math.max(row, column))] ?? 0
          return choice.layers.includes(layer) && (bits & (1 << l)) !== 0
        })
  return (
    <>
      <PanelTabs layers={choice.layers} current={current} onChoose={goTo} />
      <p className="matrix-said caption" aria-hidden="true">
        {row === undefined || column === undefined || row === column
          ? t('matrix.hint')
          : t(tied.length === 0 ? 'matrix.untied' : 'matrix.tied', {
              a: words.name(row),
              b: words.name(column),
              layers: tied.map((layer) => t(`common:layer.${layer}`)).join(', '),
            })}
      </p>
      <div className="network-panels" ref={list}>
        {networks.panels
          .filter(({ layer }) => choice.layers.includes(layer))
          .map((panel) => (
            <div key={panel.layer} className="network-cell">
              <PanelHead panel={panel} />
              <MatrixPanel
                panel={panel}
                networks={networks}
                order={order}
                marked={chosen === null ? -1 : actors.indexOf(chosen)}
                onPoint={setPointed}
                onChoose={(place) => {
                  const actor = actors[place]
                  if (actor !== undefined) onChange({ a: words.id(actor) }, false)
                }}
              />
              <PanelFoot
                panel={panel}
                shown={chosen}
                hubs={hubGroups(panel, data.index.actorIds, NAMED_HUBS)}
                words={words}
              />
            </div>
          ))}
      </div>
      <p className="caption">
        {t('matrix.order', {
          list: order.blocks
            .map(({ region, count }) => `${region ?? t('matrix.noRegion')} ${count}`)
            .join(', '),
        })}
      </p>
    </>
  )
}

interface MatrixPanelProps {
  readonly panel: LayerPanel
  readonly networks: YearNetworks
  readonly order: MatrixOrder
  /** Place of the country chosen, −1 where none is. */
  readonly marked: number
  readonly onPoint: (cell: Cell | null) => void
  readonly onChoose: (place: number) => void
}

function MatrixPanel({ panel, networks, order, marked, onPoint, onChoose }: MatrixPanelProps) {
  const { t } = useTranslation('layers')
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = order.actors.length
  const bit = 1 << LAYERS.indexOf(panel.layer)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context || size === 0) return
    const colour = rgbOf(getComputedStyle(canvas.current).getPropertyValue('--layer-fixed'))
    context.putImageData(matrixImage(order.actors, networks.bits, bit, colour), 0, 0)
  }, [order, networks, bit, size])
  const cellAt = (event: React.PointerEvent | React.MouseEvent): Cell | null => {
    const box = event.currentTarget.getBoundingClientRect()
    const column = Math.floor(((event.clientX - box.left) / box.width) * size)
    const row = Math.floor(((event.clientY - box.top) / box.height) * size)
    return row >= 0 && row < size && column >= 0 && column < size ? [row, column] : null
  }
  return (
    <div className="layer-matrix keep-ltr" data-layer={panel.layer}>
      <canvas
        ref={canvas}
        width={Math.max(1, size)}
        height={Math.max(1, size)}
        role="img"
        aria-label={t('matrix.of', { layer: t(`common:layer.${panel.layer}`) })}
        onPointerMove={(event) => onPoint(cellAt(event))}
        onPointerDown={(event) => onPoint(cellAt(event))}
        onPointerLeave={(event) => {
          // A finger leaves as it is lifted; what it touched stays said.
          if (event.pointerType !== 'touch') onPoint(null)
        }}
        onClick={(event) => {
          const cell = cellAt(event)
          if (cell !== null) onChoose(cell[0])
        }}
      />
      <svg
        viewBox={`0 0 ${Math.max(1, size)} ${Math.max(1, size)}`}
        aria-hidden="true"
        preserveAspectRatio="none"
      >
        {order.blocks.slice(1).map(({ first }) => (
          <path key={first} className="layer-matrix-rule" d={`M0,${first}H${size}M${first},0V${size}`} />
        ))}
        {marked >= 0 && (
          <path className="layer-matrix-marked" d={`M0,${marked + 0.5}H${size}M${marked + 0.5},0V${size}`} />
        )}
      </svg>
    </div>
  )
}

/** One pixel a cell, in the layer's fixed colour where the two are tied. */
function matrixImage(
  actors: readonly number[],
  bits: Uint8Array,
  bit: number,
  [red, green, blue]: readonly [number, number, number],
): ImageData {
  const size = actors.length
  const image = new ImageData(size, size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [a, b] = [actors[row] as number, actors[column] as number]
      if (a === b || ((bits[pairIndex(Math.min(a, b), Math.max(a, b))] as number) & bit) === 0) continue
      image.data.set([red, green, blue, 255], (row * size + column) * 4)
    }
  }
  return image
}

function rgbOf(hex: string): readonly [number, number, number] {
  const value = Number.parseInt(hex.trim().slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
