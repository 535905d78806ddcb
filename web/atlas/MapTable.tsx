import { useTranslation } from 'react-i18next'
import type { ActorSummary } from '../../src/api/actors.ts'
import type { Layer } from '../../src/model/layer.ts'
import { DataTable } from '../components/DataTable.tsx'
import { LayerName } from '../components/LayerName.tsx'

export interface MapTableRow {
  readonly actor: ActorSummary
  /** Closest layer to the chosen country; undefined in the world's table. */
  readonly closest?: Layer | null
  readonly instruments: number
}

/** The map's numbers as a table; a country's name chooses it. */
export function MapTable({
  rows,
  caption,
  onChoose,
}: {
  rows: readonly MapTableRow[]
  caption: string
  onChoose: (id: string) => void
}) {
  const { t } = useTranslation('atlas')
  const hasLayers = rows.some(({ closest }) => closest !== undefined)
  return (
    <div className="map-table">
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={({ actor }) => actor.id}
        columns={[
          {
            name: 'country',
            label: t('table.country'),
            cell: ({ actor }) => (
              <button type="button" className="link-button" onClick={() => onChoose(actor.id)}>
                {actor.name}
              </button>
            ),
          },
          ...(hasLayers
            ? [
                {
                  name: 'closest',
                  label: t('table.closest'),
                  cell: ({ closest }: MapTableRow) =>
                    closest ? <LayerName layer={closest} /> : t('table.noTie'),
                },
              ]
            : []),
          {
            name: 'instruments',
            label: t('table.instruments'),
            isNumber: true,
            cell: ({ instruments }) => instruments,
          },
        ]}
      />
    </div>
  )
}
