import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodingTexts } from '../../src/api/clause-codings.ts'
import { PageTools } from '../components/PageTools.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { KeyHints } from '../keys/KeyHints.tsx'
import { CODE_VIEWS, type CodeView } from '../routes/code-search.ts'
import { PageFoot } from '../shell/PageFoot.tsx'
import { CoderName } from './CoderName.tsx'
import '../instrument/instrument-tabs.css'
import '../instruments/instruments.css'

/** What every view of the desk is given. */
export interface ViewProps {
  readonly texts: CodingTexts
  readonly view: CodeView
  readonly coder: string
  readonly onName: (name: string) => void
}

interface FrameProps extends ViewProps {
  readonly heading: string
  readonly lead: string | null
  /** Of the API, whose rows the view shows. */
  readonly address: string
  readonly hints?: readonly (readonly [string, string])[]
  readonly children: ReactNode
}

/** What every view of the desk stands in: its finding, who codes, the ways to the other views. */
export function DeskFrame({
  texts,
  view,
  coder,
  onName,
  heading,
  lead,
  address,
  hints = [],
  children,
}: FrameProps) {
  const { t } = useTranslation('code')
  const isPhone = useMedia(PHONE)
  return (
    <div className="code-page">
      <div className="code-head">
        <h1>{heading}</h1>
        <PageTools
          title={t('title')}
          about={heading}
          registryVersion={texts.registry_version}
          address={address}
        />
      </div>
      {lead !== null && <p className="code-lead">{lead}</p>}
      <div className="code-bar">
        <nav className="instrument-tabs no-print" aria-label={t('views.label')}>
          {CODE_VIEWS.map((name) => (
            <Link
              key={name}
              to="/code"
              search={(now) => ({
                ...(name === 'clauses' ? { ...now, view: undefined } : { view: name, text: now.text }),
              })}
              activeOptions={{ exact: true }}
              aria-current={name === view ? 'page' : undefined}
            >
              {t(`views.${name}`)}
            </Link>
          ))}
        </nav>
        {texts.editable && <CoderName key={coder} coder={coder} onName={onName} />}
      </div>
      {!texts.editable && (
        <StatusBox kind="unavailable" title={t('readOnly.title')}>
          <p>{t('readOnly.about')}</p>
          <code>strata serve</code>
        </StatusBox>
      )}
      {children}
      <PageFoot
        start={t('foot.method')}
        end={isPhone || hints.length === 0 ? undefined : <KeyHints hints={hints} />}
      />
    </div>
  )
}
