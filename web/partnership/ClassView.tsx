import { Link, useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FAMILIES, type Family } from '../../src/model/instrument.ts'
import { partnershipClassAddress, usePartnershipClass } from '../api/partnership-queries.ts'
import { useRegistry } from '../api/queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import { ClassFigure } from './ClassFigure.tsx'
import { ClassParts } from './ClassParts.tsx'
import { LabourLedger } from './LabourLedger.tsx'

/** The partnership test over a class of instruments: how each figure is spread, who lies far out, and by layer and decade. */
export function ClassView({ family }: { readonly family: Family }) {
  const { t } = useTranslation(['partnership', 'common'])
  const dateText = useDateText()
  const found = usePartnershipClass(family)
  const registry = useRegistry().data
  const name = t(`common:familyPlural.${family}`)
  useTitle(t('class.title', { family: name }))
  const answer = found.data
  const common = {
    source: t('source', { version: answer?.registry_version ?? '' }),
    date: dateText(registry?.date ?? ''),
  }
  return (
    <div className="partnership-page">
      <div className="partnership-head">
        <nav className="record-crumbs no-print" aria-label={t('crumbs')}>
          <Link to="/partnership">{t('list')}</Link> / {name}
        </nav>
        <div className="partnership-title">
          <h1>{t('class.heading', { family: name })}</h1>
          <div className="button-row no-print">
            <FamilyChooser family={family} />
            {answer !== undefined && (
              <PageTools
                title={t('class.title', { family: name })}
                about=""
                registryVersion={answer.registry_version}
                address={partnershipClassAddress(family)}
              />
            )}
          </div>
        </div>
      </div>
      {found.error !== null ? (
        <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
      ) : answer === undefined ? (
        <StatusBox kind="loading">{t('class.loading')}</StatusBox>
      ) : (
        <div className="partnership-class">
          <ClassFigure
            answer={answer}
            title={t('class.finding', { count: answer.instruments, family: name })}
            instrument={null}
            {...common}
          />
          {family === 'labour-agreement' && <LabourLedger {...common} />}
          <ClassParts answer={answer} />
        </div>
      )}
      <PageFoot start={<BiasNote>{t('class.bias')}</BiasNote>} end={t('foot.method')} />
    </div>
  )
}

/** Another class. */
export function FamilyChooser({ family }: { readonly family: Family | null }) {
  const { t } = useTranslation(['partnership', 'common'])
  const navigate = useNavigate()
  const id = useId()
  return (
    <span className="family-chooser">
      <label htmlFor={id}>{t('class.choose')}</label>
      <select
        id={id}
        value={family ?? ''}
        onChange={(event) => {
          const chosen = FAMILIES.find((each) => each === event.target.value)
          if (chosen !== undefined) void navigate({ to: '/partnership', search: { family: chosen } })
        }}
      >
        {family === null && <option value="">{t('class.chooseOne')}</option>}
        {FAMILIES.map((each) => (
          <option key={each} value={each}>
            {t(`common:familyPlural.${each}`)}
          </option>
        ))}
      </select>
    </span>
  )
}
