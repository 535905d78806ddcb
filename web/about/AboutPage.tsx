import { useTranslation } from 'react-i18next'
import type { AboutAnswer, FlowCoverage, Licences, SourcesCoverage } from '../../src/api/about.ts'
import type { RegistrySummary } from '../../src/api/registry.ts'
import { cite } from '../../src/model/cite.ts'
import { useAboutData, useFlowCoverage, useLicences, useSourcesCoverage } from '../api/about-queries.ts'
import { useRegistry } from '../api/queries.ts'
import { CiteBox } from '../components/CiteBox.tsx'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { useTitle } from '../shell/use-title.ts'
import { FlowTable } from './FlowTable.tsx'
import { KnownLists } from './KnownLists.tsx'
import { LacksTable } from './LacksTable.tsx'
import { LicenceTable } from './LicenceTable.tsx'
import { SourceYears } from './SourceYears.tsx'
import '../styles/record-page.css'
import './about.css'

/** About the data: who tells of which years, under which licences, what the rows lack, and all that is known to be wrong or missing. */
export function AboutPage() {
  const { t } = useTranslation('about')
  const about = useAboutData()
  const sources = useSourcesCoverage()
  const licences = useLicences()
  const flows = useFlowCoverage()
  const registry = useRegistry()
  useTitle(t('title'))
  const failed = about.error ?? sources.error ?? licences.error ?? flows.error ?? registry.error
  if (failed !== null) {
    return (
      <div className="record-page">
        <h1>{t('title')}</h1>
        <ErrorBox error={failed} onRetry={() => void about.refetch()} />
      </div>
    )
  }
  if (!(about.data && sources.data && licences.data && flows.data && registry.data)) {
    return (
      <div className="record-page">
        <h1>{t('title')}</h1>
        <StatusBox kind="loading">{t('loading')}</StatusBox>
      </div>
    )
  }
  return (
    <About
      about={about.data}
      sources={sources.data}
      licences={licences.data}
      flows={flows.data}
      registry={registry.data}
    />
  )
}

interface AboutProps {
  readonly about: AboutAnswer
  readonly sources: SourcesCoverage
  readonly licences: Licences
  readonly flows: FlowCoverage
  readonly registry: RegistrySummary
}

function About({ about, sources, licences, flows, registry }: AboutProps) {
  const { t } = useTranslation('about')
  const dateText = useDateText()
  const { all, participations } = about
  const version = about.registry_version
  const address = `${window.location.origin}/about`
  return (
    <div className="record-page">
      <div className="record-page-head">
        <h1>{t('title')}</h1>
        <PageTools title={t('title')} about="" registryVersion={version} address="/api/about" />
      </div>
      <p className="record-page-facts">
        {t('facts', {
          version,
          date: dateText(about.date),
          instruments: registry.counts.instruments,
          participations: registry.counts.participations,
          sources: registry.counts.sources,
        })}
      </p>
      <p className="about-bias">{t('bias', { ...all, ...participations })}</p>
      <SourceYears items={sources.items} registry={registry} />
      <LacksTable about={about} />
      <KnownLists />
      <LicenceTable items={licences.items} of={registry.counts.sources} />
      <FlowTable flows={flows} />
      <section className="section" aria-labelledby="cite-registry">
        <h2 id="cite-registry">{t('cite')}</h2>
        <p className="second">{t('licence', { licence: about.licence })}</p>
        <CiteBox
          link={address}
          citation={cite({
            kind: 'table',
            key: 'registry',
            title: 'The Strata registry of multilayered migration governance',
            about: '',
            registryVersion: version,
            address,
          })}
        />
      </section>
    </div>
  )
}
