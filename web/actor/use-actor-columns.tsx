import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ActorSummary } from '../../src/api/actors.ts'
import type { DataColumn } from '../components/DataTable.tsx'
import type { ActorSort } from '../routes/actor-search.ts'

/** The columns of the list of actors. */
export function useActorColumns() {
  const { t } = useTranslation('actor')
  const columns: readonly (DataColumn<ActorSummary> & { readonly name: ActorSort })[] = [
    {
      name: 'name',
      label: t('column.actor'),
      sortKey: ({ name }) => name,
      cell: ({ id, name }) => (
        <Link to="/actors/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    {
      name: 'id',
      label: t('column.id'),
      isWhole: true,
      sortKey: ({ id }) => id,
      cell: ({ id }) => <span className="mono keep-ltr">{id}</span>,
    },
    {
      name: 'kind',
      label: t('column.kind'),
      isWhole: true,
      sortKey: ({ kind }) => t(`kind.${kind}`),
      cell: ({ kind }) => t(`kind.${kind}`),
    },
    {
      name: 'region',
      label: t('column.region'),
      isWhole: true,
      sortKey: ({ subregion }) => subregion,
      cell: ({ subregion }) => subregion ?? '–',
    },
    {
      name: 'end',
      label: t('column.end'),
      isWhole: true,
      sortKey: ({ end }) => end,
      cell: ({ end }) => end ?? '',
    },
  ]
  return columns
}
