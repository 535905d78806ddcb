import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentDetail } from '../../src/api/instruments.ts'
import { ReportError } from '../changes/ReportError.tsx'
import { SourceNote } from '../components/SourceNote.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { numbersOf } from './record-facts.ts'
import { type Participant, participantDates, type RoleGroup, roleGroups } from './role-groups.ts'
import { StayedOut } from './StayedOut.tsx'
import './role-list.css'

/** Roles with more participants than this stand in the wide column. */
const FEW = 6
const SHOWN = 60

interface RoleListProps {
  readonly detail: InstrumentDetail
  readonly numbers: ReadonlyMap<string, number>
}

/** Who takes part, by role, with dates and notes, and who stayed out. */
export function RoleList({ detail, numbers }: RoleListProps) {
  const { t } = useTranslation('instrument')
  const groups = roleGroups(detail.participations)
  const wide = groups.filter(({ actors }) => actors > FEW)
  const narrow = groups.filter(({ actors }) => actors <= FEW)
  const group = (one: RoleGroup) => (
    <RoleSection key={one.role} group={one} detail={detail} numbers={numbers} isWide={wide.includes(one)} />
  )
  return (
    <section className="section" aria-labelledby="participants">
      <h2 id="participants">{t('participants.title')}</h2>
      {groups.length === 0 && <p className="second">{t('participants.none')}</p>}
      <div className="role-list" data-both={wide.length > 0 && narrow.length > 0}>
        {narrow.length > 0 && <div>{narrow.map(group)}</div>}
        {wide.length > 0 && <div>{wide.map(group)}</div>}
      </div>
      <StayedOut detail={detail} />
    </section>
  )
}

interface RoleSectionProps extends RoleListProps {
  readonly group: RoleGroup
  readonly isWide: boolean
}

function RoleSection({ group, detail, numbers, isWide }: RoleSectionProps) {
  const { t } = useTranslation(['instrument', 'common'])
  const [isWhole, setWhole] = useState(false)
  const { role, participants, actors, inferred, source } = group
  const signed = detail.instrument.signed
  const isInferredSaid = inferred > participants.length / 2
  const membership = detail.stayed_out.find(({ kind }) => kind === 'bloc-members')
  const shown = isWhole ? participants : participants.slice(0, SHOWN)
  return (
    <div className="role">
      <h3>
        {t(`common:role.${role}`, { count: actors })}
        {source !== detail.instrument.source && <SourceNote numbers={numbersOf(source, numbers)} />}{' '}
        <span className="role-count">
          {role === 'participating-state' && membership !== undefined
            ? t('participants.ofBloc', {
                count: actors,
                of: membership.of,
                bloc: membership.bloc?.toUpperCase() ?? '',
              })
            : actors}
        </span>
      </h3>
      {isInferredSaid && (
        <p className="caption">
          {inferred === participants.length
            ? t('participants.inferredAll')
            : t('participants.inferredMost', { count: inferred, of: participants.length })}
        </p>
      )}
      <ul className="role-participants" data-wide={isWide}>
        {shown.map((row) => (
          <ParticipantItem
            key={`${row.actor} ${row.from} ${row.to}`}
            row={row}
            instrument={detail.instrument.id}
            signed={signed}
            isInferredSaid={isInferredSaid}
            numbers={row.source === source ? [] : numbersOf(row.source, numbers)}
          />
        ))}
      </ul>
      {participants.length > SHOWN && (
        <button type="button" className="link-button" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('participants.fewer') : t('participants.more', { count: participants.length })}
        </button>
      )}
    </div>
  )
}

interface ParticipantItemProps {
  readonly row: Participant
  readonly instrument: string
  readonly signed: string | null
  readonly isInferredSaid: boolean
  /** Sources other than the one named for the role. */
  readonly numbers: readonly number[]
}

function ParticipantItem({ row, instrument, signed, isInferredSaid, numbers }: ParticipantItemProps) {
  const { t } = useTranslation(['instrument', 'common'])
  const dateText = useDateText()
  const dates = participantDates(row, signed)
  const datesSaid = (): string | null => {
    switch (dates.kind) {
      case 'as-instrument':
        return null
      case 'from':
        return dateText(dates.from, 'short')
      case 'until':
        return t('participants.until', { to: dateText(dates.to, 'short') })
      case 'between':
        return t('participants.between', {
          from: dateText(dates.from, 'short'),
          to: dateText(dates.to, 'short'),
        })
      case 'inferred':
        return isInferredSaid ? null : t('participants.inferred')
      case 'unknown':
        return row.note === null ? t('participants.unknown') : null
    }
  }
  const said = [datesSaid(), row.note].filter((part) => part !== null).join(' · ')
  return (
    <li>
      <span className="mono keep-ltr role-id">{row.actor.toUpperCase()}</span>
      <span>
        <Link to="/actors/$id" params={{ id: row.actor }} className="role-name">
          {row.name}
        </Link>
        <SourceNote numbers={numbers} />
        <ReportError
          table="participations"
          rowKey={[instrument, row.actor, row.role, row.from ?? '', row.to ?? ''].join('|')}
          name={`${row.name}, ${t(`common:role.${row.role}`, { count: 1 })}`}
        />
        {said !== '' && <small className="role-note">{said}</small>}
      </span>
    </li>
  )
}
