import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import { LayerSwitch } from '../components/LayerSwitch.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useWidth } from '../components/use-width.ts'
import { useKeys } from '../keys/use-keys.ts'
import type { AtlasChange } from '../routes/atlas-search.ts'
import { useTitle } from '../shell/use-title.ts'
import { CHOOSER_ID, SECOND_CHOOSER_ID } from './ActorChooser.tsx'
import { AtlasFoot } from './AtlasFoot.tsx'
import { AtlasSide } from './AtlasSide.tsx'
import { AtlasStrip } from './AtlasStrip.tsx'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import { BlocSwitch } from './BlocSwitch.tsx'
import { MapFigure } from './MapFigure.tsx'
import { usePlay } from './use-play.ts'
import { useViewTitle } from './use-view-title.ts'
import { ViewOut } from './ViewOut.tsx'
import { WithoutSwitch } from './WithoutSwitch.tsx'
import { YearSaid } from './YearSaid.tsx'
import { switchCounts, yearTies } from './year-view.ts'
import './atlas.css'

interface AtlasProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly onChange: (part: AtlasChange, replace?: boolean) => void
}

/** The atlas's page from its data and what the address chooses. */
export function Atlas({ data, choice, onChange }: AtlasProps) {
  const { t } = useTranslation('atlas')
  const { a, b, year } = choice
  const { first_year: firstYear, last_year: lastYear } = data.registry
  const [main, widthPx] = useWidth<HTMLDivElement>(980)
  const isPhone = useMedia(PHONE)
  const ties = useMemo(() => yearTies(data, choice), [data, choice])
  const counts = useMemo(() => switchCounts(data, choice, ties), [data, choice, ties])
  const setYear = useCallback(
    (to: number) => onChange({ year: Math.min(lastYear, Math.max(firstYear, to)) }),
    [onChange, firstYear, lastYear],
  )
  const play = usePlay(year, lastYear, firstYear, setYear)
  const chosen = useRef({ a: a?.id, b: b?.id })
  chosen.current = { a: a?.id, b: b?.id }
  const choose = useCallback(
    (id: string) => {
      const now = chosen.current
      if (now.a === undefined || id === now.a) onChange({ a: id, b: undefined }, false)
      else onChange({ b: id === now.b ? undefined : id }, false)
    },
    [onChange],
  )
  const toggle = (layer: Layer, isOn: boolean): void =>
    onChange({ off: isOn ? choice.off.filter((name) => name !== layer) : [...choice.off, layer] })
  const isSwitchedOn = (layer: Layer): boolean => !choice.off.includes(layer)
  const title = useViewTitle(choice)
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
      run: () => toggle(layer, !isSwitchedOn(layer)),
    })),
    {
      keys: 'w',
      label: t('without.label'),
      run: () => onChange({ without: choice.without === null ? 'bilateral' : undefined }),
    },
  ])
  const tools = (
    <div className="atlas-tools">
      <BlocSwitch choice={choice} onChange={onChange} />
    </div>
  )
  const out = <ViewOut registryVersion={data.registry.version} choice={choice} title={title} />
  return (
    <div className="atlas">
      <div className="atlas-main" ref={main}>
        <div className="atlas-head">
          <h1>{title}</h1>
          {!isPhone && out}
        </div>
        <div className="atlas-row">
          <fieldset className="atlas-switches">
            <legend className="unseen">{t('layers')}</legend>
            {LAYERS.map((layer) => (
              <span key={layer} data-empty={counts[layer] === 0}>
                <LayerSwitch
                  layer={layer}
                  isOn={isSwitchedOn(layer)}
                  onChange={(isOn) => toggle(layer, isOn)}
                  count={counts[layer]}
                  countAbout={a !== null && b === null ? t('countCountries') : t('countInstruments')}
                />
              </span>
            ))}
          </fieldset>
          <WithoutSwitch choice={choice} onChange={onChange} />
          {!isPhone && tools}
        </div>
        <YearSaid isQuiet={play.isPlaying} text={title} />
        <MapFigure
          data={data}
          choice={choice}
          ties={ties}
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
        {isPhone && (
          <div className="atlas-row">
            {tools}
            {out}
          </div>
        )}
      </div>
      <AtlasSide
        data={data}
        choice={choice}
        ties={ties}
        counts={counts}
        onChange={onChange}
        onChoose={choose}
      />
      <AtlasFoot data={data} choice={choice} ties={ties} />
    </div>
  )
}
