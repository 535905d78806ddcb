import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from '../api/queries.ts'
import { useSettled } from '../shell/use-settled.ts'

const SETTLE_MS = 150

interface FindInstrumentProps {
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** Another instrument of the registry, found by words of its title, its id or its parties. */
export function FindInstrument({ chosen, onChoose }: FindInstrumentProps) {
  const { t } = useTranslation('texts')
  const id = useId()
  const [words, setWords] = useState('')
  const settled = useSettled(words.trim(), SETTLE_MS)
  const hits = (useSearch(settled).data?.hits ?? []).filter(({ table }) => table === 'instruments')
  return (
    <div className="find-instrument">
      <label htmlFor={id}>{t('waiting.find')}</label>
      <input
        id={id}
        type="search"
        value={words}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
      />
      {settled !== '' && (
        <ul aria-live="polite">
          {hits.length === 0 && <li className="caption">{t('waiting.findNone')}</li>}
          {hits.map((hit) => (
            <li key={hit.id}>
              <button
                type="button"
                className="link-button"
                aria-pressed={hit.id === chosen}
                onClick={() => onChoose(hit.id)}
              >
                {hit.title}
              </button>{' '}
              <span className="mono quiet keep-ltr">{hit.id}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
