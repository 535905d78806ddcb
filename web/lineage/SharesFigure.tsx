import { useTranslation } from 'react-i18next'
import type { ReuseRule, ReuseScope } from '../../src/api/reuse-common.ts'
import type { Origins } from '../../src/api/reuse-lineage.ts'
import type { ReuseState } from '../../src/api/reuse-state.ts'
import { useRegistry } from '../api/queries.ts'
import { Figure } from '../components/Figure.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { LayerShares } from './LayerShares.tsx'
import { layerShares } from './shares.ts'
import { useHeldText } from './use-held-text.ts'
import { useLineageFinding } from './use-lineage-finding.ts'

interface SharesFigureProps {
  readonly origins: Origins
  readonly rule: ReuseRule
  readonly scope: ReuseScope
  readonly min: number
  readonly what: 'text' | 'texts'
  readonly held: ReuseState['held']
  readonly version: string
  readonly method: string
}

/** Share of words by the layer of first appearance, as the range over the three rules, with the texts held beside every share. */
export function SharesFigure({ origins, rule, scope, min, what, held, version, method }: SharesFigureProps) {
  const { t } = useTranslation('words')
  const registry = useRegistry()
  const dateText = useDateText()
  const heldText = useHeldText()
  const finding = useLineageFinding()
  const shares = layerShares(origins, rule)
  const heldOf = (layer: (typeof shares)[number]['layer']) => held.find((row) => row.layer === layer) ?? null
  return (
    <Figure
      title={t('shares.title')}
      unit={t('shares.unit', {
        count: origins.words,
        texts: origins.texts,
        min,
        scope: t(`scope.of.${scope}`),
        rule: t(`rule.said.${rule}`),
      })}
      source={t('source', { version, method })}
      date={dateText(registry.data?.date ?? '')}
      summary={finding(origins, rule, what)}
      leftOut={
        <>
          {t('shares.key')} {heldText(held)}
        </>
      }
      table={<LayerShares shares={shares} heldOf={heldOf} isDrawn={false} />}
    >
      <LayerShares shares={shares} heldOf={heldOf} isDrawn />
    </Figure>
  )
}
