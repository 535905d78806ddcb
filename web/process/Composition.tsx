import { useTranslation } from 'react-i18next'
import type { ProcessAnswer } from '../../src/api/processes.ts'
import { DataTable } from '../components/DataTable.tsx'
import { StatusBox } from '../components/StatusBox.tsx'

/** Of whom it is made: the coded mix of origin, transit and destination states, and the regions of its members in the year. */
export function Composition({ answer }: { answer: ProcessAnswer }) {
  const { t } = useTranslation('process')
  const { mix, in_year, year } = answer
  return (
    <section className="section" aria-labelledby="composition">
      <h2 id="composition">
        {mix === null
          ? t('composition.notCoded')
          : t('composition.title', { mix: t(`mix.${mix.value}`, { defaultValue: mix.value }) })}
      </h2>
      <p className="caption">
        {mix === null ? t('composition.notCodedWhy') : t('composition.codedBy', { source: mix.source })}
      </p>
      {in_year.members.length === 0 ? (
        <StatusBox kind="unavailable" title={t('composition.none', { year })}>
          <p>{t('undated', { count: in_year.undated.length })}</p>
        </StatusBox>
      ) : (
        <DataTable
          caption={t('composition.table', { year })}
          rows={in_year.regions}
          rowKey={({ region }) => region ?? ''}
          columns={[
            { name: 'region', label: t('composition.region'), cell: ({ region }) => region ?? t('noRegion') },
            { name: 'members', label: t('column.members'), isNumber: true, cell: ({ members }) => members },
            {
              name: 'share',
              label: t('composition.share'),
              isNumber: true,
              cell: ({ members }) => `${Math.round((100 * members) / in_year.members.length)} %`,
            },
          ]}
        />
      )}
    </section>
  )
}
