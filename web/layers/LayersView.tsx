import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AtlasData } from '../atlas/atlas-data.ts'
import { usePlay } from '../atlas/use-play.ts'
import { YearSaid } from '../atlas/YearSaid.tsx'
import { YearStep } from '../components/YearStep.tsx'
import { useKeys } from '../keys/use-keys.ts'
import type { LayersChange } from '../routes/layers-search.ts'
import { useTitle } from '../shell/use-title.ts'
import { HubTable } from './HubTable.tsx'
import { BlocChoice, CountryChoice, LAYERS_CHOOSER_ID, RulesMenu } from './LayersControls.tsx'
import { LayersFoot } from './LayersFoot.tsx'
import { LayersOut } from './LayersOut.tsx'
import type { LayersChoice } from './layers-choice.ts'
import { NetworksFigure } from './NetworksFigure.tsx'
import { OverlapFigure } from './OverlapFigure.tsx'
import { PairDialog } from './PairDialog.tsx'
import { SeriesFigure } from './SeriesFigure.tsx'
import { useLayerSeries } from './use-layer-series.ts'
import { useRulesText } from './use-rules-text.ts'
import { yearNetworks } from './year-networks.ts'

interface LayersViewProps {
  readonly data: AtlasData
  readonly choice: LayersChoice
  readonly onChange: (part: LayersChange, replace?: boolean) => void
}

/** Id of the slider of the year, for the key that leads to it. */
const YEAR_ID = 'layers-year'

/** The page Layers from its data and what the address chooses. */
export function LayersView({ data, choice, onChange }: LayersViewProps) {
  const { t } = useTranslation('layers')
  const { year, blocRule, scope, inferred, view } = choice
  const { first_year: firstYear, last_year: lastYear } = data.registry
  const rulesText = useRulesText()
  const networks = useMemo(
    () => yearNetworks(data, { year, blocRule, scope, inferred }),
    [data, year, blocRule, scope, inferred],
  )
  const layerSeries = useLayerSeries(data, choice)
  const setYear = useCallback(
    (to: number) => onChange({ year: Math.min(lastYear, Math.max(firstYear, to)) }),
    [onChange, firstYear, lastYear],
  )
  const play = usePlay(year, lastYear, firstYear, setYear)
  const title = t(choice.layers.includes('multilateral') ? 'title' : 'titleFour', { year })
  useTitle(title)
  useKeys([
    { keys: 'ArrowLeft', label: t('atlas:yearBefore'), run: () => setYear(year - 1) },
    { keys: 'ArrowRight', label: t('atlas:yearAfter'), run: () => setYear(year + 1) },
    { keys: 'shift+ArrowLeft', label: t('atlas:yearBack10'), run: () => setYear(year - 10) },
    { keys: 'shift+ArrowRight', label: t('atlas:yearOn10'), run: () => setYear(year + 10) },
    { keys: 'Space', label: t('atlas:play'), run: play.toggle },
    { keys: 'y', label: t('keys.year'), run: () => document.getElementById(YEAR_ID)?.focus() },
    {
      keys: 'm',
      label: t('keys.matrix'),
      run: () => onChange({ view: view === 'matrix' ? undefined : 'matrix' }),
    },
    { keys: 'Enter', label: t('choose'), run: () => document.getElementById(LAYERS_CHOOSER_ID)?.focus() },
  ])
  const part = { data, choice, networks, onChange }
  return (
    <div className="layers-page">
      <div className="layers-head">
        <h1>{title}</h1>
        <div className="layers-tools no-print">
          <BlocChoice choice={choice} onChange={onChange} />
          <RulesMenu choice={choice} onChange={onChange} />
          <LayersOut data={data} choice={choice} title={title} />
        </div>
      </div>
      <div className="layers-row">
        <YearStep
          year={year}
          first={firstYear}
          last={lastYear}
          onYear={setYear}
          play={play}
          inputId={YEAR_ID}
        />
        <CountryChoice data={data} choice={choice} onChange={onChange} />
        <p className="caption layers-rules-said">{rulesText(choice)}</p>
      </div>
      <YearSaid isQuiet={play.isPlaying} text={title} />
      <section className="section layers-networks" aria-label={title}>
        <NetworksFigure {...part} title={title} />
      </section>
      <div className="section layers-figures">
        <OverlapFigure {...part} />
        <SeriesFigure {...part} layerSeries={layerSeries} />
        <HubTable {...part} layerSeries={layerSeries} />
      </div>
      <PairDialog
        data={data}
        choice={choice}
        networks={networks}
        onClose={() => onChange({ cell: undefined })}
      />
      <LayersFoot data={data} choice={choice} />
    </div>
  )
}
