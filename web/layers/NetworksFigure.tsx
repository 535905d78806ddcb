import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { leftOut } from '../../src/layers/left-out.ts'
import type { AtlasData } from '../atlas/atlas-data.ts'
import { Figure } from '../components/Figure.tsx'
import { useCoverageText } from '../components/use-coverage-text.ts'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { useShareText } from '../format/use-share-text.ts'
import { Choice } from '../lineage/Choice.tsx'
import type { LayersChange, LayerView } from '../routes/layers-search.ts'
import { ActorTable } from './ActorTable.tsx'
import type { LayersChoice } from './layers-choice.ts'
import { MatrixPanels } from './MatrixPanels.tsx'
import { NetworkPanels } from './NetworkPanels.tsx'
import type { YearNetworks } from './year-networks.ts'

interface NetworksFigureProps {
  readonly data: AtlasData
  readonly choice: LayersChoice
  readonly networks: YearNetworks
  readonly title: string
  readonly onChange: (part: LayersChange, replace?: boolean) => void
}

/** The networks of the year side by side: as networks, as matrices, or as a table of the same numbers. */
export function NetworksFigure(props: NetworksFigureProps) {
  const { data, choice, networks, title, onChange } = props
  const { t } = useTranslation('layers')
  const numberText = useNumberText()
  const shareText = useShareText()
  const dateText = useDateText()
  const coverageText = useCoverageText(false)
  const { year, view } = choice
  const left = useMemo(() => leftOut(data.index, choice), [data.index, choice])
  const states = networks.drawn.filter(
    (actor) => data.actors.get(data.index.actorIds[actor] ?? '')?.kind === 'state',
  ).length
  const others = networks.drawn.length - states
  const stated = t('actors', { count: states })
  const shown = networks.panels.filter(({ layer }) => choice.layers.includes(layer))
  const summary = shown
    .map(({ layer, ties, share }) =>
      t('panelSaid', {
        layer: t(`common:layer.${layer}`),
        count: ties,
        ties: numberText(ties),
        share: share === null ? '–' : shareText(share),
      }),
    )
    .join('; ')
  return (
    <Figure
      title={title}
      isTitleQuiet
      unit={t(`unit.${view}`, {
        who: others === 0 ? stated : t('actorsAndOthers', { actors: stated, count: others }),
        year,
      })}
      source={t('common:app.name')}
      date={dateText(data.registry.date)}
      summary={`${title}: ${summary}.`}
      isTable={view === 'table'}
      onSwap={() => onChange({ view: view === 'table' ? undefined : 'table' })}
      leftOut={
        <>
          {t('leftOut.lead')}{' '}
          {choice.scope === 'coded' && (
            <>
              <Link to="/instruments" search={{ regime: ['trade'] }}>
                {t('leftOut.trade', { count: left.uncodedTradeInstruments })}
              </Link>
              ;{' '}
            </>
          )}
          {t('leftOut.rows', { count: left.undatedRows, shown: numberText(left.undatedRows) })}{' '}
          {t('leftOut.undated', { count: left.undatedInstruments })}{' '}
          {year > data.registry.last_year - 8 && coverageText(data.registry.coverage, year)}
        </>
      }
      tools={
        <span className="button-row">
          <ViewChoice
            view={view}
            onChange={(next) => onChange({ view: next === 'network' ? undefined : next })}
          />
        </span>
      }
      table={<ActorTable {...props} caption={title} />}
    >
      {view === 'matrix' ? <MatrixPanels {...props} /> : <NetworkPanels {...props} />}
    </Figure>
  )
}

const VIEWS = ['network', 'matrix', 'table'] as const

function ViewChoice({
  view,
  onChange,
}: {
  readonly view: LayerView
  readonly onChange: (view: LayerView) => void
}) {
  const { t } = useTranslation('layers')
  return (
    <Choice
      label={t('view.label')}
      values={VIEWS}
      value={view}
      nameOf={(name) => t(`view.${name}`)}
      onChange={onChange}
    />
  )
}
