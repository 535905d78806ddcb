import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { centralisationOf } from '../../src/layers/series/centralisation.ts'
import { densityOf } from '../../src/layers/series/density.ts'
import { columnOf } from '../../src/layers/series/layer-columns.ts'
import type { LayerSeries } from '../../src/layers/series/layer-series.ts'
import type { AtlasData } from '../atlas/atlas-data.ts'
import { DataTable } from '../components/DataTable.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { useShareText } from '../format/use-share-text.ts'
import type { LayersChange } from '../routes/layers-search.ts'
import type { LayersChoice } from './layers-choice.ts'
import { RemovalNote } from './RemovalNote.tsx'
import { type ActorWords, useActorWords } from './use-actor-words.ts'
import { useHubText } from './use-hub-text.ts'
import { type HubGroup, hubGroups, MOST_SHARING, type YearNetworks } from './year-networks.ts'

interface HubTableProps {
  readonly data: AtlasData
  readonly choice: LayersChoice
  readonly networks: YearNetworks
  /** The figures of all years under the rules of the page. */
  readonly layerSeries: LayerSeries
  readonly onChange: (part: LayersChange) => void
}

/** Actors, ties, density and centralisation of each layer, and who has most ties in it; then how to read all of it. */
export function HubTable({ data, choice, networks, layerSeries, onChange }: HubTableProps) {
  const { t } = useTranslation('layers')
  const numberText = useNumberText()
  const shareText = useShareText()
  const dateText = useDateText()
  const words = useActorWords(data)
  const y = choice.year - layerSeries.firstYear
  const rows = networks.panels
    .filter(({ layer }) => choice.layers.includes(layer))
    .map((panel) => {
      const column = columnOf(panel.layer)
      return {
        panel,
        hub: hubGroups(panel, data.index.actorIds, 1)[0],
        actors: layerSeries.actors[y * layerSeries.columns.length + column] ?? 0,
        density: densityOf(layerSeries, y, column),
        centralisation: centralisationOf(layerSeries, y, column),
      }
    })
  return (
    <section className="hub-table" aria-labelledby="hubs">
      <h2 id="hubs">{t('hubs.title')}</h2>
      <p className="caption">{t('hubs.unit', { year: choice.year })}</p>
      <ScrollBox>
        <DataTable
          caption={t('hubs.title')}
          rows={rows}
          rowKey={({ panel }) => panel.layer}
          columns={[
            { name: 'layer', label: t('hubs.layer'), cell: ({ panel }) => <LayerName layer={panel.layer} /> },
            {
              name: 'actors',
              label: t('hubs.actors'),
              isNumber: true,
              cell: ({ actors }) => numberText(actors),
            },
            {
              name: 'ties',
              label: t('hubs.ties'),
              isNumber: true,
              cell: ({ panel }) => numberText(panel.ties),
            },
            {
              name: 'density',
              label: t('hubs.density'),
              isNumber: true,
              cell: ({ density }) => (density === null ? t('unknown') : shareText(density)),
            },
            {
              name: 'hub',
              label: t('hubs.hub'),
              isNumber: true,
              cell: ({ centralisation }) =>
                centralisation === null ? t('unknown') : centralisation.toFixed(2),
            },
            {
              name: 'top',
              label: t('hubs.top'),
              cell: ({ panel, hub }) =>
                hub === undefined || panel.isField ? (
                  <span className="quiet">{t('hubs.none')}</span>
                ) : (
                  <Hub hub={hub} words={words} year={choice.year} />
                ),
            },
          ]}
        />
      </ScrollBox>
      <p className="caption">
        {t('common:figure.source', { source: t('common:app.name') })}, {dateText(data.registry.date)}.
      </p>
      <RemovalNote choice={choice} date={dateText(data.registry.date)} onChange={onChange} />
    </section>
  )
}

interface HubProps {
  readonly hub: HubGroup
  readonly words: ActorWords
  readonly year: number
}

/** Who has most ties in a layer; a link to the one, or to the first of a few. */
function Hub({ hub, words, year }: HubProps) {
  const hubText = useHubText(words)
  const [first] = hub.actors
  const all = hub.actors.map(words.name).join(', ')
  if (first === undefined || hub.actors.length > MOST_SHARING) {
    return (
      <span className="quiet" title={all}>
        {hubText(hub)}
      </span>
    )
  }
  return (
    <Link to="/actors/$id" params={{ id: words.id(first) }} search={{ year }} title={all}>
      {hubText(hub)}
    </Link>
  )
}
