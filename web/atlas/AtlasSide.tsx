import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import type { ActorLayer } from '../../src/layers/actor-ties.ts'
import { isUncodedTrade } from '../../src/layers/scope.ts'
import { pairSpans } from '../../src/layers/tie-spans.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import { useActor } from '../api/queries.ts'
import { LayerName } from '../components/LayerName.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import type { AtlasChange } from '../routes/atlas-search.ts'
import { ActorChooser } from './ActorChooser.tsx'
import { PairPanel } from './PairPanel.tsx'
import { StackPanel } from './StackPanel.tsx'
import type { AtlasChoice, AtlasData } from './use-atlas.ts'
import { whichFirst } from './which-first.ts'

export const CHOOSER_ID = 'atlas-choose'
export const SECOND_CHOOSER_ID = 'atlas-choose-second'

interface AtlasSideProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly tiesOfA: readonly ActorLayer[] | null
  readonly countByActor: Uint16Array | null
  readonly worldCounts: Readonly<Record<Layer, number>>
  readonly onChange: (part: AtlasChange, replace?: boolean) => void
  readonly onChoose: (actorId: string) => void
}

/** Beside the map: the chooser, and what binds the one or the two chosen. */
export function AtlasSide(props: AtlasSideProps) {
  const { choice } = props
  if (choice.a === null) return <WorldSide {...props} />
  return choice.b === null ? <OneSide {...props} /> : <PairSide {...props} />
}

function WorldSide({ data, choice, countByActor, worldCounts, onChoose }: AtlasSideProps) {
  const { t } = useTranslation('atlas')
  const number = useNumberText()
  const actors = useMemo(() => bound(data), [data])
  const most = actors
    .filter(({ kind }) => kind === 'state')
    .map((actor) => ({ actor, count: countByActor?.[data.position(actor.id)] ?? 0 }))
    .toSorted((one, other) => other.count - one.count)
    .slice(0, 10)
  return (
    <aside className="atlas-side">
      <p>{t('worldIntro')}</p>
      <ActorChooser
        id={CHOOSER_ID}
        label={t('choose')}
        placeholder={t('chooseHint')}
        actors={actors}
        onChoose={onChoose}
      />
      <h2>{t('worldTotals', { year: choice.year })}</h2>
      <dl className="world-totals">
        {LAYERS.map((layer) => (
          <div key={layer}>
            <dt>
              <LayerName layer={layer} strong />
            </dt>
            <dd className="num">{number(worldCounts[layer])}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('worldMost')}</h2>
      <ol className="world-most">
        {most.map(({ actor, count }) => (
          <li key={actor.id}>
            <button type="button" className="link-button" onClick={() => onChoose(actor.id)}>
              {actor.name}
            </button>
            <span className="num">{number(count)}</span>
          </li>
        ))}
      </ol>
    </aside>
  )
}

function OneSide({ data, choice, tiesOfA, onChange, onChoose }: AtlasSideProps) {
  const { t } = useTranslation('atlas')
  const dateText = useDateText()
  const { a, year } = choice
  const actors = useMemo(() => bound(data).filter(({ id }) => id !== a?.id), [data, a?.id])
  const detail = useActor(a?.id ?? '', { year, blocs: choice.blocRule, scope: choice.scope })
  const uncodedTrade = useMemo(() => uncodedTradeOf(data, a?.id ?? '', year), [data, a?.id, year])
  if (a === null || tiesOfA === null) return null
  const instruments = tiesOfA.reduce((sum, layer) => sum + layer.instruments.length, 0)
  const countries = data.index.actorIds.filter((_, place) =>
    tiesOfA.some(({ shared }) => (shared[place] ?? 0) > 0),
  ).length
  const undated = (detail.data?.left_out.undated ?? [])
    .map((id) => data.instruments.get(id))
    .filter((row): row is InstrumentSummary => row !== undefined)
  const ended = a.end !== null && Number(a.end.slice(0, 4)) < year
  return (
    <aside className="atlas-side">
      <div className="atlas-side-head">
        <h2 className="atlas-side-name">
          {a.name} <code>{a.id}</code>
        </h2>
        <CloseButton
          label={t('close', { name: a.name })}
          onClose={() => onChange({ a: undefined, b: undefined }, false)}
        />
      </div>
      <p className="caption">
        {ended
          ? t('notAlive', { name: a.name, end: dateText(a.end ?? ''), year })
          : t('boundBy', { count: instruments, instruments, countries, year })}
      </p>
      <ActorChooser
        id={SECOND_CHOOSER_ID}
        label={t('chooseSecond')}
        placeholder={t('chooseSecondHint')}
        actors={actors}
        onChoose={onChoose}
      />
      <StackPanel data={data} actorId={a.id} ties={tiesOfA} leftOut={{ undated, uncodedTrade }} />
    </aside>
  )
}

function PairSide({ data, choice, onChange }: AtlasSideProps) {
  const { t } = useTranslation('atlas')
  const { a, b, year, blocRule, scope } = choice
  const { first_year: firstYear, last_year: lastYear } = data.registry
  const spans = useMemo(
    () =>
      a === null || b === null
        ? []
        : pairSpans(data.index, data.position(a.id), data.position(b.id), {
            blocRule,
            scope,
            firstYear,
            lastYear,
          }),
    [data, a, b, blocRule, scope, firstYear, lastYear],
  )
  const first = useMemo(
    () =>
      whichFirst(
        spans.flatMap((span) => {
          const row = data.instrumentAt(span.instrumentIndex)
          if (row?.layer === undefined || row.layer === null) return []
          const own = row.signed ?? row.in_force
          // The year of joining stands where it is recorded; a bilateral instrument begins for both on its own day.
          const date = row.layer === 'bilateral' ? own : span.inferred ? own : String(span.firstYear)
          return [
            {
              layer: row.layer,
              title: row.title,
              date,
              isInferred: span.inferred && row.layer !== 'bilateral',
            },
          ]
        }),
      ),
    [spans, data],
  )
  if (a === null || b === null) return null
  return (
    <aside className="atlas-side">
      <div className="atlas-side-head">
        <h2 className="atlas-side-name">
          {a.name} <code>{a.id}</code> + {b.name} <code>{b.id}</code>
        </h2>
        <CloseButton label={t('close', { name: b.name })} onClose={() => onChange({ b: undefined }, false)} />
      </div>
      <PairPanel data={data} a={a} b={b} year={year} spans={spans} first={first} />
    </aside>
  )
}

function CloseButton({ label, onClose }: { label: string; onClose: () => void }) {
  return (
    <button type="button" className="atlas-close" onClick={onClose} aria-label={label}>
      ×
    </button>
  )
}

/** Actors that some instrument binds: the others have nothing to show. */
function bound(data: AtlasData) {
  const places = new Set(data.index.actorByRow)
  for (let bloc = 0; bloc < data.index.isBloc.length; bloc++) {
    const [from, to] = [data.index.memberStart[bloc] ?? 0, data.index.memberStart[bloc + 1] ?? 0]
    for (const member of data.index.actorByMember.subarray(from, to)) places.add(member)
  }
  return [...data.actors.values()].filter(({ id }) => places.has(data.position(id)))
}

/** Trade agreements alive in the year in which the actor has a row, not coded to hold a migration clause. */
function uncodedTradeOf({ index, position }: AtlasData, actorId: string, year: number): number {
  const place = position(actorId)
  let count = 0
  for (let k = 0; k < index.instrumentIds.length; k++) {
    if (!isUncodedTrade(index, k)) continue
    const rows = index.actorByRow.subarray(index.rowStart[k], index.rowStart[k + 1])
    const at = rows.indexOf(place)
    if (at === -1) continue
    const row = (index.rowStart[k] as number) + at
    if ((index.firstYearByRow[row] as number) <= year && year <= (index.lastYearByRow[row] as number)) count++
  }
  return count
}
