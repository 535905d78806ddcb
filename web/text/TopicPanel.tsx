import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextTopic, TopicInPart } from '../../src/api/texts.ts'
import { TopicParts } from './TopicParts.tsx'

interface TopicPanelProps {
  readonly textId: string
  readonly topics: readonly TextTopic[]
  readonly inParts: readonly TopicInPart[]
  readonly isShown: (topic: string) => boolean
  readonly isEditable: boolean
  readonly labelOf: (address: string) => string
  readonly onToggle: (topic: string) => void
  readonly onToggleAll: () => void
  readonly onGo: (anchor: string) => void
}

/** Which parts carry which topics of the codebook: stem matches as proposals, each topic's marks switchable, decisions beside. */
export function TopicPanel({ topics, inParts, isShown, onToggle, onToggleAll, ...rest }: TopicPanelProps) {
  const { t } = useTranslation('text')
  const [open, setOpen] = useState<string | null>(null)
  const partsOf = useMemo(() => {
    const byTopic = new Map<string, TopicInPart[]>()
    for (const part of inParts) byTopic.set(part.topic, [...(byTopic.get(part.topic) ?? []), part])
    return byTopic
  }, [inParts])
  const present = topics.filter(({ topic }) => partsOf.has(topic))
  if (present.length === 0) return <p className="caption">{t('topic.none')}</p>
  const isAnyShown = present.some(({ topic }) => isShown(topic))
  return (
    <div className="topic-panel">
      <p className="caption">
        {t('topic.about', { count: present.length, of: topics.length })}{' '}
        <button type="button" className="link-button no-print" onClick={onToggleAll}>
          {isAnyShown ? t('topic.unmarkAll') : t('topic.markAll')}
        </button>
      </p>
      <ul>
        {present.map(({ topic, group, definition, parts, accepted, rejected }) => (
          <li key={topic} data-open={open === topic}>
            <div className="topic-line">
              <label title={definition}>
                <input
                  type="checkbox"
                  checked={isShown(topic)}
                  aria-label={t('topic.mark', { topic })}
                  onChange={() => onToggle(topic)}
                />
                <span data-marks={isShown(topic) ? 'topic' : undefined}>{topic}</span>
              </label>
              <span className="quiet">{t(`group.${group}`, { defaultValue: group })}</span>
              <button
                type="button"
                className="topic-count"
                aria-expanded={open === topic}
                aria-label={t('topic.open', { topic, count: parts })}
                onClick={() => setOpen(open === topic ? null : topic)}
              >
                <span className="num">{parts}</span>{' '}
                <span aria-hidden="true">{open === topic ? '▴' : '▾'}</span>
              </button>
            </div>
            {accepted + rejected > 0 && (
              <p className="caption topic-decided">{t('topic.decided', { accepted, rejected, of: parts })}</p>
            )}
            {open === topic && (
              <>
                <p className="caption topic-definition">{definition}</p>
                <TopicParts topic={topic} parts={partsOf.get(topic) ?? []} {...rest} />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
