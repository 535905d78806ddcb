import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { REUSE_RULES, REUSE_SCOPES } from '../../src/api/reuse-common.ts'
import { LINEAGE_MIN, type TextLineage } from '../../src/api/reuse-lineage.ts'
import type { TextDetail, TextPiece } from '../../src/api/texts.ts'
import { useReuseState, useTextLineage } from '../api/lineage-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { useKeys } from '../keys/use-keys.ts'
import type { TextTabSearch } from '../routes/text-tab-search.ts'
import { anchorOf } from '../text/text-blocks.ts'
import { Choice } from './Choice.tsx'
import { MainSources } from './MainSources.tsx'
import { PassagePanel } from './PassagePanel.tsx'
import { partText } from './part-text.ts'
import { ReuseLoading } from './ReuseLoading.tsx'
import { RibbonFigure } from './RibbonFigure.tsx'
import { articleWords } from './ribbon-data.ts'
import { ribbonOf } from './ribbon-of.ts'
import { SharesFigure } from './SharesFigure.tsx'
import { WhyBox } from './WhyBox.tsx'
import './lineage-section.css'

interface LineageSectionProps {
  readonly detail: TextDetail
  readonly pieces: readonly TextPiece[]
}

/** Where the words of a text come from: ribbon, shares, and the article in hand beside its sources. The address holds all of it. */
export function LineageSection({ detail, pieces }: LineageSectionProps) {
  const { t } = useTranslation('words')
  const search = useSearch({ from: '/instruments/$id/text' })
  const navigate = useNavigate({ from: '/instruments/$id/text' })
  const { scope = 'all', rule = 'earliest', run = LINEAGE_MIN } = search
  const found = useTextLineage(detail.text.id, { scope, rule, min: run })
  const change = useCallback(
    (next: Partial<TextTabSearch>) =>
      void navigate({
        search: (now) => ({ ...now, ...next }),
        hash: true,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  return (
    <section className="lineage-section section" aria-labelledby="lineage">
      <div className="lineage-head">
        <h2 id="lineage">{t('section')}</h2>
        <span className="lineage-tools no-print">
          <Choice
            label={t('rule.label')}
            values={REUSE_RULES}
            value={rule}
            nameOf={(name) => t(`rule.${name}`)}
            onChange={(name) => change({ rule: name === 'earliest' ? undefined : name })}
          />
          <Choice
            label={t('scope.label')}
            values={REUSE_SCOPES}
            value={scope}
            nameOf={(name) => t(`scope.${name}`)}
            onChange={(name) =>
              change({ scope: name === 'all' ? undefined : name, article: undefined, passage: undefined })
            }
          />
        </span>
      </div>
      {found.error !== null ? (
        <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data === undefined ? (
        <ReuseLoading />
      ) : found.data.origins.words === 0 ? (
        found.data.why !== null && <WhyBox why={found.data.why} />
      ) : (
        <Answer answer={found.data} detail={detail} pieces={pieces} search={search} onChange={change} />
      )}
    </section>
  )
}

interface AnswerProps extends LineageSectionProps {
  readonly answer: TextLineage
  readonly search: TextTabSearch
  readonly onChange: (next: Partial<TextTabSearch>) => void
}

function Answer({ answer, detail, pieces, search, onChange }: AnswerProps) {
  const { t } = useTranslation(['words', 'common'])
  const state = useReuseState()
  const textId = detail.text.id
  const data = useMemo(() => ribbonOf(answer), [answer])
  const chosen = search.article === undefined ? null : `${textId}/${search.article}`
  const addresses = useMemo(
    () => data.articles.filter((article) => articleWords(article) > 0).map(({ address }) => address),
    [data],
  )
  const choose = useCallback(
    (address: string) => onChange({ article: anchorOf(textId, address), passage: undefined }),
    [onChange, textId],
  )
  const step = (by: 1 | -1): void => {
    const at = chosen === null ? -1 : addresses.indexOf(chosen)
    const next = addresses[at === -1 ? (by === 1 ? 0 : addresses.length - 1) : at + by]
    if (next !== undefined) choose(next)
  }
  useKeys([
    { keys: 'ArrowRight', label: t('keys.articleNext'), run: () => step(1) },
    { keys: 'ArrowLeft', label: t('keys.articleBefore'), run: () => step(-1) },
  ])
  const article = answer.articles.find(({ address }) => address === chosen)
  const words = useMemo(
    () => (chosen === null ? null : partText(detail.segments, pieces, chosen)),
    [detail.segments, pieces, chosen],
  )
  const held = state.data?.held ?? []
  return (
    <>
      {answer.why !== null && <WhyBox why={answer.why} />}
      <RibbonFigure answer={answer} data={data} chosen={chosen} held={held} onChoose={choose} />
      <div className="lineage-below">
        {chosen !== null && article !== undefined && words !== null ? (
          <PassagePanel
            text={answer.text}
            address={chosen}
            words={words}
            name={article.label ?? article.heading ?? t(`common:segment.${segmentKind(detail, chosen)}`)}
            min={answer.min}
            letter={search.passage}
            hasKeys={search.find === undefined}
            onPassage={(letter) => onChange({ passage: letter })}
            onClose={() => onChange({ article: undefined, passage: undefined })}
          />
        ) : (
          <MainSources answer={answer} />
        )}
        {answer.why === null && (
          <SharesFigure
            origins={answer.origins}
            rule={answer.rule}
            what="text"
            held={held}
            version={answer.registry_version}
            method={answer.method}
            min={answer.min}
            scope={answer.scope}
          />
        )}
      </div>
    </>
  )
}

function segmentKind({ segments }: TextDetail, address: string): TextDetail['segments'][number]['kind'] {
  return segments.find((segment) => segment.address === address)?.kind ?? 'document'
}
