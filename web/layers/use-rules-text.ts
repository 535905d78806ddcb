import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayersChoice } from './layers-choice.ts'

/** The rules of the page's figures in words, to stand beside them (METHOD §1). */
export function useRulesText(): (
  choice: Pick<LayersChoice, 'blocRule' | 'scope' | 'inferred' | 'layers'>,
) => string {
  const { t } = useTranslation('layers')
  return useCallback(
    ({ blocRule, scope, inferred, layers }) =>
      [
        t(`atlas:rules.${blocRule}`),
        t(`atlas:rules.${scope}`),
        t(`rulesSaid.${inferred}`),
        ...(layers.includes('multilateral') ? [] : [t('rulesSaid.withoutMultilateral')]),
      ].join('; '),
    [t],
  )
}
