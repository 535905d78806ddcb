import type { InstrumentSummary } from '../../src/api/instruments.ts'
import type { ActorKind } from '../../src/model/actor.ts'
import { BindingMark } from '../components/BindingMark.tsx'
import { InlineYears, type YearAxis } from '../components/InlineYears.tsx'
import { LayerName } from '../components/LayerName.tsx'
import type { ColumnName } from './columns.ts'
import { partiesText } from './parties-text.ts'
import { RecordLink } from './RecordLink.tsx'
import type { CellWords } from './use-cell-words.ts'

interface InstrumentCellProps {
  readonly column: ColumnName
  readonly row: InstrumentSummary
  readonly axis: YearAxis
  readonly kindOf: (actorId: string) => ActorKind | undefined
  readonly words: CellWords
}

/** What a column says of an instrument; what is not recorded says so. */
export function InstrumentCell({ column, row, axis, kindOf, words }: InstrumentCellProps) {
  const { t, numberText, lifeWords } = words
  switch (column) {
    case 'layer':
      return <LayerName layer={row.layer} />
    case 'title':
      return (
        <RecordLink id={row.id} title={row.title} className="table-title">
          {row.title}
        </RecordLink>
      )
    case 'actors':
      return <Parties actors={row.actors} kindOf={kindOf} words={words} />
    case 'family':
      return <span className="second">{t(`common:familyShort.${row.family}`)}</span>
    case 'regime':
      return t(`common:regime.${row.regime}`)
    case 'form':
      return row.form === null ? <NotRecorded words={words} /> : t(`common:form.${row.form}`)
    case 'binding':
      return <BindingMark binding={row.binding} />
    case 'signed':
      return <Begun row={row} words={words} />
    case 'in_force':
      return row.in_force ?? <NotRecorded words={words} />
    case 'ended':
      return row.ended ?? <span className="quiet">{t('common:unknown.end')}</span>
    case 'years':
      return <InlineYears row={row} axis={axis} words={lifeWords(row)} />
    case 'status':
      return (
        <span className={row.status === null ? 'quiet' : 'second'}>
          {t(`common:status.${row.status ?? 'none'}`)}
        </span>
      )
    case 'codings':
      return <span className={row.codings === 0 ? 'quiet' : ''}>{numberText(row.codings)}</span>
    case 'source':
      return (
        <RecordLink id={row.id} hash="sources" className="table-source">
          {row.source.split(';')[0]}
        </RecordLink>
      )
    case 'id':
      return <span className="mono">{row.id}</span>
  }
}

function NotRecorded({ words: { t } }: { words: CellWords }) {
  return <span className="quiet">{t('common:unknown.date')}</span>
}

/** Signature; where none is recorded, what stands in for it, paler and said so on hover. */
function Begun({ row, words }: { row: InstrumentSummary; words: CellWords }) {
  const { t } = words
  if (row.signed !== null) return row.signed
  const inPlace = row.in_force ?? row.year
  if (inPlace === null) return <NotRecorded words={words} />
  const why =
    row.in_force === null ? t('instruments:cell.firstParticipation') : t('instruments:cell.noSignature')
  return (
    <span className="quiet" title={why}>
      <span className="unseen">{why}: </span>({inPlace})
    </span>
  )
}

function Parties({
  actors,
  kindOf,
  words: { t },
}: {
  actors: readonly string[]
  kindOf: (actorId: string) => ActorKind | undefined
  words: CellWords
}) {
  const text = partiesText(actors, kindOf)
  switch (text.kind) {
    case 'none':
      return <span className="quiet">{t('instruments:cell.noParties')}</span>
    case 'ids':
      return (
        <span className="keep-ltr" title={actors.length > 3 ? undefined : actors.join(' ')}>
          <span className="mono">{text.ids.join(' ')}</span>
          {text.more > 0 && <small> {t('instruments:cell.more', { count: text.more })}</small>}
        </span>
      )
    default:
      return <span className="second">{t(`instruments:cell.${text.kind}`, { count: text.count })}</span>
  }
}
