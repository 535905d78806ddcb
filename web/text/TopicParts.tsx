import { useTranslation } from 'react-i18next'
import type { TopicInPart } from '../../src/api/texts.ts'
import { useDecideTopic } from '../api/text-queries.ts'
import { Decide } from '../texts/Decide.tsx'
import { anchorOf } from './text-blocks.ts'

interface TopicPartsProps {
  readonly textId: string
  readonly topic: string
  readonly parts: readonly TopicInPart[]
  readonly isEditable: boolean
  readonly labelOf: (address: string) => string
  readonly onGo: (anchor: string) => void
}

/** The parts that a topic is proposed for, the seeds found in each, and what a person said or may say. */
export function TopicParts({ textId, topic, parts, isEditable, labelOf, onGo }: TopicPartsProps) {
  return (
    <ul className="topic-parts">
      {parts.map((part) => (
        <TopicPart
          key={part.address}
          textId={textId}
          topic={topic}
          part={part}
          isEditable={isEditable}
          labelOf={labelOf}
          onGo={onGo}
        />
      ))}
    </ul>
  )
}

interface TopicPartProps extends Omit<TopicPartsProps, 'parts'> {
  readonly part: TopicInPart
}

function TopicPart({ textId, topic, part, isEditable, labelOf, onGo }: TopicPartProps) {
  const { t } = useTranslation('text')
  const decide = useDecideTopic()
  const { address, matches, decision } = part
  const label = labelOf(address)
  const seeds = [...new Set(matches.map(({ seed }) => seed))]
  const choice = (value: 'accepted' | 'rejected' | 'open') => ({
    name: value,
    value,
    label: t(`topic.${value}`),
    about: t('topic.decide', { what: t(`topic.${value}`), topic, part: label }),
  })
  return (
    <li data-decision={decision?.value ?? 'proposed'}>
      <div className="topic-part">
        <a
          href={`#${anchorOf(textId, address)}`}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            onGo(anchorOf(textId, address))
          }}
        >
          {label}
        </a>{' '}
        {decision === null ? (
          <span className="tag topic-proposed">{t('topic.tag', { count: matches.length })}</span>
        ) : (
          <span className="tag" title={decision.reason}>
            {t(`topic.by.${decision.value}`, { by: decision.by })}
          </span>
        )}{' '}
        <span className="caption mono">{seeds.join(', ')}</span>
      </div>
      {isEditable && (
        <Decide
          choices={decision === null ? [choice('accepted'), choice('rejected')] : [choice('open')]}
          isPending={decide.isPending}
          error={decide.error}
          onDecide={({ value }, why) => decide.mutateAsync({ text: textId, address, topic, value, ...why })}
        />
      )}
    </li>
  )
}
