import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LAYERS } from '../../src/model/layer.ts'
import { type DataColumn, DataTable } from '../components/DataTable.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import type { AtlasChoice } from './atlas-choice.ts'
import { NETWORKS, type YearLeft } from './year-left.ts'

interface WithoutTableProps {
  readonly choice: AtlasChoice
  readonly left: YearLeft
}

/** One figure from both networks. */
interface FigureRow {
  readonly name: string
  readonly label: ReactNode
  /** In the order of NETWORKS; null is not asked of the network. */
  readonly values: readonly (string | null)[]
}

/** What the layer ties and leaves, from all layers and from all but the multilateral (METHOD §2, Removal). */
export function WithoutTable({ choice, left }: WithoutTableProps) {
  const { t } = useTranslation('atlas')
  const rows = useFigures(left)
  const columns: DataColumn<FigureRow>[] = [
    { name: 'figure', label: t(`without.figure.${left.kind}`), cell: ({ label }) => label },
    ...NETWORKS.map(
      (set, place): DataColumn<FigureRow> => ({
        name: set,
        label: t(`without.network.${set}`),
        isNumber: true,
        cell: ({ name, values }) => <span data-figure={`${set} ${name}`}>{values[place] ?? '–'}</span>,
      }),
    ),
  ]
  const caption = t('without.tableOf', { year: choice.year })
  return <DataTable caption={caption} rows={rows} rowKey={({ name }) => name} columns={columns} />
}

function useFigures(left: YearLeft): FigureRow[] {
  const { networks } = left
  const { t } = useTranslation('atlas')
  const number = useNumberText()
  const row = (name: string, value: (network: (typeof networks)[number]) => number): FigureRow => ({
    name,
    label: t(`without.row.${name}`),
    values: networks.map((network) => number(value(network))),
  })
  const still = LAYERS.filter((layer) => layer !== 'bilateral').map((layer): FigureRow => {
    const found = networks.map(({ stillTiedBy }) => stillTiedBy.find((tied) => tied.layer === layer))
    return {
      name: layer,
      label: (
        <>
          {t('without.row.still')} <LayerName layer={layer} />
        </>
      ),
      values: found.map((tied) => (tied === undefined ? null : number(tied.dyads))),
    }
  })
  const rows = [
    row('tied', ({ tied }) => tied),
    row('byLayer', ({ tiedByLayer }) => tiedByLayer),
    row('untied', ({ untied }) => (typeof untied === 'number' ? untied : untied.length)),
    ...still,
  ]
  if (left.kind === 'one') return rows
  const whole = (name: 'giantBefore' | 'giantAfter' | 'isolated'): FigureRow => ({
    name,
    label: t(`without.row.${name}`),
    values: left.networks.map((network) => number(network[name])),
  })
  return [...rows, whole('giantBefore'), whole('giantAfter'), whole('isolated')]
}
