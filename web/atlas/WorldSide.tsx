import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LAYERS } from '../../src/model/layer.ts'
import { LayerName } from '../components/LayerName.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import type { AtlasChange } from '../routes/atlas-search.ts'
import { ActorChooser, CHOOSER_ID } from './ActorChooser.tsx'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import { LeftOut } from './LeftOut.tsx'
import type { LayerCounts } from './layer-counts.ts'
import { WithoutPart } from './WithoutPart.tsx'
import type { YearTies } from './year-view.ts'

interface WorldSideProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly ties: YearTies
  readonly counts: LayerCounts
  readonly onChange: (part: AtlasChange) => void
  readonly onChoose: (actorId: string) => void
}

const MOST_SHOWN = 10

/** No one chosen: the invitation to choose, the world's totals, and who is bound by most. */
export function WorldSide({ data, choice, ties, counts, onChange, onChoose }: WorldSideProps) {
  const { t } = useTranslation('atlas')
  const number = useNumberText()
  const most = useMemo(
    () =>
      data.bound
        .filter(({ kind }) => kind === 'state')
        .map((actor) => ({ actor, count: ties.countByActor?.[data.position(actor.id)] ?? 0 }))
        .filter(({ count }) => count > 0)
        .toSorted((one, other) => other.count - one.count),
    [data, ties],
  )
  return (
    <aside className="atlas-side" aria-label={t('side')}>
      <p>{t('worldIntro')}</p>
      <ActorChooser
        id={CHOOSER_ID}
        label={t('choose')}
        placeholder={t('chooseHint')}
        actors={data.bound}
        onChoose={onChoose}
      />
      {ties.left !== null && <WithoutPart choice={choice} left={ties.left} />}
      <h2>{t('worldTotals', { year: choice.year })}</h2>
      <dl className="world-totals">
        {LAYERS.map((layer) => (
          <div key={layer}>
            <dt>
              <LayerName layer={layer} strong />
            </dt>
            <dd className="num">{number(counts[layer])}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('worldMost')}</h2>
      <ol className="world-most">
        {most.slice(0, MOST_SHOWN).map(({ actor, count }) => (
          <li key={actor.id}>
            <button type="button" className="link-button" onClick={() => onChoose(actor.id)}>
              {actor.name}
            </button>
            <span className="num">{number(count)}</span>
          </li>
        ))}
      </ol>
      {most.length > MOST_SHOWN && (
        <p className="caption">{t('worldMostOf', { shown: MOST_SHOWN, count: most.length })}</p>
      )}
      <LeftOut
        scope={choice.scope}
        undated={null}
        uncodedTrade={ties.uncodedTrade}
        actorIds={[]}
        onChange={onChange}
      />
    </aside>
  )
}
