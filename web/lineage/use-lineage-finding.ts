import { useTranslation } from 'react-i18next'
import type { ReuseRule } from '../../src/api/reuse-common.ts'
import type { Origins } from '../../src/api/reuse-lineage.ts'
import { usePercentText } from '../format/use-percent-text.ts'
import { layerShares, leadingShare, olderShare } from './shares.ts'

/** The finding in words: how much is older than the text, and which layer lent most, as the range over the three rules. */
export function useLineageFinding(): (origins: Origins, rule: ReuseRule, what: 'text' | 'texts') => string {
  const { t } = useTranslation('words')
  const percent = usePercentText()
  return (origins, rule, what) => {
    const older = olderShare(origins)
    if (older === null) return t(`finding.${what}.none`)
    const leading = leadingShare(layerShares(origins, rule))
    const values = { older: percent.one(older), count: origins.texts }
    if (older === 0) return t(`finding.${what}.new`, values)
    if (leading === null) return t(`finding.${what}.stock`, values)
    return t(`finding.${what}.layer`, {
      ...values,
      layer: t(`layerInline.${leading.layer ?? 'none'}`),
      range: percent.range(leading.low, leading.high),
    })
  }
}
