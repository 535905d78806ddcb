import { useTranslation } from 'react-i18next'
import { LAYERS } from '../../src/model/layer.ts'
import { type DataColumn, DataTable } from '../components/DataTable.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import { sumOf } from './layer-counts.ts'
import { type MapTableRow, mapTableRows } from './map-table-rows.ts'
import type { YearTies } from './year-view.ts'

interface MapTableProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly ties: YearTies
  readonly caption: string
  readonly onChoose: (actorId: string) => void
}

/** The map's numbers as a table; a country's name chooses it. */
export function MapTable({ data, choice, ties, caption, onChoose }: MapTableProps) {
  const { t } = useTranslation('atlas')
  const number = useNumberText()
  const { a, b, without } = choice
  const country: DataColumn<MapTableRow> = {
    name: 'country',
    label: t('table.country'),
    cell: ({ actor }) => (
      <button type="button" className="link-button" onClick={() => onChoose(actor.id)}>
        {actor.name}
      </button>
    ),
  }
  const instruments: DataColumn<MapTableRow> = {
    name: 'instruments',
    label: t('table.instruments'),
    isNumber: true,
    cell: (row) => number(row.instruments),
  }
  const closest: DataColumn<MapTableRow> = {
    name: 'closest',
    label: t(without === null ? 'table.closest' : 'without.closest'),
    cell: (row) =>
      row.closest ? (
        <LayerName layer={row.closest} />
      ) : (
        t(row.left === 'untied' ? 'without.left.untied' : 'table.noTie')
      ),
  }
  const left: DataColumn<MapTableRow> = {
    name: 'left',
    label: t('without.head'),
    cell: (row) => t(`without.left.${row.left}`),
  }
  const world = without === null ? [instruments] : [instruments, left]
  const layers = LAYERS.map(
    (layer): DataColumn<MapTableRow> => ({
      name: layer,
      label: t(`common:layer.${layer}`),
      isNumber: true,
      cell: ({ toA }) => number(toA?.[layer] ?? 0),
    }),
  )
  const names = { a: a?.name, b: b?.name }
  const pair: DataColumn<MapTableRow>[] = [
    { name: 'whose', label: t('key.outside'), cell: ({ whose }) => t(`table.${whose}`, names) },
    {
      name: 'with-a',
      label: t('table.with', { name: a?.name }),
      isNumber: true,
      cell: ({ toA }) => number(toA === null ? 0 : sumOf(toA)),
    },
    {
      name: 'with-b',
      label: t('table.with', { name: b?.name }),
      isNumber: true,
      cell: ({ toB }) => number(toB === null ? 0 : sumOf(toB)),
    },
  ]
  const rest = a === null ? world : b === null ? [closest, ...layers, instruments] : pair
  return (
    <div className="map-table">
      <DataTable
        caption={caption}
        rows={mapTableRows(data, choice, ties)}
        rowKey={({ actor }) => actor.id}
        columns={[country, ...rest]}
      />
      <p className="caption">{t('table.others')}</p>
    </div>
  )
}
