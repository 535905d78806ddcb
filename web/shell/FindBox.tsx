import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from '../api/queries.ts'
import { errorText } from '../components/error-text.ts'
import { FindOption } from './FindOption.tsx'
import { findGroups, movedPlace, type SearchHit } from './find-options.ts'
import { useSettled } from './use-settled.ts'
import './find-box.css'

const SETTLE_MS = 120

interface FindBoxProps {
  readonly inputId: string
  readonly showKey?: boolean
  /** Takes the focus first in a dialog. */
  readonly isFirst?: boolean
  /** Called once the reader was taken to what was chosen. */
  readonly onGone?: () => void
}

/** Finds actors and instruments by title, name, alias or note; an actor opens on the atlas, an instrument on its page. */
export function FindBox({ inputId, showKey = false, isFirst = false, onGone }: FindBoxProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [place, setPlace] = useState(-1)
  const settled = useSettled(words.trim(), SETTLE_MS)
  const answer = useSearch(settled)
  const groups = settled === '' ? [] : findGroups(answer.data?.hits ?? [])
  const hits = groups.flatMap((group) => group.hits)
  const shown = isOpen && settled !== ''
  const optionId = (index: number) => `${listId}-${index}`

  const go = (hit: SearchHit): void => {
    setWords('')
    setOpen(false)
    input.current?.blur()
    if (hit.table === 'actors') void navigate({ to: '/atlas', search: { a: hit.id } })
    else void navigate({ to: '/instruments/$id', params: { id: hit.id } })
    onGone?.()
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const moved = movedPlace(place, event.key === 'ArrowDown' ? 1 : -1, hits.length)
      setPlace(moved)
      document.getElementById(optionId(moved))?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      const hit = hits[place] ?? hits[0]
      if (hit !== undefined && settled === words.trim()) go(hit)
    } else if (event.key === 'Escape' && (words !== '' || shown)) {
      event.preventDefault()
      event.stopPropagation()
      setWords('')
      setOpen(false)
    }
  }

  return (
    <div className="find-box">
      <input
        ref={input}
        id={inputId}
        data-first-focus={isFirst ? '' : undefined}
        type="text"
        role="combobox"
        aria-label={t('find.label')}
        aria-expanded={shown && hits.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && place >= 0 ? optionId(place) : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('find.placeholder')}
        value={words}
        maxLength={200}
        onChange={(event) => {
          setWords(event.target.value)
          setPlace(-1)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {showKey && words === '' && <span className="find-key">/</span>}
      <div className="find-panel" hidden={!shown}>
        <div id={listId} role="listbox" aria-label={t('find.label')}>
          {groups.map((group) => (
            <div key={group.table} role="presentation">
              <div className="find-heading" role="presentation">
                {t(`find.${group.table}`)}
              </div>
              {group.hits.map((hit) => (
                <FindOption
                  key={hit.id}
                  id={optionId(hits.indexOf(hit))}
                  hit={hit}
                  isActive={hits.indexOf(hit) === place}
                  onChoose={() => go(hit)}
                />
              ))}
            </div>
          ))}
        </div>
        <output className="find-status">
          {!shown
            ? ''
            : answer.isError
              ? t('find.failed', { reason: errorText(answer.error, t).message })
              : answer.isFetching && answer.data === undefined
                ? t('find.searching')
                : hits.length === 0
                  ? t('find.none', { query: settled })
                  : (answer.data?.total ?? 0) > hits.length
                    ? t('find.shown', { shown: hits.length, count: answer.data?.total ?? 0 })
                    : t('find.found', { count: hits.length })}
        </output>
      </div>
    </div>
  )
}
