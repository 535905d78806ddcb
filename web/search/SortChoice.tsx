import { useTranslation } from 'react-i18next'
import { TEXT_SORTS, type TextSort } from '../../src/api/text-search.ts'
import type { ChangeSearch } from './use-text-search.ts'

/** In which order hits stand. */
export function SortChoice({ sort, onChange }: { sort: TextSort; onChange: ChangeSearch }) {
  const { t } = useTranslation('search')
  return (
    <fieldset className="segments">
      <legend className="unseen">{t('sort.label')}</legend>
      {TEXT_SORTS.map((name) => (
        <button
          key={name}
          type="button"
          className="button"
          aria-pressed={name === sort}
          onClick={() =>
            onChange(({ sort: _, ...rest }) => (name === 'best' ? rest : { ...rest, sort: name }))
          }
        >
          {t(`sort.${name}`)}
        </button>
      ))}
    </fieldset>
  )
}
