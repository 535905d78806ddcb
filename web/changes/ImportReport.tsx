import { useTranslation } from 'react-i18next'
import type { ImportAnswer } from '../../src/api/changes.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { ImportedStocks } from './ImportedStocks.tsx'

interface ImportReportProps {
  readonly answer: ImportAnswer
  readonly canWrite: boolean
  readonly needsName: boolean
  readonly onWrite: () => void
}

const SHOWN = 200

/** What an import would change or has changed: by table, every conflict with its decision, every finding with its mend. */
export function ImportReport({ answer, canWrite, needsName, onWrite }: ImportReportProps) {
  const { t } = useTranslation('changes')
  const { tables, conflicts, findings, stocks, written, clear, batch } = answer
  const cells = stocks?.written ?? 0
  const changes = answer.changes + cells
  const errors = findings.filter(({ level }) => level === 'error').length
  const undecided =
    conflicts.filter(({ decision }) => decision === 'undecided').length +
    (stocks?.decision === 'undecided' ? stocks.contradicted : 0)
  const said = (): string => {
    if (written) return t('import.written', { count: changes, batch })
    if (errors > 0) return t('import.errors', { count: errors })
    if (undecided > 0) return t('import.undecided', { count: undecided })
    return changes === 0 ? t('import.nothing') : t('import.wouldChange', { count: changes })
  }
  return (
    <section className="section" aria-labelledby="import-report">
      <div role="status">
        <h2 id="import-report">{said()}</h2>
      </div>
      {!written && clear && changes > 0 && (
        <p className="button-row">
          <button
            type="button"
            className="button"
            data-selected={canWrite}
            disabled={!canWrite}
            onClick={onWrite}
          >
            {t('import.write')}
          </button>
          {needsName && <span className="caption">{t('import.needsName')}</span>}
        </p>
      )}
      {tables.length > 0 && (
        <DataTable
          caption={t('import.byTable')}
          rows={tables}
          rowKey={({ table }) => table}
          columns={[
            { name: 'table', label: t('import.table'), cell: ({ table }) => t(`table.${table}`) },
            { name: 'rows', label: t('import.rows'), isNumber: true, cell: ({ rows }) => rows },
            { name: 'added', label: t('import.added'), isNumber: true, cell: ({ added }) => added },
            {
              name: 'completed',
              label: t('import.completed'),
              isNumber: true,
              cell: ({ completed }) => completed,
            },
            { name: 'same', label: t('import.same'), isNumber: true, cell: ({ same }) => same },
            {
              name: 'conflicts',
              label: t('import.conflicts'),
              isNumber: true,
              cell: ({ conflicts: count }) => count,
            },
          ]}
        />
      )}
      {stocks !== null && <ImportedStocks stocks={stocks} />}
      {findings.length > 0 && (
        <ScrollBox className="import-findings">
          <h3>{t('import.findings', { count: findings.length })}</h3>
          <DataTable
            caption={t('import.findings', { count: findings.length })}
            rows={findings.slice(0, SHOWN).map((finding, at) => ({ ...finding, at }))}
            rowKey={({ at }) => String(at)}
            columns={[
              { name: 'level', label: t('import.level'), cell: ({ level }) => t(`level.${level}`) },
              {
                name: 'place',
                label: t('import.place'),
                cell: ({ file, row, column }) =>
                  [file, row === null ? null : t('import.row', { row }), column]
                    .filter((part) => part !== null)
                    .join(', '),
              },
              { name: 'value', label: t('import.found'), cell: ({ value }) => value ?? '–' },
              { name: 'expected', label: t('import.expected'), cell: ({ expected }) => expected },
              { name: 'mend', label: t('import.mend'), cell: ({ mend }) => mend },
            ]}
          />
          {findings.length > SHOWN && (
            <p className="caption">{t('import.more', { count: findings.length - SHOWN })}</p>
          )}
        </ScrollBox>
      )}
      {conflicts.length > 0 && (
        <ScrollBox className="import-findings">
          <h3>{t('import.conflictList', { count: conflicts.length })}</h3>
          <DataTable
            caption={t('import.conflictList', { count: conflicts.length })}
            rows={conflicts.slice(0, SHOWN)}
            rowKey={({ file, row, key }) => `${file} ${row} ${key}`}
            columns={[
              {
                name: 'place',
                label: t('import.place'),
                cell: ({ file, row }) =>
                  [file, row === null ? null : t('import.row', { row })]
                    .filter((part) => part !== null)
                    .join(', '),
              },
              {
                name: 'key',
                label: t('import.held'),
                cell: ({ key }) => <span className="mono keep-ltr">{key}</span>,
              },
              {
                name: 'differs',
                label: t('import.differs'),
                cell: ({ differs }) => (
                  <ul className="change-cells">
                    {differs.map(({ column, held, incoming }) => (
                      <li key={column}>
                        <span className="mono">{column}</span> {held ?? '–'} ≠ {incoming ?? '–'}
                      </li>
                    ))}
                  </ul>
                ),
              },
              {
                name: 'decision',
                label: t('import.decision'),
                cell: ({ decision }) => t(`decision.${decision}`),
              },
            ]}
          />
          {conflicts.length > SHOWN && (
            <p className="caption">{t('import.more', { count: conflicts.length - SHOWN })}</p>
          )}
        </ScrollBox>
      )}
    </section>
  )
}
