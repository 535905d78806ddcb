import { type PointerEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LAYOUT_SIDE } from '../../src/layers/layout-square.ts'
import type { AtlasData } from '../atlas/atlas-data.ts'
import { useWidth } from '../components/use-width.ts'
import type { LayersChange } from '../routes/layers-search.ts'
import type { LayersChoice } from './layers-choice.ts'
import { NetworkPanel } from './NetworkPanel.tsx'
import { PanelTabs, usePanelScroll } from './PanelTabs.tsx'
import { PanelFoot, PanelHead } from './PanelWords.tsx'
import { nearestDot, panelDots } from './panel-marks.ts'
import { useActorWords } from './use-actor-words.ts'
import { useCursor } from './use-cursor.ts'
import { useLayout } from './use-layout.ts'
import { type HubGroup, hubGroups, hubsNamed, type YearNetworks } from './year-networks.ts'
import './network-panels.css'

interface NetworkPanelsProps {
  readonly data: AtlasData
  readonly choice: LayersChoice
  readonly networks: YearNetworks
  readonly onChange: (part: LayersChange, replace?: boolean) => void
}

/** A widget that takes the focus itself, as an application does; its countries are reached by arrow keys. */
const FOCUSABLE = { tabIndex: 0 }

/** Hubs named in a panel, and how near the pointer must come to a dot, in units of the layout. */
const NAMED_HUBS = 4
const REACH = 9

/** Five networks on one layout. The pointer, the keyboard or the chooser shows one country's ties in all of them. */
export function NetworkPanels({ data, choice, networks, onChange }: NetworkPanelsProps) {
  const { t } = useTranslation('layers')
  const layout = useLayout(data)
  const words = useActorWords(data)
  const [pointed, setPointed] = useState<number | null>(null)
  const [first, sidePx] = useWidth<HTMLDivElement>(240)
  const list = useRef<HTMLDivElement>(null)
  const { current, goTo } = usePanelScroll(list)
  const panels = networks.panels.filter(({ layer }) => choice.layers.includes(layer))
  const position = choice.a === null ? -1 : data.position(choice.a.id)
  const chosen = position < 0 ? null : position
  const choose = (actor: number): void =>
    onChange({ a: words.id(actor) === choice.a?.id ? undefined : words.id(actor) }, false)
  const { cursor, onKeyDown, onBlur } = useCursor(networks.drawn, layout, chosen, choose)
  const shown = cursor ?? pointed ?? chosen
  const hubs = useMemo(
    () =>
      new Map(
        networks.panels.map((panel) => {
          const groups = hubGroups(panel, data.index.actorIds, NAMED_HUBS)
          return [panel.layer, { groups, named: hubsNamed(groups) }]
        }),
      ),
    [networks, data.index.actorIds],
  )
  const anyDots = useMemo(() => {
    const panel = networks.panels[0]
    return panel === undefined ? [] : panelDots(panel, networks.drawn, layout)
  }, [networks, layout])
  const under = (event: PointerEvent | React.MouseEvent): number | null => {
    const svg = event.target instanceof Element ? event.target.closest('.network-panel') : null
    if (svg === null) return null
    const box = svg.getBoundingClientRect()
    const [x, y] = [event.clientX - box.left, event.clientY - box.top].map(
      (at) => (at / box.width) * LAYOUT_SIDE,
    )
    return nearestDot(anyDots, x ?? 0, y ?? 0, REACH)?.actor ?? null
  }
  const said = (actor: number): string =>
    `${words.name(actor)}: ${panels
      .map(({ layer, degree }) =>
        t('actorTies', { layer: t(`common:layer.${layer}`), count: degree[actor] ?? 0 }),
      )
      .join('; ')}`
  return (
    <>
      <PanelTabs layers={choice.layers} current={current} onChoose={goTo} />
      <div
        className="network-panels"
        ref={list}
        role="application"
        aria-label={t('networkKeys')}
        {...FOCUSABLE}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onPointerMove={(event) => setPointed(event.pointerType === 'touch' ? null : under(event))}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => {
          const actor = under(event)
          if (actor !== null) choose(actor)
        }}
      >
        {panels.map((panel, place) => (
          <div key={panel.layer} className="network-cell" ref={place === 0 ? first : undefined}>
            <PanelHead panel={panel} />
            <NetworkPanel
              panel={panel}
              drawn={networks.drawn}
              layout={layout}
              sidePx={sidePx}
              hubs={panel.isField ? NONE : (hubs.get(panel.layer)?.named ?? NONE)}
              shown={shown}
              nameOf={words.code}
            />
            <PanelFoot
              panel={panel}
              shown={shown}
              hubs={hubs.get(panel.layer)?.groups ?? NO_GROUPS}
              words={words}
            />
          </div>
        ))}
        <output className="unseen" aria-live="polite">
          {cursor === null ? '' : said(cursor)}
        </output>
      </div>
    </>
  )
}

const NONE: readonly number[] = []
const NO_GROUPS: readonly HubGroup[] = []
