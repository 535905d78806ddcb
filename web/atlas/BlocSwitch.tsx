import { useTranslation } from 'react-i18next'
import type { BlocRule } from '../../src/layers/entries.ts'
import type { AtlasChange } from '../routes/atlas-search.ts'
import { type AtlasChoice, usualBlocRule } from './atlas-choice.ts'

interface BlocSwitchProps {
  readonly choice: AtlasChoice
  readonly onChange: (part: AtlasChange) => void
}

/** A bloc as its members, or as one: figures of the bloc layer change several times over. */
export function BlocSwitch({ choice, onChange }: BlocSwitchProps) {
  const { t } = useTranslation('atlas')
  const { a, b, blocRule } = choice
  const choose = (rule: BlocRule): void =>
    onChange({ blocs: rule === usualBlocRule(a, b) ? undefined : rule })
  return (
    <fieldset className="segments">
      <legend className="unseen">{t('blocs')}</legend>
      {(['expanded', 'node'] as const).map((rule) => (
        <button
          key={rule}
          type="button"
          className="button"
          aria-pressed={blocRule === rule}
          onClick={() => choose(rule)}
        >
          {t(rule === 'expanded' ? 'blocsMembers' : 'blocsOne')}
        </button>
      ))}
    </fieldset>
  )
}
