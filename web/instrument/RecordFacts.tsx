import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentDetail } from '../../src/api/instruments.ts'
import { isLayer } from '../../src/model/layer.ts'
import { useTexts } from '../api/text-queries.ts'
import { BindingMark } from '../components/BindingMark.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { SourceNote } from '../components/SourceNote.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { type FactColumn, numbersOf, type RecordFact, recordFacts } from './record-facts.ts'
import './record-facts.css'

const DATES: readonly FactColumn[] = ['signed', 'in_force', 'ended']

interface RecordFactsProps {
  readonly detail: InstrumentDetail
  readonly numbers: ReadonlyMap<string, number>
}

/** What it is and whether it binds; superscripts lead to the sources, and what is not recorded says so. */
export function RecordFacts({ detail, numbers }: RecordFactsProps) {
  const { t } = useTranslation(['instrument', 'common'])
  const facts = useMemo(() => recordFacts(detail), [detail])
  return (
    <dl className="record-facts" aria-label={t('facts')}>
      {facts.map((fact) => (
        <div key={fact.column}>
          <dt>{t(`fact.${fact.column}`)}</dt>
          <dd data-known={fact.value !== null}>
            <FactValue fact={fact} />
            <SourceNote numbers={numbersOf(fact.sources, numbers)} />
            {fact.hasRivals && (
              <a className="tag" href="#differ">
                {t('differ')}
              </a>
            )}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('fact.text')}</dt>
        <TextFact id={detail.instrument.id} />
      </div>
    </dl>
  )
}

/** Whether its wording is held. */
function TextFact({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('instrument')
  const texts = useTexts({ instrument: id }).data?.items
  const [first] = texts ?? []
  if (first === undefined) return <dd data-known={false}>{texts === undefined ? '…' : t('noText')}</dd>
  return (
    <dd>
      <Link to="/instruments/$id/text" params={{ id }}>
        {t('textHeld', { count: first.articles })}
      </Link>
    </dd>
  )
}

function FactValue({ fact: { column, value } }: { fact: RecordFact }): ReactNode {
  const { t } = useTranslation(['instrument', 'common'])
  const dateText = useDateText()
  if (column === 'layer') return <LayerName layer={value !== null && isLayer(value) ? value : null} strong />
  if (column === 'binding')
    return <BindingMark binding={value === 'yes' || value === 'no' ? value : null} words />
  if (value === null) {
    if (column === 'ended') return t('noEnd')
    return column === 'status' ? t('statusNone') : t('notRecorded')
  }
  if (DATES.includes(column)) return dateText(value)
  const text = t(`common:${column}.${value}`)
  return column === 'status' ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
