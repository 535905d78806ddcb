import { memo, useMemo } from 'react'
import type { Layout } from '../../src/layers/layout.ts'
import { LAYOUT_SIDE } from '../../src/layers/layout-square.ts'
import { measureText } from '../components/measure-text.ts'
import { hubLabels, lineStrength, linesPath, type PanelDot, panelDots } from './panel-marks.ts'
import type { LayerPanel } from './year-networks.ts'

interface NetworkPanelProps {
  readonly panel: LayerPanel
  readonly drawn: readonly number[]
  readonly layout: Layout
  readonly sidePx: number
  /** Actors whose names are written, by position in the index. */
  readonly hubs: readonly number[]
  /** The actor looked at: its ties stand out. */
  readonly shown: number | null
  readonly nameOf: (actor: number) => string
}

const LABEL_PX = 11
/** How strong the lines of all are beside those of the one looked at. */
const DIMMED = 0.3

/** The network of one layer: a line for each tied pair, a dot for each actor, names of the hubs. A field where lines would cover all. */
export const NetworkPanel = memo(function NetworkPanel(props: NetworkPanelProps) {
  const { panel, drawn, layout, sidePx, hubs, shown, nameOf } = props
  const dots = useMemo(() => panelDots(panel, drawn, layout), [panel, drawn, layout])
  const lines = useMemo(() => (panel.isField ? '' : linesPath(panel, layout)), [panel, layout])
  const labels = useMemo(() => {
    const named = shown === null ? hubs : [shown]
    return hubLabels(
      named.map((actor) => ({ actor, text: nameOf(actor), isStrong: actor === shown })),
      dots,
      sidePx,
      (text) => measureText(text, LABEL_PX, 600),
    )
  }, [hubs, shown, dots, sidePx, nameOf])
  const scale = sidePx / LAYOUT_SIDE
  return (
    <svg
      className="network-panel keep-ltr"
      data-layer={panel.layer}
      data-field={panel.isField}
      data-dimmed={shown !== null}
      viewBox={`0 0 ${sidePx} ${sidePx}`}
      aria-hidden="true"
      focusable="false"
    >
      {panel.isField && <rect className="network-field" width={sidePx} height={sidePx} />}
      <g transform={`scale(${scale})`}>
        {!panel.isField && (
          <path
            className="network-lines"
            d={lines}
            opacity={lineStrength(panel.ties) * (shown === null ? 1 : DIMMED)}
          />
        )}
        <Dots dots={dots} />
        {shown !== null && <Ego panel={panel} dots={dots} layout={layout} actor={shown} />}
      </g>
      {labels.map(({ id, text, x, y, anchor }) => (
        <text key={id} className="network-name" x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  )
})

const Dots = memo(function Dots({ dots }: { dots: readonly PanelDot[] }) {
  return dots.map(({ actor, x, y, radius, isTied }) => (
    <circle
      key={actor}
      className="network-dot"
      data-actor={actor}
      data-tied={isTied}
      cx={x}
      cy={y}
      r={radius}
    />
  ))
})

interface EgoProps {
  readonly panel: LayerPanel
  readonly dots: readonly PanelDot[]
  readonly layout: Layout
  readonly actor: number
}

/** One actor, its ties and those at their other ends. */
function Ego({ panel, dots, layout, actor }: EgoProps) {
  const path = useMemo(() => linesPath(panel, layout, actor), [panel, layout, actor])
  const partners = useMemo(() => {
    const found = new Set<number>()
    for (let p = 0; p < panel.pairs.length; p += 2) {
      const [i, j] = [panel.pairs[p] as number, panel.pairs[p + 1] as number]
      if (i === actor) found.add(j)
      if (j === actor) found.add(i)
    }
    return dots.filter((dot) => found.has(dot.actor))
  }, [panel, dots, actor])
  const own = dots.find((dot) => dot.actor === actor)
  return (
    <g className="network-ego">
      {!panel.isField && <path className="network-own-lines" d={path} />}
      {partners.map((dot) => (
        <circle key={dot.actor} className="network-partner" cx={dot.x} cy={dot.y} r={dot.radius} />
      ))}
      {own && <circle className="network-own" cx={own.x} cy={own.y} r={Math.max(own.radius, 2.5) + 0.8} />}
    </g>
  )
}
