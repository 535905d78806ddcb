import { useTranslation } from 'react-i18next'
import type { ActorSummary } from '../../src/api/actors.ts'
import { LAYERS } from '../../src/model/layer.ts'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import { sharedByLayer } from './layer-counts.ts'
import type { YearTies } from './year-view.ts'

/** In a sentence, what is left between two without the bilateral layer; empty where it is not taken away. */
export function usePairLeft(
  data: AtlasData,
  { without, year }: AtlasChoice,
  { tiesOfA }: YearTies,
  b: ActorSummary,
): string {
  const { t } = useTranslation('atlas')
  if (without === null) return ''
  const shared = tiesOfA && sharedByLayer(tiesOfA, data.position(b.id))
  const rest = LAYERS.filter((layer) => layer !== without && (shared?.[layer] ?? 0) > 0)
  if ((shared?.[without] ?? 0) === 0) return t('without.pairNone', { year })
  if (rest.length === 0) return t('without.pairUntied', { year })
  const layers = rest.map((layer) => `${t(`common:layer.${layer}`)} ${shared?.[layer]}`).join(', ')
  return t('without.pairTied', { year, layers })
}
