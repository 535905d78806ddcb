import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  clausesAddress,
  useCodingAgreement,
  useCodingClauses,
  useCodingTexts,
  useDisagreements,
} from '../api/coding-queries.ts'
import { rememberAuthor, rememberedAuthor } from '../changes/author.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { NoTexts } from '../search/NoHits.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import { Agreement } from './Agreement.tsx'
import { DeskFrame, type ViewProps } from './DeskFrame.tsx'
import { Disagreements } from './Disagreements.tsx'
import { TextDesk } from './TextDesk.tsx'
import { TextList } from './TextList.tsx'
import { Transfer } from './Transfer.tsx'
import '../search/held-statement.css'
import './code.css'

/** The coding desk: texts, their clauses one by one, what coders differ in, and how far they agree. */
export function CodePage() {
  const { t } = useTranslation('code')
  const { view = 'clauses', text } = useSearch({ from: '/code' })
  const texts = useCodingTexts()
  const [coder, setCoder] = useState(rememberedAuthor)
  useTitle(t('title'))
  if (texts.error !== null || texts.data === undefined || texts.data.items.length === 0) {
    return (
      <div className="code-page">
        <h1>{t('title')}</h1>
        {texts.error !== null ? (
          <ErrorBox error={texts.error} onRetry={() => void texts.refetch()} />
        ) : texts.data === undefined ? (
          <StatusBox kind="loading">{t('loading.texts')}</StatusBox>
        ) : (
          <NoTexts />
        )}
        <PageFoot start={t('foot.method')} />
      </div>
    )
  }
  const shared = {
    texts: texts.data,
    view,
    coder,
    onName: (name: string) => {
      rememberAuthor(name)
      setCoder(name)
    },
  }
  if (view === 'disagreements') return <DisagreementsView {...shared} />
  if (view === 'agreement') return <AgreementView {...shared} />
  return text === undefined ? <TextsView {...shared} /> : <ClausesView {...shared} text={text} />
}

function TextsView(shared: ViewProps) {
  const { t } = useTranslation('code')
  const { items, editable } = shared.texts
  return (
    <DeskFrame
      {...shared}
      heading={t('heading.texts', { count: items.length })}
      lead={t('lead')}
      address="/api/coding/texts"
    >
      <TextList texts={items} coder={shared.coder} />
      <Transfer coder={shared.coder} isEditable={editable} />
    </DeskFrame>
  )
}

function ClausesView({ text, ...shared }: ViewProps & { text: string }) {
  const { t } = useTranslation('code')
  const { only = 'topic' } = useSearch({ from: '/code' })
  const asked = { text, coder: shared.coder, only }
  const clauses = useCodingClauses(asked)
  const answer = clauses.data
  return (
    <DeskFrame
      {...shared}
      heading={answer?.title ?? t('title')}
      lead={null}
      address={clausesAddress(asked)}
      hints={[
        ['j k', t('hint.move')],
        ['t b w m a x c', t('hint.groups')],
        ['1', t('hint.value')],
        ['Enter', t('hint.save')],
        ['u', t('hint.uncoded')],
      ]}
    >
      {clauses.error !== null ? (
        <ErrorBox error={clauses.error} onRetry={() => void clauses.refetch()} />
      ) : answer === undefined ? (
        <StatusBox kind="loading">{t('loading.clauses')}</StatusBox>
      ) : (
        <TextDesk asked={asked} answer={answer} />
      )}
    </DeskFrame>
  )
}

function DisagreementsView(shared: ViewProps) {
  const { t } = useTranslation('code')
  const { data, error, refetch } = useDisagreements(shared.coder)
  return (
    <DeskFrame
      {...shared}
      heading={
        data === undefined ? t('views.disagreements') : t('heading.disagreements', { count: data.total })
      }
      lead={t('disagreements.lead')}
      address="/api/coding/disagreements"
      hints={[
        ['j k', t('hint.item')],
        ['1', t('hint.choose')],
        ['Enter', t('hint.save')],
      ]}
    >
      {error !== null ? (
        <ErrorBox error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <StatusBox kind="loading">{t('loading.disagreements')}</StatusBox>
      ) : (
        <Disagreements answer={data} coder={shared.coder} />
      )}
    </DeskFrame>
  )
}

function AgreementView(shared: ViewProps) {
  const { t } = useTranslation('code')
  const { data, error, refetch } = useCodingAgreement()
  return (
    <DeskFrame
      {...shared}
      heading={t('heading.agreement')}
      lead={t('agreement.lead')}
      address="/api/coding/agreement"
    >
      {error !== null ? (
        <ErrorBox error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <StatusBox kind="loading">{t('loading.agreement')}</StatusBox>
      ) : (
        <Agreement answer={data} />
      )}
    </DeskFrame>
  )
}
