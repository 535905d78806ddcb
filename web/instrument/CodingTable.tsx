import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentDetail } from '../../src/api/instruments.ts'
import { ReportError } from '../changes/ReportError.tsx'
import { SourceNote } from '../components/SourceNote.tsx'
import { codingText } from './coding-text.ts'
import { numbersOf } from './record-facts.ts'
import './coding-table.css'

const SHOWN = 14

interface CodingTableProps {
  readonly instrument: string
  readonly codings: InstrumentDetail['codings']
  readonly numbers: ReadonlyMap<string, number>
}

/** What is coded of its content, in the codebook's words; where sources differ, each value stands with its own. */
export function CodingTable({ instrument, codings, numbers }: CodingTableProps) {
  const { t } = useTranslation('instrument')
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole || codings.length <= SHOWN + 2 ? codings : codings.slice(0, SHOWN)
  const hasBenefits = codings.some(({ benefits }) => benefits !== null)
  return (
    <section className="section" aria-labelledby="coded">
      <h2 id="coded">{t('coded.title')}</h2>
      {codings.length === 0 ? (
        <p className="second">{t('coded.none')}</p>
      ) : (
        <table className="data-table coding-table">
          <caption className="unseen">{t('coded.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('coded.variable')}</th>
              <th scope="col">{t('coded.value')}</th>
              {hasBenefits && <th scope="col">{t('coded.serves')}</th>}
              <th scope="col">{t('coded.source')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ variable, label, value, benefits, source, sources_differ }) => (
              <tr key={`${variable} ${value} ${source}`}>
                <th scope="row">{label}</th>
                <td>
                  <span className="coding-value" data-value={value}>
                    {codingText(value)}
                  </span>
                </td>
                {hasBenefits && <td className="second">{benefits?.replaceAll('-', ' ') ?? ''}</td>}
                <td>
                  <SourceNote numbers={numbersOf(source, numbers)} />
                  {sources_differ && <span className="tag coding-differ">{t('differ')}</span>}
                  <ReportError
                    table="codings"
                    rowKey={[instrument, variable, value, source].join('|')}
                    name={label}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < codings.length || isWhole ? (
        <button type="button" className="link-button coding-more" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('coded.fewer') : t('coded.more', { count: codings.length })}
        </button>
      ) : null}
    </section>
  )
}
