import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSearch } from '../api/queries.ts'
import { asksWordsAlone } from './asks-words-alone.ts'

/** As many as stand in one line beside the number of the others. */
const SHOWN = 3

/** Actors and instruments whose names or notes hold the same words: facts of the registry, beside the texts. */
export function RegistryFinds({ query }: { query: string }) {
  const { t } = useTranslation('search')
  const asked = asksWordsAlone(query) ? query.trim().slice(0, 200) : ''
  const { data } = useSearch(asked)
  if (asked === '' || data === undefined || data.total === 0) return null
  const hits = data.hits.slice(0, SHOWN)
  return (
    <p className="registry-finds">
      {t('registry.also')}
      {hits.map(({ table, id, title }) => (
        <span key={`${table} ${id}`}>
          {table === 'actors' ? (
            <Link to="/actors/$id" params={{ id }} preload={false}>
              {title}
            </Link>
          ) : (
            <Link to="/instruments/$id" params={{ id }} preload={false}>
              {title}
            </Link>
          )}
        </span>
      ))}
      {data.total > hits.length && (
        <Link to="/instruments" search={{ q: asked }} preload={false}>
          {t('registry.more', { count: data.total - hits.length })}
        </Link>
      )}
    </p>
  )
}
