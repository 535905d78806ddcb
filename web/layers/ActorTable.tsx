import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { pairIndex } from '../../src/layers/layer-network.ts'
import type { AtlasData } from '../atlas/atlas-data.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import type { ActorSort, LayersChange } from '../routes/layers-search.ts'
import type { LayersChoice } from './layers-choice.ts'
import { useActorWords } from './use-actor-words.ts'
import type { YearNetworks } from './year-networks.ts'

interface ActorTableProps {
  readonly data: AtlasData
  readonly choice: LayersChoice
  readonly networks: YearNetworks
  readonly caption: string
  readonly onChange: (part: LayersChange, replace?: boolean) => void
}

/** The numbers of the networks: how many ties each actor has in each layer, and to how many others in any of those shown. */
export function ActorTable({ data, choice, networks, caption, onChange }: ActorTableProps) {
  const { t } = useTranslation('layers')
  const numberText = useNumberText()
  const words = useActorWords(data)
  const panels = networks.panels.filter(({ layer }) => choice.layers.includes(layer))
  const any = useMemo(
    () => partners(networks, choice.layers, data.index.actorIds.length),
    [networks, choice.layers, data],
  )
  return (
    <ScrollBox className="actor-ties">
      <DataTable
        caption={caption}
        rows={networks.drawn}
        rowKey={words.id}
        isMarked={(actor) => words.id(actor) === choice.a?.id}
        sort={choice.sort}
        onSort={({ by, order }) => onChange({ sort: by as ActorSort, order })}
        columns={[
          {
            name: 'name',
            label: t('actor'),
            sortKey: words.name,
            cell: (actor) => (
              <Link to="/actors/$id" params={{ id: words.id(actor) }} search={{ year: choice.year }}>
                {words.name(actor)}
              </Link>
            ),
          },
          ...panels.map(({ layer, degree }) => ({
            name: layer,
            label: t(`common:layer.${layer}`),
            isNumber: true,
            sortKey: (actor: number) => degree[actor] ?? 0,
            cell: (actor: number) => numberText(degree[actor] ?? 0),
          })),
          {
            name: 'any',
            label: t('anyLayer'),
            isNumber: true,
            sortKey: (actor: number) => any[actor] ?? 0,
            cell: (actor: number) => numberText(any[actor] ?? 0),
          },
        ]}
      />
    </ScrollBox>
  )
}

/** To how many others each actor is tied in any of the layers. */
function partners(
  { panels, bits }: YearNetworks,
  layers: LayersChoice['layers'],
  actors: number,
): Uint16Array {
  const counts = new Uint16Array(actors)
  const wanted = panels.reduce((all, { layer }, l) => (layers.includes(layer) ? all | (1 << l) : all), 0)
  for (let j = 1; j < actors; j++) {
    for (let i = 0; i < j; i++) {
      if (((bits[pairIndex(i, j)] as number) & wanted) === 0) continue
      counts[i] = (counts[i] as number) + 1
      counts[j] = (counts[j] as number) + 1
    }
  }
  return counts
}
