import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type ImportedFile, TEXT_OUTCOMES } from '../../src/api/text-decisions.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import type { Bringing } from './use-bring-texts.ts'

interface ImportedFilesProps {
  readonly files: readonly ImportedFile[]
  readonly of: number
  readonly status: Bringing['status']
}

const RANK: readonly ImportedFile['outcome'][] = ['failed', 'waiting', 'matched', 'held-already']
const SHOWN = 500

/** What became of each file: failed ones first with the reason and the mend, then those that wait for a person. */
export function ImportedFiles({ files, of, status }: ImportedFilesProps) {
  const { t } = useTranslation('texts')
  const numberText = useNumberText()
  const counts = TEXT_OUTCOMES.map((outcome) => ({
    outcome,
    count: files.filter((file) => file.outcome === outcome).length,
  })).filter(({ count }) => count > 0)
  const rows = files
    .map((file, at) => ({ ...file, at }))
    .toSorted((a, b) => RANK.indexOf(a.outcome) - RANK.indexOf(b.outcome) || a.at - b.at)
  return (
    <div className="imported-files">
      <h3 role="status">
        {status === 'stopped' && `${t('bring.stopped', { done: files.length, count: of })} `}
        {counts.map(({ outcome, count }) => t(`outcome.${outcome}`, { count })).join(' · ')}
      </h3>
      <ScrollBox>
        <DataTable
          caption={t('bring.table')}
          rows={rows.slice(0, SHOWN)}
          rowKey={({ at }) => String(at)}
          columns={[
            {
              name: 'file',
              label: t('bring.file'),
              cell: ({ file }) => <span className="mono keep-ltr">{file}</span>,
            },
            {
              name: 'outcome',
              label: t('bring.became'),
              cell: ({ outcome, instrument, text, error }) =>
                error !== null ? (
                  <>
                    <strong>{t('bring.failed')}</strong> {error.message} {error.mend}{' '}
                    <span className="mono quiet">{error.code}</span>
                  </>
                ) : instrument === null ? (
                  <Link to="/texts" hash="waiting">
                    {t('bring.waits')}
                  </Link>
                ) : (
                  <>
                    <Link
                      className="mono keep-ltr"
                      to="/instruments/$id/text"
                      params={{ id: instrument }}
                      search={text === null || text === instrument ? {} : { text }}
                    >
                      {text ?? instrument}
                    </Link>{' '}
                    {outcome === 'held-already' && t('bring.already')}
                  </>
                ),
            },
            {
              name: 'articles',
              label: t('bring.articles'),
              isNumber: true,
              cell: ({ articles }) => (articles === null ? '–' : numberText(articles)),
            },
            {
              name: 'words',
              label: t('bring.words'),
              isNumber: true,
              cell: ({ words }) => (words === null ? '–' : numberText(words)),
            },
            {
              name: 'remarks',
              label: t('bring.remarks'),
              cell: ({ remarks, flagged }) =>
                [flagged > 0 ? t('flagged.sentences', { count: flagged }) : null, ...remarks]
                  .filter((remark) => remark !== null)
                  .join(' '),
            },
          ]}
        />
      </ScrollBox>
      {rows.length > SHOWN && <p className="caption">{t('bring.more', { count: rows.length - SHOWN })}</p>}
    </div>
  )
}
