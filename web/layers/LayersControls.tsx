import { useTranslation } from 'react-i18next'
import { BLOC_RULES, INFERRED_RULES } from '../../src/layers/entries.ts'
import { SCOPES } from '../../src/layers/scope.ts'
import { ActorChooser } from '../atlas/ActorChooser.tsx'
import type { AtlasData } from '../atlas/atlas-data.ts'
import { FilterChip } from '../components/FilterChip.tsx'
import { Popover } from '../components/Popover.tsx'
import { Choice } from '../lineage/Choice.tsx'
import type { LayersChange } from '../routes/layers-search.ts'
import type { LayersChoice } from './layers-choice.ts'

interface LayersControlsProps {
  readonly data: AtlasData
  readonly choice: LayersChoice
  readonly onChange: (part: LayersChange, replace?: boolean) => void
}

/** Id of the field in which a country is chosen, for the key that leads to it. */
export const LAYERS_CHOOSER_ID = 'layers-choose'

/** A bloc as its members, or as one. */
export function BlocChoice({ choice, onChange }: Omit<LayersControlsProps, 'data'>) {
  const { t } = useTranslation('layers')
  return (
    <Choice
      label={t('atlas:blocs')}
      values={BLOC_RULES.toReversed()}
      value={choice.blocRule}
      nameOf={(rule) => t(rule === 'expanded' ? 'atlas:blocsMembers' : 'atlas:blocsOne')}
      onChange={(rule) => onChange({ blocs: rule === 'expanded' ? undefined : rule })}
    />
  )
}

/** Which rows and ties count: scope, inferred starts, the multilateral layer. */
export function RulesMenu({ choice, onChange }: Omit<LayersControlsProps, 'data'>) {
  const { t } = useTranslation('layers')
  return (
    <Popover label={t('rules.label')} className="layers-rules">
      {() => (
        <>
          <p className="caption">{t('rules.scope')}</p>
          <Choice
            label={t('rules.scope')}
            values={SCOPES}
            value={choice.scope}
            nameOf={(scope) => t(`rules.${scope}`)}
            onChange={(scope) => onChange({ scope: scope === 'coded' ? undefined : scope })}
          />
          <p className="caption">{t('rules.inferred')}</p>
          <Choice
            label={t('rules.inferred')}
            values={INFERRED_RULES}
            value={choice.inferred}
            nameOf={(rule) => t(`rules.${rule}`)}
            onChange={(rule) => onChange({ inferred: rule === 'with' ? undefined : rule })}
          />
          <p className="caption">{t('rules.multilateral')}</p>
          <Choice
            label={t('rules.multilateral')}
            values={['shown', 'hidden']}
            value={choice.layers.includes('multilateral') ? 'shown' : 'hidden'}
            nameOf={(name) => t(`rules.${name}`)}
            onChange={(name) => onChange({ multilateral: name === 'shown' ? undefined : 'without' })}
          />
        </>
      )}
    </Popover>
  )
}

/** The country whose ties stand out, and the field in which another is chosen. */
export function CountryChoice({ data, choice, onChange }: LayersControlsProps) {
  const { t } = useTranslation('layers')
  return (
    <div className="layers-country">
      {choice.a !== null && (
        <FilterChip
          text={choice.a.name}
          label={t('takeOff', { name: choice.a.name })}
          onRemove={() => onChange({ a: undefined }, false)}
        />
      )}
      <div className="layers-chooser no-print">
        <ActorChooser
          id={LAYERS_CHOOSER_ID}
          label={t('choose')}
          placeholder={t(choice.a === null ? 'chooseHint' : 'chooseOther')}
          actors={data.bound}
          onChoose={(id) => onChange({ a: id }, false)}
        />
      </div>
    </div>
  )
}
