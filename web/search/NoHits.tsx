import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TextSearchAnswer } from '../../src/api/text-search.ts'
import { StatusBox } from '../components/StatusBox.tsx'
import { useLanguageText } from '../format/use-language-text.ts'
import type { TextSearch } from '../routes/text-search.ts'
import { setParts, withoutFilter, withoutPart } from './search-parts.ts'
import type { ChangeSearch } from './use-text-search.ts'

interface NoHitsProps {
  readonly search: TextSearch
  readonly answer: TextSearchAnswer
  readonly onChange: ChangeSearch
}

/** Nothing found, and why: the filter, a language, or which word stands in no text. */
export function NoHits({ search, answer, onChange }: NoHitsProps) {
  const { t } = useTranslation('search')
  const languageText = useLanguageText()
  const { without_filter: unfiltered, words, query } = answer
  const parts = setParts(search)
  if (unfiltered > 0) {
    return (
      <StatusBox kind="empty" title={t('none.filtered', { count: unfiltered })}>
        <p className="button-row">
          {parts.map((part) => (
            <button
              key={part}
              type="button"
              className="link-button"
              onClick={() => onChange((now) => withoutPart(now, part))}
            >
              {t('none.lift', { part: t(`part.${part}`) })}
            </button>
          ))}
          <button type="button" className="link-button" onClick={() => onChange(withoutFilter)}>
            {t('none.liftAll')}
          </button>
        </p>
        {search.language !== undefined && (
          <p>{t('none.language', { languages: search.language.map(languageText).join(', ') })}</p>
        )}
      </StatusBox>
    )
  }
  return (
    <StatusBox kind="empty" title={t('none.title', { query })}>
      {words.length > 1 ? (
        <>
          <p>{t('none.parts')}</p>
          <ul className="none-parts">
            {words.map(({ part, total }) => (
              <li key={part} data-none={total === 0}>
                <button
                  type="button"
                  className="link-button mono keep-ltr"
                  onClick={() => onChange((now) => ({ ...now, q: part }))}
                >
                  {part}
                </button>{' '}
                {t('none.part', { count: total })}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('none.oneWord')}</p>
      )}
      <p>{t('none.languages')}</p>
      <FoundElsewhere query={query} />
    </StatusBox>
  )
}

/** The registry’s own words: actors and instruments by name. */
function FoundElsewhere({ query }: { query: string }) {
  const { t } = useTranslation('search')
  return (
    <p>
      {t('none.titles')}{' '}
      <Link to="/instruments" search={{ q: query.slice(0, 200) }}>
        {t('none.instruments')}
      </Link>
    </p>
  )
}

/** No text is held yet, and how to bring some. */
export function NoTexts() {
  const { t } = useTranslation('search')
  return (
    <StatusBox kind="empty" title={t('noTexts.title')}>
      <p>{t('noTexts.about')}</p>
      <p className="button-row">
        <Link className="button" to="/texts">
          {t('noTexts.bring')}
        </Link>
      </p>
      <p>{t('noTexts.command')}</p>
      <p>
        <code>strata fetch tota</code> · <code>strata import texts my-folder</code>
      </p>
    </StatusBox>
  )
}
