import { useTranslation } from 'react-i18next'
import { type Mark, markedStretches } from './mark-spans.ts'

interface MarkedWordsProps {
  readonly text: string
  readonly marks: readonly Mark[]
}

const NO_TOPICS = ''

/** Words with what is marked in them: found ones, later dates, differences, stem matches of topics as the proposals they are. */
export function MarkedWords({ text, marks }: MarkedWordsProps) {
  const { t } = useTranslation('text')
  if (marks.length === 0) return text
  return markedStretches(text, marks).map(({ start, text: words, marks: over }) => {
    if (over.length === 0) return words
    const kinds = [...new Set(over.map(({ kind }) => kind))].join(' ')
    const topics = [...new Set(over.flatMap(({ topic }) => topic ?? []))]
    const title =
      topics.length === 0
        ? NO_TOPICS
        : t('topic.proposed', { topics: topics.join(', '), count: topics.length })
    const isFound = over.some(({ kind }) => kind === 'found' || kind === 'current')
    return isFound ? (
      <mark key={start} data-marks={kinds} {...(title === '' ? {} : { title })}>
        {words}
      </mark>
    ) : (
      <span key={start} data-marks={kinds} {...(title === '' ? {} : { title })}>
        {words}
      </span>
    )
  })
}
