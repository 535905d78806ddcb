import { useTranslation } from 'react-i18next'
import type { ActorWords } from './use-actor-words.ts'
import { type HubGroup, MOST_SHARING } from './year-networks.ts'

/** Says who has most ties: the one, the first of a few, or that it is no single one. */
export function useHubText({ code }: Pick<ActorWords, 'code'>): (group: HubGroup) => string {
  const { t } = useTranslation('layers')
  return ({ actors }) => {
    const [first, ...others] = actors
    if (first === undefined) return t('hubs.none')
    if (others.length === 0) return code(first)
    return actors.length > MOST_SHARING
      ? t('hubs.noSingle')
      : t('hubs.shared', { name: code(first), count: others.length })
  }
}
