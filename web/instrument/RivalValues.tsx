import { useTranslation } from 'react-i18next'
import type { InstrumentDetail } from '../../src/api/instruments.ts'
import { ReportError } from '../changes/ReportError.tsx'
import { SourceNote } from '../components/SourceNote.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { numbersOf } from './record-facts.ts'
import { rivalFields, type SourcedValue } from './rival-values.ts'

const DATES = ['signed', 'in_force', 'ended', 'from', 'to']
const NAMED = ['family', 'layer', 'form', 'regime', 'binding', 'status']

interface RivalValuesProps {
  readonly detail: InstrumentDetail
  readonly numbers: ReadonlyMap<string, number>
}

/** Where sources differ: the value that the registry uses and each rival, none averaged and none hidden. */
export function RivalValues({ detail, numbers }: RivalValuesProps) {
  const { t } = useTranslation(['instrument', 'common'])
  const dateText = useDateText()
  const fields = rivalFields(detail)
  if (fields.length === 0) return null
  const valueText = (column: string, value: string | null): string => {
    if (value === null || value === '') return t('notRecorded')
    if (DATES.includes(column)) return dateText(value)
    return NAMED.includes(column) ? t(`common:${column}.${value}`, { defaultValue: value }) : value
  }
  const sourced = (column: string, { value, sources, key }: SourcedValue) => (
    <span key={`${value} ${sources.join(' ')}`} className="rival-value">
      {valueText(column, value)}
      <SourceNote numbers={numbersOf(sources, numbers)} />
      {key !== null && (
        <ReportError table="field_sources" rowKey={key} name={`${column}, ${valueText(column, value)}`} />
      )}
    </span>
  )
  return (
    <section className="section" aria-labelledby="differ">
      <h2 id="differ">{t('rival.title')}</h2>
      <table className="data-table">
        <caption className="unseen">{t('rival.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rival.field')}</th>
            <th scope="col">{t('rival.used')}</th>
            <th scope="col">{t('rival.others')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ of, column, used, rivals }) => (
            <tr key={`${of?.actor} ${of?.role} ${column}`}>
              <th scope="row">
                {of !== null && `${of.name}, ${t(`common:role.${of.role}`, { count: 1 })}: `}
                {t(`field.${column}`, { defaultValue: column })}
              </th>
              <td>{sourced(column, used)}</td>
              <td>{rivals.map((rival) => sourced(column, rival))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
