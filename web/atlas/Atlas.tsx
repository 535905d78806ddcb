import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { actorTies } from '../../src/layers/actor-ties.ts'
import { instrumentsByActor } from '../../src/layers/instruments-by-actor.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import { LayerSwitch } from '../components/LayerSwitch.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useKeys } from '../keys/use-keys.ts'
import type { AtlasChange } from '../routes/atlas-search.ts'
import { useTitle } from '../shell/use-title.ts'
import { AtlasFoot } from './AtlasFoot.tsx'
import { AtlasSide, CHOOSER_ID, SECOND_CHOOSER_ID } from './AtlasSide.tsx'
import { AtlasStrip } from './AtlasStrip.tsx'
import { AtlasTools } from './AtlasTools.tsx'
import type { WorldShapes } from './geography/world-shapes.ts'
import { MapFigure } from './MapFigure.tsx'
import { closestCounts } from './map-fills.ts'
import type { AtlasChoice, AtlasData } from './use-atlas.ts'
import { usePlay } from './use-play.ts'
import { useWidth } from './use-width.ts'
import './atlas.css'

interface AtlasProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly shapes: WorldShapes
  readonly onChange: (part: AtlasChange, replace?: boolean) => void
}

/** The atlas's page from its data and what the address chooses. */
export function Atlas({ data, choice, shapes, onChange }: AtlasProps) {
  const { t } = useTranslation('atlas')
  const { a, b, year, blocRule, scope } = choice
  const { first_year: firstYear, last_year: lastYear } = data.registry
  const main = useRef<HTMLDivElement>(null)
  const widthPx = useWidth(main, 980)
  const isPhone = useMedia(PHONE)
  const tiesOf = useCallback(
    (id: string | undefined) => {
      const place = id === undefined ? -1 : data.position(id)
      return place < 0 ? null : actorTies(data.index, place, { year, blocRule, scope })
    },
    [data, year, blocRule, scope],
  )
  const tiesOfA = useMemo(() => tiesOf(a?.id), [tiesOf, a?.id])
  const tiesOfB = useMemo(() => tiesOf(b?.id), [tiesOf, b?.id])
  const countByActor = useMemo(
    () => (a === null ? instrumentsByActor(data.index, { year, blocRule, scope }) : null),
    [data, a, year, blocRule, scope],
  )
  const setYear = useCallback(
    (to: number) => onChange({ year: Math.min(lastYear, Math.max(firstYear, to)) }),
    [onChange, firstYear, lastYear],
  )
  const play = usePlay(year, lastYear, firstYear, setYear)
  const choose = (id: string): void => {
    if (a === null || id === a.id) onChange({ a: id, b: undefined }, false)
    else onChange({ b: id === b?.id ? undefined : id }, false)
  }
  const toggle = (layer: Layer, isOn: boolean): void =>
    onChange({ off: isOn ? choice.off.filter((name) => name !== layer) : [...choice.off, layer] })
  const title =
    a === null
      ? t('titleWorld', { year })
      : b === null
        ? t('titleOne', { name: a.name, year })
        : t('titlePair', { a: a.name, b: b.name, year })
  useTitle(title)
  useKeys([
    { keys: 'ArrowLeft', label: t('yearBefore'), run: () => setYear(year - 1) },
    { keys: 'ArrowRight', label: t('yearAfter'), run: () => setYear(year + 1) },
    { keys: 'shift+ArrowLeft', label: t('yearBack10'), run: () => setYear(year - 10) },
    { keys: 'shift+ArrowRight', label: t('yearOn10'), run: () => setYear(year + 10) },
    { keys: 'Space', label: t('play'), run: play.toggle },
    { keys: 'Enter', label: t('choose'), run: () => document.getElementById(CHOOSER_ID)?.focus() },
    { keys: '+', label: t('chooseSecond'), run: () => document.getElementById(SECOND_CHOOSER_ID)?.focus() },
    ...LAYERS.map((layer, place) => ({
      keys: String(place + 1),
      label: t('toggleLayer', { layer: t(`common:layer.${layer}`) }),
      run: () => toggle(layer, !choice.isOn(layer)),
    })),
  ])
  const counts = useMemo(() => {
    if (tiesOfA === null || a === null) return null
    if (b !== null) {
      const other = data.position(b.id)
      return Object.fromEntries(tiesOfA.map(({ layer, shared }) => [layer, shared[other] ?? 0])) as Record<
        Layer,
        number
      >
    }
    const others = data.index.actorIds
      .map((_, place) => place)
      .filter((place) => place !== data.position(a.id))
    return closestCounts(tiesOfA, others, (layer) => !choice.off.includes(layer))
  }, [tiesOfA, a, b, data, choice.off])
  const worldCounts = useMemo(() => {
    const alive = Object.fromEntries(LAYERS.map((layer) => [layer, 0])) as Record<Layer, number>
    const { index } = data
    index.instrumentIds.forEach((_, k) => {
      const layer = LAYERS[index.layerByInstrument[k] as number]
      const row = data.instrumentAt(k)
      const counts = scope === 'all' || row?.regime !== 'trade' || index.clauseByInstrument[k] === 1
      if (layer === undefined || !counts) return
      if (
        (index.firstYearByInstrument[k] as number) <= year &&
        year <= (index.lastYearByInstrument[k] as number)
      )
        alive[layer]++
    })
    return alive
  }, [data, scope, year])
  const about = a === null ? t('switchAboutWorld') : b === null ? t('switchAboutOne') : t('switchAboutPair')
  return (
    <div className="atlas">
      <div className="atlas-main" ref={main}>
        <div className="atlas-head">
          <h1>{title}</h1>
          <AtlasTools data={data} choice={choice} title={title} onChange={onChange} />
        </div>
        <fieldset className="atlas-switches">
          <legend className="unseen">{t('layers')}</legend>
          {LAYERS.map((layer) => (
            <LayerSwitch
              key={layer}
              layer={layer}
              isOn={choice.isOn(layer)}
              onChange={(isOn) => toggle(layer, isOn)}
              count={(counts ?? worldCounts)[layer]}
              countAbout={a !== null && b === null ? t('countCountries') : t('countInstruments')}
            />
          ))}
          <p className="caption">{about}</p>
        </fieldset>
        <output className="unseen" aria-live="polite">
          {play.isPlaying ? '' : title}
        </output>
        <MapFigure
          data={data}
          choice={choice}
          shapes={shapes}
          tiesOfA={tiesOfA}
          tiesOfB={tiesOfB}
          countByActor={countByActor}
          counts={counts}
          title={title}
          widthPx={widthPx}
          isPhone={isPhone}
          onChoose={choose}
        />
        <AtlasStrip
          data={data}
          choice={choice}
          widthPx={widthPx}
          isPhone={isPhone}
          onYear={setYear}
          isPlaying={play.isPlaying}
          onPlay={play.toggle}
        />
      </div>
      <AtlasSide
        data={data}
        choice={choice}
        tiesOfA={tiesOfA}
        countByActor={countByActor}
        worldCounts={worldCounts}
        onChange={onChange}
        onChoose={choose}
      />
      <AtlasFoot data={data} choice={choice} tiesOfA={tiesOfA} />
    </div>
  )
}
