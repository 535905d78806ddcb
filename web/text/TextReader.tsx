import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextDetail, TextPiece, TopicInPart } from '../../src/api/texts.ts'
import { useCopy } from '../components/CopyAddress.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { KeyHints } from '../keys/KeyHints.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { useArticleOrigins } from '../lineage/use-article-origins.ts'
import { TEXT_VIEWS } from '../routes/text-tab-search.ts'
import { PageFoot } from '../shell/PageFoot.tsx'
import { ClauseProposal } from './ClauseProposal.tsx'
import { FindInText } from './FindInText.tsx'
import { Outline } from './Outline.tsx'
import { outlineOf } from './outline.ts'
import { PrintedMarks } from './PrintedMarks.tsx'
import { TextColumn } from './TextColumn.tsx'
import { TopicPanel } from './TopicPanel.tsx'
import { textBlocks } from './text-blocks.ts'
import { useFind } from './use-find.ts'
import { useMarks } from './use-marks.ts'
import { useParts } from './use-parts.ts'
import { useTopicsShown } from './use-topics-shown.ts'

const FIND_ID = 'find-in-text'
/** Below this the outline, or the topics too, stand in sheets. */
const NARROW = '(max-width: 1100px)'

interface TextReaderProps {
  readonly detail: TextDetail
  readonly pieces: readonly TextPiece[]
  readonly topics: readonly TopicInPart[]
  readonly citation: string
}

/** The text to be read: outline, words, topics, and the ways through them. */
export function TextReader({ detail, pieces, topics, citation }: TextReaderProps) {
  const { t } = useTranslation('text')
  const { text, segments, editable } = detail
  const search = useSearch({ from: '/instruments/$id/text' })
  const navigate = useNavigate({ from: '/instruments/$id/text' })
  const isNarrow = useMedia(NARROW)
  const isPhone = useMedia(PHONE)
  const [sheet, setSheet] = useState<'outline' | 'topics' | null>(null)
  const { said, copy } = useCopy()
  const blocks = useMemo(() => textBlocks(text.id, segments, pieces), [text.id, segments, pieces])
  const lines = useMemo(() => outlineOf(blocks), [blocks])
  const parts = useParts(blocks)
  const segmentOf = useMemo(() => new Map(segments.map((row) => [row.address, row])), [segments])
  const inHandStart = segmentOf.get(`${text.id}/${parts.inHand ?? ''}`)?.start ?? 0
  const finding = useFind(pieces, search.find ?? '', inHandStart)
  const shown = useTopicsShown(topics)
  const origins = useArticleOrigins(text.id)
  // While an article stands beside its source, n and p go through its passages, unless words are looked for.
  const hasFindKeys = search.article === undefined || search.find !== undefined
  const marks = useMarks({
    blocks,
    pieces,
    topics,
    shown: shown.isShown,
    flags: detail.flags,
    found: finding.found,
  })
  const view = search.view ?? 'original'
  const change = useCallback(
    (next: Partial<typeof search>) =>
      void navigate({
        search: (now) => ({ ...now, ...next }),
        hash: true,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  const ask = useCallback((words: string) => change({ find: words === '' ? undefined : words }), [change])
  const go = useCallback(
    (anchor: string) => {
      setSheet(null)
      parts.go(anchor)
    },
    [parts.go],
  )
  const labelOf = useCallback(
    (address: string): string => {
      const segment = segmentOf.get(address)
      return segment?.label ?? t(`common:segment.${segment?.kind ?? 'document'}`)
    },
    [segmentOf, t],
  )
  useKeys([
    { keys: '/', label: t('keys.find'), run: () => document.getElementById(FIND_ID)?.focus() },
    ...(hasFindKeys
      ? [
          { keys: 'n', label: t('keys.next'), run: () => finding.step(1) },
          { keys: 'p', label: t('keys.previous'), run: () => finding.step(-1) },
        ]
      : []),
    { keys: 'j', label: t('keys.partNext'), run: () => parts.step(1) },
    { keys: 'k', label: t('keys.partBefore'), run: () => parts.step(-1) },
    {
      keys: 'c',
      label: t('keys.copy'),
      run: () => {
        const anchor = parts.addressed()
        copy(anchor === null ? text.id : `${text.id}/${anchor}`)
      },
    },
    {
      keys: 'v',
      label: t('keys.view'),
      run: () => change({ view: TEXT_VIEWS[(TEXT_VIEWS.indexOf(view) + 1) % TEXT_VIEWS.length] }),
    },
  ])
  const outline = (
    <Outline textId={text.id} lines={lines} origins={origins} current={parts.blockRead} onGo={go} />
  )
  const side = (
    <>
      <section className="section" aria-labelledby="topics">
        <h2 id="topics">{t('topic.title')}</h2>
        <TopicPanel
          textId={text.id}
          topics={detail.topics}
          inParts={topics}
          isShown={shown.isShown}
          isEditable={editable}
          labelOf={labelOf}
          onToggle={shown.toggle}
          onToggleAll={shown.toggleAll}
          onGo={go}
        />
      </section>
      <ClauseProposal detail={detail} />
    </>
  )
  return (
    <>
      <div className="text-tools no-print">
        {isPhone && (
          <button type="button" className="button" onClick={() => setSheet('outline')}>
            {t('outline.open')}
          </button>
        )}
        {isNarrow && (
          <button type="button" className="button" onClick={() => setSheet('topics')}>
            {t('topic.title')}
          </button>
        )}
        <FindInText id={FIND_ID} asked={search.find ?? ''} finding={finding} onAsk={ask} />
        <fieldset className="segments">
          <legend className="unseen">{t('view.label')}</legend>
          {TEXT_VIEWS.map((name) => (
            <button
              key={name}
              type="button"
              className="button"
              aria-pressed={name === view}
              onClick={() => change({ view: name })}
            >
              {t(`view.${name}`)}
            </button>
          ))}
        </fieldset>
        <output className="caption">{said === null ? '' : t(`common:copy.${said}`)}</output>
      </div>
      <PrintedMarks
        topics={[...new Set(topics.map(({ topic }) => topic))].filter(shown.isShown)}
        hasFlags={detail.flags.length > 0}
        found={search.find}
      />
      <div className="text-layout" data-view={view}>
        {!isPhone && (
          <nav className="text-outline no-print" aria-label={t('outline.label')}>
            {outline}
          </nav>
        )}
        <TextColumn
          textId={text.id}
          blocks={blocks}
          view={view}
          marks={marks}
          origins={origins}
          current={finding.current}
          inHand={parts.inHand}
          language={text.language}
        />
        {!isNarrow && <aside className="text-side no-print">{side}</aside>}
      </div>
      {isPhone && (
        <Dialog
          open={sheet === 'outline'}
          onClose={() => setSheet(null)}
          title={t('outline.label')}
          shape="sheet"
        >
          {outline}
        </Dialog>
      )}
      {isNarrow && (
        <Dialog
          open={sheet === 'topics'}
          onClose={() => setSheet(null)}
          title={t('topic.title')}
          shape="sheet"
        >
          {side}
        </Dialog>
      )}
      <p className="print-only">
        {citation} {t('printed', { id: text.id, sha256: text.sha256.slice(0, 12) })}
      </p>
      <PageFoot
        start={t('foot', { id: text.id, sha256: text.sha256.slice(0, 12), method: text.method })}
        end={
          isPhone ? undefined : (
            <KeyHints
              hints={[
                ['/', t('hint.find')],
                ['n p', t('hint.found')],
                ['j k', t('hint.part')],
                ['c', t('hint.copy')],
                ['v', t('hint.view')],
              ]}
            />
          )
        }
      />
    </>
  )
}
