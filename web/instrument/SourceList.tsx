import { useTranslation } from 'react-i18next'
import type { SourceItem } from '../../src/api/registry.ts'
import { ReportError } from '../changes/ReportError.tsx'
import { sourceAnchor } from '../components/SourceNote.tsx'
import { useDateText } from '../format/use-date-text.ts'
import './source-list.css'

/** The numbered sources that the superscripts lead to. */
export function SourceList({ sources }: { sources: readonly SourceItem[] }) {
  const { t } = useTranslation('instrument')
  const dateText = useDateText()
  return (
    <section className="section" aria-labelledby="sources">
      <h2 id="sources">{t('sources.title')}</h2>
      {sources.length === 0 && <p className="second">{t('sources.none')}</p>}
      <ol className="source-list">
        {sources.map(({ id, citation, url, licence, as_of }, place) => (
          <li key={id} id={sourceAnchor(place + 1)}>
            <span className="num">{place + 1}</span>
            <span>
              {withStop(citation)} {as_of !== null && <>{t('sources.asOf', { date: dateText(as_of) })} </>}
              {licence !== null && <>{t('sources.licence', { licence })} </>}
              {url !== null && (
                <a href={url} rel="noreferrer">
                  {hostOf(url)}
                </a>
              )}
              <ReportError table="sources" rowKey={id} name={id} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function withStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}

function hostOf(url: string): string {
  try {
    return new URL(url).host.replace(/^www\./, '')
  } catch {
    return url
  }
}
