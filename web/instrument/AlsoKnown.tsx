import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { InstrumentDetail } from '../../src/api/instruments.ts'
import { ReportError } from '../changes/ReportError.tsx'
import { SourceNote } from '../components/SourceNote.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { numbersOf } from './record-facts.ts'
import './also-known.css'

interface AlsoKnownProps {
  readonly detail: InstrumentDetail
  readonly numbers: ReadonlyMap<string, number>
}

/** Relations to other instruments, other names and former ids, and the record's note. */
export function AlsoKnown({ detail, numbers }: AlsoKnownProps) {
  const { t } = useTranslation(['instrument', 'common'])
  const dateText = useDateText()
  const { aliases, relations, instrument } = detail
  if (aliases.length === 0 && relations.length === 0 && instrument.note === null) return null
  return (
    <section className="section" aria-labelledby="also">
      <h2 id="also">{t('also.title')}</h2>
      <dl className="also-known">
        {relations.map(({ kind, direction, other, date, source, note }) => (
          <div key={`${kind} ${direction} ${other.id}`}>
            <dt>{t(`common:relation.${kind}.${direction}`)}</dt>
            <dd>
              <Link to="/instruments/$id" params={{ id: other.id }}>
                {other.title}
              </Link>
              {date !== null && `, ${dateText(date)}`}
              <SourceNote numbers={numbersOf(source, numbers)} />
              {note !== null && <small> {note}</small>}
              <ReportError
                table="relations"
                rowKey={[
                  ...(direction === 'to' ? [instrument.id, other.id] : [other.id, instrument.id]),
                  kind,
                ].join('|')}
                name={`${t(`common:relation.${kind}.${direction}`)} ${other.id}`}
              />
            </dd>
          </div>
        ))}
        {aliases.map(({ alias, kind, source }) => (
          <div key={`${kind} ${alias}`}>
            <dt>{t(`also.${kind}`)}</dt>
            <dd className={kind === 'former-id' ? 'mono' : undefined}>
              {alias}
              <SourceNote numbers={numbersOf(source, numbers)} />
              <ReportError
                table="aliases"
                rowKey={['instruments', instrument.id, alias, kind].join('|')}
                name={alias}
              />
            </dd>
          </div>
        ))}
        {instrument.note !== null && (
          <div>
            <dt>{t('note')}</dt>
            <dd>{instrument.note}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
