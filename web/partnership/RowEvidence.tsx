import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReadingItem, ReadingRow } from '../../src/api/partnership-readings.ts'
import { useDateText } from '../format/use-date-text.ts'

/** Most rows that are listed at once. */
const SHOWN = 60

/** The rows of the registry that a figure rests on: participations, codings, meetings, other instruments. */
export function RowEvidence({ reading }: { readonly reading: ReadingItem }) {
  const { t } = useTranslation(['partnership', 'common'])
  const { rows } = reading
  return (
    <>
      <p className="caption">{t('evidence.rows', { count: rows.length })}</p>
      <ul className="row-evidence">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={keyOf(row)}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className="caption">{t('evidence.more', { count: rows.length - SHOWN })}</p>}
    </>
  )
}

function keyOf(row: ReadingRow): string {
  return Object.values(row).join(' ')
}

function Row({ row }: { readonly row: ReadingRow }) {
  const { t } = useTranslation(['partnership', 'common'])
  const dateText = useDateText()
  switch (row.kind) {
    case 'participation':
      return (
        <>
          <Link to="/actors/$id" params={{ id: row.actor }}>
            {row.name}
          </Link>{' '}
          <span className="second">{t(`common:role.${row.role}`, { count: 1 })}</span>
        </>
      )
    case 'coding':
      return (
        <>
          <span className="mono">{row.variable}</span> {row.value}
        </>
      )
    case 'event':
      return (
        <>
          {row.date !== null && dateText(row.date)} <span className="second">{row.title}</span>
        </>
      )
    case 'instrument':
      return (
        <Link to="/instruments/$id" params={{ id: row.instrument }}>
          {row.title}
        </Link>
      )
  }
}
