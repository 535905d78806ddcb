import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettled } from '../shell/use-settled.ts'
import { SyntaxHelp } from './SyntaxHelp.tsx'
import type { ChangeSearch } from './use-text-search.ts'

const SETTLE_MS = 350

interface SearchFieldProps {
  readonly id: string
  readonly asked: string
  readonly onChange: ChangeSearch
}

/** The question; the address follows once the typing rests, or at once on Enter. */
export function SearchField({ id, asked, onChange }: SearchFieldProps) {
  const { t } = useTranslation('search')
  const [words, setWords] = useState(asked)
  const [lastSent, setLastSent] = useState(asked)
  const settled = useSettled(words, SETTLE_MS)
  // The address may change under the field: by going back, or by an example of the help.
  if (asked !== lastSent) {
    setLastSent(asked)
    setWords(asked)
  }
  const send = (text: string, continues: boolean): void => {
    setLastSent(text)
    onChange(({ q: _, ...rest }) => (text.trim() === '' ? rest : { q: text, ...rest }), continues)
  }
  useEffect(() => {
    if (settled === lastSent || settled !== words) return
    setLastSent(settled)
    onChange(
      ({ q: _, ...rest }) => (settled.trim() === '' ? rest : { q: settled, ...rest }),
      lastSent !== '' && settled !== '',
    )
  }, [settled, words, lastSent, onChange])
  return (
    <search className="search-line">
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          if (words !== lastSent) send(words, false)
        }}
      >
        <input
          id={id}
          type="search"
          className="search-field"
          aria-label={t('field.label')}
          placeholder={t('field.placeholder')}
          value={words}
          maxLength={500}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setWords(event.target.value)}
        />
      </form>
      <SyntaxHelp onTry={(text) => onChange((now) => ({ ...now, q: text }))} />
    </search>
  )
}
