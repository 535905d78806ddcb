import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TextDetail } from '../../src/api/texts.ts'
import { useDateText } from '../format/use-date-text.ts'
import { useLanguageText } from '../format/use-language-text.ts'

/** What file the text is of, and the other texts of the instrument. */
export function TextFacts({ detail }: { detail: TextDetail }) {
  const { t } = useTranslation('text')
  const nameOf = useLanguageText()
  const languageText = (code: string | null): string => (code === null ? t('unknownLanguage') : nameOf(code))
  const dateText = useDateText()
  const { text, others, remarks } = detail
  const all = [text, ...others].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return (
    <div className="text-facts">
      {all.length > 1 && (
        <nav className="text-others" aria-label={t('several')}>
          {all.map(({ id, language, file_name, instrument }) => (
            <Link
              key={id}
              className="button"
              from="/instruments/$id/text"
              to="/instruments/$id/text"
              params={{ id: instrument?.id ?? id }}
              search={(now) => ({ ...now, text: id })}
              activeProps={{ 'aria-current': undefined }}
              aria-current={id === text.id ? 'page' : undefined}
              data-selected={id === text.id}
            >
              {languageText(language)} · {file_name}
            </Link>
          ))}
        </nav>
      )}
      <p className="second">
        {t('facts', {
          language: languageText(text.language),
          articles: t('articles', { count: text.articles }),
          words: t('words', { count: text.words }),
        })}
        {text.pages !== null && ` · ${t('pages', { count: text.pages })}`} ·{' '}
        <span className="mono keep-ltr">{text.file_name}</span> ·{' '}
        {t('added', { date: dateText(text.added_at.slice(0, 10)), by: text.added_by, method: text.method })}
      </p>
      {remarks.length > 0 && (
        <details className="caption">
          <summary>{t('remarks', { count: remarks.length })}</summary>
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
