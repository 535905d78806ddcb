import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fitText } from '../components/fit-text.ts'
import { LayerMarkShape } from '../components/LayerMark.tsx'
import { layerPattern } from '../components/layer-pattern.ts'
import { measureText } from '../components/measure-text.ts'
import { timeAxis } from '../components/time-axis.ts'
import { useWidth } from '../components/use-width.ts'
import type { RibbonData } from './ribbon-data.ts'
import {
  MARK_NAME_PX,
  type RibbonLayout,
  type RibbonMark,
  ribbonLayout,
  type StripArticle,
  type StripRun,
} from './ribbon-layout.ts'
import './lineage-ribbon.css'

interface LineageRibbonProps {
  readonly data: RibbonData
  /** Address of the article whose passages are shown. */
  readonly chosen: string | null
  /** What stands above the strip: the text and its words. */
  readonly caption: string
  readonly onChoose: (address: string) => void
}

const TEXT_PX = 12
const NAMES_PX = 116
const END_PAD_PX = 96
const YEARS_PX = 14

/** What is lit: an article, a source, or both ends of one band. */
interface Lit {
  readonly article: string | null
  readonly source: string | null
}

const NOTHING: Lit = { article: null, source: null }

/** From dated earlier texts, on a line a layer, to the articles of a text: each band is as wide as the words first seen there. */
export function LineageRibbon({ data, chosen, caption, onChoose }: LineageRibbonProps) {
  const { t } = useTranslation(['words', 'common'])
  const [box, widthPx] = useWidth<HTMLDivElement>(1392)
  const [pointed, setPointed] = useState<Lit>(NOTHING)
  const layout = useMemo(() => layoutOf(data, widthPx), [data, widthPx])
  const { ribbon, axis } = layout
  const lit: Lit =
    pointed.article !== null || pointed.source !== null ? pointed : { article: chosen, source: null }
  const stateOf = (article: string, source: string): string =>
    lit.article === null && lit.source === null
      ? 'plain'
      : (lit.article === null || lit.article === article) && (lit.source === null || lit.source === source)
        ? 'lit'
        : 'dim'
  return (
    <div className="lineage-ribbon keep-ltr" ref={box}>
      <svg
        width={widthPx}
        height={ribbon.heightPx}
        viewBox={`0 0 ${widthPx} ${ribbon.heightPx}`}
        aria-hidden="true"
        onPointerOver={({ target }) => setPointed(litBy(target))}
        onPointerLeave={() => setPointed(NOTHING)}
        onClick={({ target }) => {
          const { article } = litBy(target)
          if (article !== null) onChoose(article)
        }}
      >
        <Lines layout={ribbon} startPx={NAMES_PX} endPx={axis.endPx} />
        {axis.ticks.map(({ year, x }) => (
          <g key={year}>
            <text className="ribbon-year" x={x} y={YEARS_PX - 3} textAnchor="middle">
              {year}
            </text>
            <path className="ribbon-tick" d={`M${x},${YEARS_PX}v4`} />
          </g>
        ))}
        <text className="ribbon-year" x={widthPx} y={YEARS_PX - 3} textAnchor="end">
          {t('ribbon.size')}
        </text>
        <g className="ribbon-bands">
          {ribbon.bands.map(({ source, address, layer, path }) => (
            <path
              key={`${address} ${source}`}
              className="ribbon-band"
              data-layer={layer ?? 'none'}
              data-state={stateOf(address, source)}
              data-article={address}
              data-source={source}
              d={path}
            />
          ))}
        </g>
        <text className="ribbon-text" x="0" y={ribbon.stripTop - 8}>
          {caption}
        </text>
        {ribbon.articles.map((article) => (
          <Strip
            key={article.address}
            article={article}
            layout={ribbon}
            isChosen={article.address === chosen}
          />
        ))}
        {ribbon.marks.map((mark) => (
          <Mark
            key={mark.source.id}
            mark={mark}
            title={t('ribbon.mark', { name: mark.source.name, count: Math.round(mark.words) })}
            isLit={
              lit.source === mark.source.id ||
              (lit.article !== null &&
                ribbon.bands.some(
                  ({ address, source }) => address === lit.article && source === mark.source.id,
                ))
            }
          />
        ))}
      </svg>
    </div>
  )
}

function layoutOf(data: RibbonData, widthPx: number) {
  const years = [...data.sources.map(({ year }) => year), ...(data.year === null ? [] : [data.year])]
  const first = Math.floor(Math.min(...years, 9999))
  const last = Math.floor(Math.max(...years, 0))
  const isDated = years.length > 0
  const axis = timeAxis({
    first: isDated ? first : 2000,
    last: isDated ? Math.max(last, first + 4) : 2010,
    widthPx,
    startPx: NAMES_PX + 16,
    endPadPx: END_PAD_PX,
  })
  return { axis, ribbon: ribbonLayout(data, { axis, measurePx: (text) => measureText(text, TEXT_PX) }) }
}

function litBy(target: EventTarget): Lit {
  if (!(target instanceof Element)) return NOTHING
  const held = target.closest<SVGElement>('[data-article], [data-source]')
  return { article: held?.dataset['article'] ?? null, source: held?.dataset['source'] ?? null }
}

interface LinesProps {
  readonly layout: RibbonLayout
  readonly startPx: number
  readonly endPx: number
}

function Lines({ layout, startPx, endPx }: LinesProps) {
  const { t } = useTranslation(['common', 'words'])
  return layout.lines.map(({ layer, y }) => (
    <g key={layer ?? 'none'} transform={`translate(0 ${y})`}>
      <path className="ribbon-line" d={`M${startPx},0H${endPx}`} />
      <g transform="translate(7 0)">
        <LayerMarkShape layer={layer} />
      </g>
      <text className="ribbon-layer" x="20" y="4">
        {t(layer === null ? 'words:ribbon.noLayer' : `layer.${layer}`)}
      </text>
    </g>
  ))
}

interface MarkProps {
  readonly mark: RibbonMark
  readonly title: string
  readonly isLit: boolean
}

function Mark({ mark: { source, x, y, sizePx, label }, title, isLit }: MarkProps) {
  return (
    <g className="ribbon-mark" data-source={source.id} data-layer={source.layer ?? 'none'} data-lit={isLit}>
      <title>{title}</title>
      <g transform={`translate(${x} ${y})`}>
        <circle className="ribbon-target" r={Math.max(12, sizePx)} />
        <LayerMarkShape layer={source.layer} size={sizePx} />
      </g>
      {label !== null && (
        <text className="ribbon-name" x={label.x} y={label.y + 4}>
          {fitText(source.name, MARK_NAME_PX, (text) => measureText(text, TEXT_PX))}
        </text>
      )}
    </g>
  )
}

interface StripProps {
  readonly article: StripArticle
  readonly layout: RibbonLayout
  readonly isChosen: boolean
}

function Strip({ article, layout: { stripTop, stripPx }, isChosen }: StripProps) {
  const { address, x0, x1, runs, label, hasLabel } = article
  return (
    <g className="ribbon-article" data-article={address} data-chosen={isChosen}>
      {runs.map(({ kind, layer, x0: from, x1: to }) => (
        <rect
          key={`${kind} ${layer}`}
          className="ribbon-piece"
          data-kind={kind}
          data-layer={kind === 'layer' ? (layer ?? 'none') : undefined}
          x={from}
          y={stripTop}
          width={Math.max(0.3, to - from)}
          height={stripPx}
          fill={pieceFill({ kind, layer })}
        />
      ))}
      <rect className="ribbon-frame" x={x0} y={stripTop} width={Math.max(0.5, x1 - x0)} height={stripPx} />
      {isChosen && (
        <rect
          className="ribbon-chosen"
          x={x0 - 2}
          y={stripTop - 3}
          width={x1 - x0 + 4}
          height={stripPx + 6}
        />
      )}
      {(hasLabel || isChosen) && (
        <text className="ribbon-label" x={(x0 + x1) / 2} y={stripTop + stripPx + 15} textAnchor="middle">
          {label}
        </text>
      )}
    </g>
  )
}

/** Fill of some words: their layer’s pattern, hatched for common stock, bare ground for new ones. */
export function pieceFill({ kind, layer }: Pick<StripRun, 'kind' | 'layer'>): string {
  if (kind === 'stock') return 'url(#hatch)'
  if (kind === 'fresh') return 'var(--ground)'
  return layer === null ? 'var(--amount-2)' : layerPattern(layer)
}
