import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActorSummary } from '../../src/api/actors.ts'
import { useActor } from '../api/queries.ts'
import { useDateText } from '../format/use-date-text.ts'
import type { AtlasChange } from '../routes/atlas-search.ts'
import { ActorChooser, SECOND_CHOOSER_ID } from './ActorChooser.tsx'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import { LeftOut } from './LeftOut.tsx'
import { SideHead } from './SideHead.tsx'
import { StackPanel } from './StackPanel.tsx'
import { WithoutPart } from './WithoutPart.tsx'
import { tiedActors, type YearTies } from './year-view.ts'

interface OneSideProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly ties: YearTies
  readonly a: ActorSummary
  readonly onChange: (part: AtlasChange, replace?: boolean) => void
  readonly onChoose: (actorId: string) => void
}

/** One chosen: its governance stack in the year, what is left out of it, and the invitation to choose a second. */
export function OneSide({ data, choice, ties, a, onChange, onChoose }: OneSideProps) {
  const { t } = useTranslation('atlas')
  const others = useMemo(() => data.bound.filter(({ id }) => id !== a.id), [data, a.id])
  // What nothing dates counts in no year, so that one answer serves all years.
  const detail = useActor(a.id).data
  const undated = (detail?.left_out.undated ?? []).flatMap((id) => data.instruments.get(id) ?? [])
  const continuing = detail?.continuing
  return (
    <aside className="atlas-side" aria-label={t('side')}>
      <SideHead
        closeLabel={t('close', { name: a.name })}
        onClose={() => onChange({ a: undefined, b: undefined }, false)}
      >
        {a.name} <code>{a.id}</code>
      </SideHead>
      <BoundBy data={data} choice={choice} ties={ties} a={a} />
      {continuing != null && (
        <p className="caption">
          {t('continuing', { name: a.name })}{' '}
          <button type="button" className="link-button" onClick={() => onChange({ a: continuing }, false)}>
            {data.actors.get(continuing)?.name ?? continuing}
          </button>
        </p>
      )}
      {ties.left !== null && <WithoutPart choice={choice} left={ties.left} />}
      <ActorChooser
        id={SECOND_CHOOSER_ID}
        label={t('chooseSecond')}
        placeholder={t('chooseSecondHint')}
        actors={others}
        onChoose={onChoose}
      />
      <StackPanel data={data} actorId={a.id} ties={ties.tiesOfA ?? []} />
      <LeftOut
        scope={choice.scope}
        undated={undated}
        uncodedTrade={ties.uncodedTrade}
        actorIds={[a.id]}
        hasBindingKey
        onChange={onChange}
      />
    </aside>
  )
}

function BoundBy({ data, choice, ties, a }: Pick<OneSideProps, 'data' | 'choice' | 'ties' | 'a'>) {
  const { t } = useTranslation('atlas')
  const dateText = useDateText()
  const { year, blocRule } = choice
  const { name, end } = a
  if (a.kind === 'bloc' && blocRule === 'expanded')
    return <p className="caption">{t('blocAsMembers', { name })}</p>
  if (end !== null && Number(end.slice(0, 4)) < year)
    return <p className="caption">{t('notAlive', { name, end: dateText(end), year })}</p>
  const tiesOfA = ties.tiesOfA ?? []
  const instruments = tiesOfA.reduce((sum, layer) => sum + layer.instruments.length, 0)
  if (instruments === 0) return <p className="caption">{t('boundByNone', { name, year })}</p>
  const { states, others } = tiedActors(data, tiesOfA)
  const tied = others === 0 ? t('states', { count: states }) : t('statesAndOthers', { count: states, others })
  return <p className="caption">{t('boundBy', { count: instruments, instruments, tied, year })}</p>
}
