import { useMemo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { ActorSummary } from '../../src/api/actors.ts'
import { pairSpans } from '../../src/layers/tie-spans.ts'
import type { AtlasChange } from '../routes/atlas-search.ts'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import { CorridorLinks } from './CorridorLinks.tsx'
import { LeftOut } from './LeftOut.tsx'
import { PairPanel } from './PairPanel.tsx'
import { pairTies } from './pair-ties.ts'
import { SideHead } from './SideHead.tsx'
import { usePairLeft } from './use-pair-left.ts'
import { whichFirst } from './which-first.ts'
import type { YearTies } from './year-view.ts'

interface PairSideProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly ties: YearTies
  readonly a: ActorSummary
  readonly b: ActorSummary
  readonly onChange: (part: AtlasChange, replace?: boolean) => void
}

/** Two chosen: all that binds them in the year, instrument by instrument, and which came first. */
export function PairSide({ data, choice, ties, a, b, onChange }: PairSideProps) {
  const { t } = useTranslation('atlas')
  const { year, blocRule, scope } = choice
  const { first_year: firstYear, last_year: lastYear } = data.registry
  const pair = useMemo(() => {
    const [one, other] = [data.position(a.id), data.position(b.id)]
    const spans = pairSpans(data.index, one, other, { blocRule, scope, firstYear, lastYear })
    return pairTies(spans, (k) => data.instrumentAt(k))
  }, [data, a.id, b.id, blocRule, scope, firstYear, lastYear])
  const first = useMemo(() => whichFirst(pair), [pair])
  const leftOfPair = usePairLeft(data, choice, ties, b)
  return (
    <aside className="atlas-side" aria-label={t('side')}>
      <SideHead closeLabel={t('close', { name: b.name })} onClose={() => onChange({ b: undefined }, false)}>
        <Trans
          t={t}
          i18nKey="pairHead"
          values={{ a: a.name, aId: a.id, b: b.name, bId: b.id }}
          components={{ code: <code /> }}
        />
      </SideHead>
      {choice.without !== null && <p className="pair-without">{leftOfPair}</p>}
      <PairPanel data={data} year={year} ties={pair} first={first} />
      <CorridorLinks a={a} b={b} />
      <LeftOut
        scope={scope}
        undated={null}
        uncodedTrade={ties.uncodedTrade}
        actorIds={[a.id, b.id]}
        onChange={onChange}
      />
    </aside>
  )
}
