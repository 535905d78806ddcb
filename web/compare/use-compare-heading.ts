import { useTranslation } from 'react-i18next'
import type { Compare } from '../../src/api/reuse-compare.ts'
import { usePercentText } from '../format/use-percent-text.ts'
import { earlierOf } from './aligned-rows.ts'

/** The finding of a comparison in a sentence: how much of the later text, or of the second, stands in the other. */
export function useCompareHeading(names: readonly string[], compare: Compare | undefined): string {
  const { t } = useTranslation('compare')
  const percent = usePercentText()
  const [first, ...others] = names
  if (first === undefined) return t('heading.none')
  if (others.length === 0) return t('heading.one', { title: first })
  if (compare === undefined) return t('title')
  if (compare.why !== null) return t('heading.not')
  if (others.length > 1) return t('heading.many', { count: others.length, title: first })
  const [pair] = compare.pairs
  if (pair === undefined || pair.a_in_b + pair.b_in_a === 0) return t('heading.nothing', { min: compare.min })
  const earlier = earlierOf(compare, 1)
  const later = earlier === 1 ? 0 : 1
  const words = compare.texts[later]?.articles.reduce((sum, article) => sum + article.words, 0) ?? 0
  const covered = compare.texts[later]?.id === pair.a ? pair.a_in_b : pair.b_in_a
  const share = percent.one(words === 0 ? 0 : covered / words)
  return t(earlier === null ? 'heading.undated' : 'heading.earlier', { share })
}
