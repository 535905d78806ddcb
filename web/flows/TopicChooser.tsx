import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopics } from '../api/text-queries.ts'

interface TopicChooserProps {
  /** A condition such as `topic=visa` or `group=control`; null where topics do not matter. */
  readonly topics: string | null
  readonly onChange: (topics: string | null) => void
}

/** Which topics the instruments have: one of the codebook, or any of a group. */
export function TopicChooser({ topics, onChange }: TopicChooserProps) {
  const { t } = useTranslation('flows')
  const id = useId()
  const codebook = useTopics().data?.items ?? []
  const groups = [...new Set(codebook.map(({ group }) => group))].toSorted()
  return (
    <span className="treatment-choice">
      <label htmlFor={id}>{t('treatment.topics')}</label>
      <select
        id={id}
        value={topics ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      >
        <option value="">{t('treatment.anyTopic')}</option>
        {codebook.length === 0 && topics !== null && <option value={topics}>{topics}</option>}
        {groups.map((group) => (
          <optgroup key={group} label={t(`group.${group}`, { defaultValue: group })}>
            <option value={`group=${group}`}>
              {t('treatment.group', { group: t(`group.${group}`, { defaultValue: group }) })}
            </option>
            {codebook
              .filter((each) => each.group === group)
              .map(({ topic, definition }) => (
                <option key={topic} value={`topic=${topic}`}>
                  {definition}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </span>
  )
}
