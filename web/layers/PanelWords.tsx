import { useTranslation } from 'react-i18next'
import { LayerName } from '../components/LayerName.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import { useShareText } from '../format/use-share-text.ts'
import type { ActorWords } from './use-actor-words.ts'
import { useHubText } from './use-hub-text.ts'
import type { HubGroup, LayerPanel } from './year-networks.ts'

/** Above a panel: the layer, its ties, and which part of all pairs they are. */
export function PanelHead({ panel: { layer, ties, share } }: { readonly panel: LayerPanel }) {
  const { t } = useTranslation('layers')
  const numberText = useNumberText()
  const shareText = useShareText()
  return (
    <p className="panel-head">
      <LayerName layer={layer} strong />
      <span className="panel-numbers">
        <span data-ties={ties}>{t('ties', { count: ties, shown: numberText(ties) })}</span>
        {share !== null && ties > 0 && `, ${t('ofPairs', { share: shareText(share) })}`}
      </span>
    </p>
  )
}

interface PanelFootProps {
  readonly panel: LayerPanel
  /** The actor looked at. */
  readonly shown: number | null
  /** Who has most ties, of equals together. */
  readonly hubs: readonly HubGroup[]
  readonly words: ActorWords
}

const NAMED = 3

/** Under a panel: who has most ties, or how many the actor looked at has; of a field that it is one. */
export function PanelFoot({ panel, shown, hubs, words }: PanelFootProps) {
  const { t } = useTranslation('layers')
  const { degree, isField, ties } = panel
  const hubText = useHubText(words)
  const most = hubs
    .filter((_, place) => hubs.slice(0, place).flatMap(({ actors }) => actors).length < NAMED)
    .map((group) =>
      group.actors.length === 1
        ? `${hubText(group)} ${group.ties}`
        : t('hubs.each', { who: hubText(group), ties: group.ties }),
    )
  return (
    <p className="panel-foot caption">
      {shown !== null ? (
        <strong>{t('actorHas', { name: words.name(shown), count: degree[shown] ?? 0 })}</strong>
      ) : ties === 0 ? (
        t('noTie')
      ) : isField ? (
        t('field')
      ) : (
        t('most', { list: most.join(', ') })
      )}
    </p>
  )
}
