import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../src/api/fold-text.ts'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import type { Family } from '../../src/model/instrument.ts'
import { useInstruments } from '../api/queries.ts'
import { useTexts } from '../api/text-queries.ts'
import { Chooser } from '../components/Chooser.tsx'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { LayerMark } from '../components/LayerMark.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import { FamilyChooser } from './ClassView.tsx'
import { entryGroups } from './entry-groups.ts'

const MOST_FOUND = 40
/** Most instruments with texts that are listed at once. */
const MOST_LISTED = 24

/** What the test can be asked of: instruments with texts first, then the mobility partnerships and the processes, or a class. */
export function PartnershipEntry() {
  const { t } = useTranslation(['partnership', 'common'])
  const instruments = useInstruments()
  const texts = useTexts({ list: 'held' })
  useTitle(t('name'))
  const failed = instruments.error
  return (
    <div className="partnership-page">
      <h1>{t('title')}</h1>
      <p className="partnership-lead">{t('entry.lead')}</p>
      {failed !== null ? (
        <ErrorBox error={failed} onRetry={() => void instruments.refetch()} />
      ) : instruments.data === undefined ? (
        <StatusBox kind="loading">{t('entry.loading')}</StatusBox>
      ) : (
        <Choice
          instruments={instruments.data}
          withText={texts.data?.items.flatMap(({ instrument }) => instrument?.id ?? []) ?? []}
        />
      )}
      <PageFoot start={<BiasNote>{t('entry.bias')}</BiasNote>} end={t('foot.method')} />
    </div>
  )
}

interface ChoiceProps {
  readonly instruments: readonly InstrumentSummary[]
  readonly withText: readonly string[]
}

function Choice({ instruments, withText }: ChoiceProps) {
  const { t } = useTranslation('partnership')
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const groups = useMemo(() => entryGroups(instruments, withText), [instruments, withText])
  const wanted = foldText(words).split(/\s+/)
  const found = instruments.filter(({ title, id }) => {
    const folded = foldText(`${title} ${id}`)
    return wanted.every((word) => folded.includes(word))
  })
  return (
    <>
      <div className="entry-choice">
        <Chooser
          id="partnership-choose"
          label={t('entry.choose')}
          placeholder={t('entry.placeholder')}
          words={words}
          onWords={setWords}
          items={found.slice(0, MOST_FOUND)}
          nameOf={({ title }) => title}
          onChoose={(instrument) => void navigate({ to: '/partnership', search: { instrument } })}
          empty={t('entry.none')}
        >
          {(row) => (
            <>
              <LayerMark layer={row.layer} /> <span className="entry-found">{row.title}</span>
              <code>{row.signed ?? row.id}</code>
            </>
          )}
        </Chooser>
        <FamilyChooser family={null} />
      </div>
      <div className="entry-groups">
        <Group
          name="withText"
          rows={groups.withText}
          family={null}
          empty={
            <p>
              {t('entry.noText')} <Link to="/texts">{t('missing.bring')}</Link>
            </p>
          }
        />
        <Group name="mobility" rows={groups.mobility} family="mobility-partnership" />
        <Group name="processes" rows={groups.processes} family="rcp" />
      </div>
    </>
  )
}

interface GroupProps {
  readonly name: 'withText' | 'mobility' | 'processes'
  readonly rows: readonly InstrumentSummary[]
  readonly family: Family | null
  readonly empty?: React.ReactNode
}

function Group({ name, rows, family, empty }: GroupProps) {
  const { t } = useTranslation('partnership')
  const id = `entry-${name}`
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>
        {t(`entry.group.${name}`)} <span className="second">{rows.length}</span>
      </h2>
      {family !== null && (
        <p className="caption">
          <Link to="/partnership" search={{ family }}>
            {t('entry.asClass')}
          </Link>
        </p>
      )}
      {rows.length === 0 && empty}
      <ul className="entry-list">
        {rows.slice(0, MOST_LISTED).map((row) => (
          <li key={row.id}>
            <LayerMark layer={row.layer} />{' '}
            <Link to="/partnership" search={{ instrument: row.id }}>
              {row.title}
            </Link>{' '}
            <span className="second">{row.signed?.slice(0, 4) ?? row.year ?? ''}</span>
          </li>
        ))}
      </ul>
      {rows.length > MOST_LISTED && (
        <p className="caption">{t('entry.more', { count: rows.length - MOST_LISTED })}</p>
      )}
    </section>
  )
}
