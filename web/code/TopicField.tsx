import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { topicsAsValue, topicsOfValue } from '../../src/assess/coding-value.ts'
import { type CodedTopic, findTopics } from './find-topics.ts'

export const TOPIC_INPUT_ID = 'code-topics'

interface TopicFieldProps {
  readonly topics: readonly CodedTopic[]
  /** As a coding has it; undefined where nothing was chosen. */
  readonly value: string | undefined
  readonly onChange: (value: string) => void
  /** The topics are chosen; the next group may open. */
  readonly onDone: () => void
}

/** Topics by typing: Enter takes the marked one, Backspace in the empty field takes the last one out, Enter with nothing typed ends. */
export function TopicField({ topics, value, onChange, onDone }: TopicFieldProps) {
  const { t } = useTranslation('code')
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const chosen = topicsOfValue(value ?? '')
  const found = findTopics(topics, typed)
  const marked = found[Math.min(place, found.length - 1)]
  const isTyping = typed.trim() !== '' || place > 0
  const toggle = (topic: string): void => {
    const next = chosen.includes(topic) ? chosen.filter((one) => one !== topic) : [...chosen, topic]
    onChange(topicsAsValue(next))
    setTyped('')
    setPlace(0)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setPlace((now) => Math.max(0, Math.min(found.length - 1, now + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (isTyping) {
        if (marked !== undefined) toggle(marked.topic)
        return
      }
      if (value === undefined) onChange(topicsAsValue([]))
      onDone()
    } else if (event.key === 'Backspace' && typed === '' && chosen.length > 0) {
      onChange(topicsAsValue(chosen.slice(0, -1)))
    } else if (event.key === 'Escape') {
      event.currentTarget instanceof HTMLElement && event.currentTarget.blur()
    }
  }
  return (
    <div className="topic-field">
      <p className="caption">{t('group.topics.about')}</p>
      {chosen.length > 0 && (
        <p className="topic-chosen">
          {chosen.map((topic) => (
            <button
              key={topic}
              type="button"
              className="button"
              aria-label={t('topics.remove', { topic })}
              onClick={() => toggle(topic)}
            >
              {topic} <span aria-hidden="true">×</span>
            </button>
          ))}
        </p>
      )}
      <input
        id={TOPIC_INPUT_ID}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isTyping && marked !== undefined ? `${listId}-${marked.topic}` : undefined}
        aria-label={t('topics.find')}
        placeholder={t('topics.find')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setPlace(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        aria-multiselectable="true"
        aria-label={t('group.topics.name')}
        className="topic-list"
      >
        {found.map(({ topic, definition }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and takes the keys.
          <div
            key={topic}
            id={`${listId}-${topic}`}
            role="option"
            tabIndex={-1}
            aria-selected={chosen.includes(topic)}
            data-marked={isTyping && topic === marked?.topic}
            onClick={() => toggle(topic)}
          >
            <span className="value-name">{topic}</span> <small>{definition}</small>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="caption">{t('topics.nothing')}</p>}
      <p className="button-row">
        <button
          type="button"
          className="button"
          aria-pressed={value === topicsAsValue([])}
          onClick={() => {
            onChange(topicsAsValue([]))
            onDone()
          }}
        >
          {t('topics.none')}
        </button>
        <span className="caption">{t('topics.done')}</span>
      </p>
    </div>
  )
}
