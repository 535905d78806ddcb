import { useTranslation } from 'react-i18next'
import type { ProcessAnswer } from '../../src/api/processes.ts'
import { ReportError } from '../changes/ReportError.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { SidesTable } from './SidesTable.tsx'
import './composition.css'

/** Of whom it is made: the sides that are coded, the totals that sources state, and the regions of its members in the year. */
export function Composition({ answer }: { answer: ProcessAnswer }) {
  const { t } = useTranslation('process')
  const { process, mix, stated, in_year, year } = answer
  return (
    <section className="section composition" aria-labelledby="composition">
      <h2 id="composition">
        {mix === null
          ? t('composition.notCoded')
          : t('composition.title', { mix: t(`mix.${mix.value}`, { defaultValue: mix.value }) })}
      </h2>
      <p className="caption">{mix === null ? t('composition.notCodedWhy') : t('composition.codedBy')}</p>
      {mix !== null && <SidesTable process={process.id} mix={mix} />}
      {in_year.members.length === 0 ? (
        <StatusBox kind="unavailable" title={t('composition.none', { year })}>
          <p>{t('undated', { count: in_year.undated.length })}</p>
        </StatusBox>
      ) : (
        <>
          <h3>{t('composition.table', { year })}</h3>
          <DataTable
            caption={t('composition.table', { year })}
            rows={in_year.regions}
            rowKey={({ region }) => region ?? ''}
            columns={[
              {
                name: 'region',
                label: t('composition.region'),
                cell: ({ region }) => region ?? t('noRegion'),
              },
              { name: 'members', label: t('column.members'), isNumber: true, cell: ({ members }) => members },
              {
                name: 'share',
                label: t('composition.share'),
                isNumber: true,
                cell: ({ members }) => `${Math.round((100 * members) / in_year.members.length)} %`,
              },
            ]}
          />
        </>
      )}
      {stated.length > 0 && (
        <>
          <h3>{t('stated.title')}</h3>
          <DataTable
            caption={t('stated.title')}
            rows={stated}
            rowKey={({ variable, value, source }) => `${variable} ${value} ${source}`}
            columns={[
              {
                name: 'variable',
                label: t('stated.what'),
                cell: ({ variable }) => t(`stated.${variable}`, { defaultValue: variable }),
              },
              { name: 'value', label: t('stated.value'), cell: ({ value }) => value },
              {
                name: 'source',
                label: t('sides.source'),
                cell: ({ variable, value, source }) => (
                  <>
                    <span className="mono keep-ltr">{source}</span>
                    <ReportError
                      table="codings"
                      rowKey={[process.id, variable, value, source].join('|')}
                      name={t(`stated.${variable}`, { defaultValue: variable })}
                    />
                  </>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  )
}
