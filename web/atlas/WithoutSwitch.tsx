import { useTranslation } from 'react-i18next'
import type { AtlasChange } from '../routes/atlas-search.ts'
import type { AtlasChoice } from './atlas-choice.ts'

interface WithoutSwitchProps {
  readonly choice: AtlasChoice
  readonly onChange: (part: AtlasChange) => void
}

/** Takes the bilateral layer away: unlike its own switch, which uncovers the next layer, it marks who has no other. */
export function WithoutSwitch({ choice, onChange }: WithoutSwitchProps) {
  const { t } = useTranslation('atlas')
  const isOn = choice.without !== null
  return (
    <button
      type="button"
      className="button without-switch"
      aria-pressed={isOn}
      title={t('without.about')}
      onClick={() => onChange({ without: isOn ? undefined : 'bilateral' })}
    >
      {t('without.label')}
    </button>
  )
}
