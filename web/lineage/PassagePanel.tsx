import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReuseTextItem } from '../../src/api/reuse-common.ts'
import { usePassages } from '../api/lineage-queries.ts'
import { useText, useTextWords } from '../api/text-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { LayerMark } from '../components/LayerMark.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { KeyCaps } from '../keys/KeyList.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { anchorOf } from '../text/text-blocks.ts'
import { AlignedWords, type WordMark } from './AlignedWords.tsx'
import { partText } from './part-text.ts'
import { type MarkedPassage, passageMarks } from './passage-marks.ts'
import './beside-panel.css'

interface PassagePanelProps {
  readonly text: ReuseTextItem
  readonly address: string
  /** Words of the article, as they were read. */
  readonly words: string
  /** How the article is named: “Article 4”. */
  readonly name: string
  readonly min: number
  /** Letter of the passage in hand; undefined: the first. */
  readonly letter: string | undefined
  /** Whether `n` and `p` belong to the passages. */
  readonly hasKeys: boolean
  readonly onPassage: (letter: string) => void
  readonly onClose: () => void
}

/** An article beside the earlier text that its passage in hand was first seen in: both texts, addresses, dates. */
export function PassagePanel(props: PassagePanelProps) {
  const { text, address, words, name, min, letter, hasKeys, onPassage, onClose } = props
  const { t } = useTranslation('words')
  const found = usePassages(text.id, address, min)
  const marked = useMemo(
    () => (found.data === undefined ? null : passageMarks(found.data.items, address, words.length)),
    [found.data, address, words.length],
  )
  const passages = marked?.passages ?? []
  const place = Math.max(
    0,
    passages.findIndex((passage) => passage.letter === letter),
  )
  const current = passages[place]
  const textById = useMemo(() => new Map(found.data?.texts.map((item) => [item.id, item])), [found.data])
  const step = (by: 1 | -1): void => {
    const next = passages[(place + by + passages.length) % passages.length]
    if (next !== undefined) onPassage(next.letter)
  }
  useKeys(
    hasKeys
      ? [
          { keys: 'n', label: t('keys.passageNext'), run: () => step(1) },
          { keys: 'p', label: t('keys.passageBefore'), run: () => step(-1) },
        ]
      : [],
  )
  const markOf = (passage: MarkedPassage, span: readonly [number, number]): WordMark => ({
    letter: passage.letter,
    layer: textById.get(passage.source)?.layer ?? null,
    span,
    isCurrent: passage === current,
  })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the pointer only offers what the letters and the keys n and p do as well.
    <section
      className="beside-panel"
      aria-labelledby="beside-panel"
      onClick={({ target }) => {
        const mark = target instanceof Element ? target.closest<HTMLElement>('[data-letter]') : null
        if (mark?.dataset['letter'] !== undefined) onPassage(mark.dataset['letter'])
      }}
    >
      <div className="beside-head">
        <h3 id="beside-panel">{t('panel.title', { part: name })}</h3>
        {current !== undefined && marked !== null && (
          <span className="second" aria-live="polite">
            {t('panel.place', { letter: current.letter, place: place + 1, count: passages.length })}{' '}
            {t('panel.words', { count: current.words })} {t('panel.frequency', { count: current.frequency })}
          </span>
        )}
        <span className="beside-tools no-print">
          {hasKeys && (
            <span className="key-hints">
              <KeyCaps keys="n p" /> {t('panel.keys')}
            </span>
          )}
          <span className="segments">
            <button
              type="button"
              className="button"
              aria-label={t('keys.passageBefore')}
              disabled={passages.length < 2}
              onClick={() => step(-1)}
            >
              ↑
            </button>
            <button
              type="button"
              className="button"
              aria-label={t('keys.passageNext')}
              disabled={passages.length < 2}
              onClick={() => step(1)}
            >
              ↓
            </button>
          </span>
          <button type="button" className="button" onClick={onClose}>
            {t('panel.close')}
          </button>
        </span>
      </div>
      {found.error !== null ? (
        <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
      ) : marked === null ? (
        <StatusBox kind="loading">{t('panel.loading')}</StatusBox>
      ) : current === undefined ? (
        <StatusBox kind="empty" title={t('panel.none', { part: name })}>
          <p>{found.data?.why?.sentence ?? t('panel.noneAbout', { min })}</p>
        </StatusBox>
      ) : (
        <div className="beside-texts">
          <SourceSide
            passages={passages}
            current={current}
            source={textById.get(current.source)}
            markOf={markOf}
          />
          <Side
            text={text}
            address={address}
            which="own"
            words={
              <AlignedWords
                text={words}
                language={text.language}
                marks={passages.map((passage) => markOf(passage, passage.own))}
              />
            }
          />
        </div>
      )}
      {marked !== null && current !== undefined && (
        <p className="caption">
          {t('panel.about')}
          {marked.overlapped > 0 && ` ${t('panel.overlapped', { count: marked.overlapped })}`}
        </p>
      )}
    </section>
  )
}

interface SourceSideProps {
  readonly passages: readonly MarkedPassage[]
  readonly current: MarkedPassage
  readonly source: ReuseTextItem | undefined
  readonly markOf: (passage: MarkedPassage, span: readonly [number, number]) => WordMark
}

/** The part of the source in which the passage in hand stands, with the other passages from it. */
function SourceSide({ passages, current, source, markOf }: SourceSideProps) {
  const { t } = useTranslation('words')
  const { there } = current
  const detail = useText(current.source)
  const pieces = useTextWords(current.source)
  const words =
    detail.data === undefined || pieces.data === undefined
      ? undefined
      : partText(detail.data.segments, pieces.data, there.address)
  const marks = useMemo(
    () =>
      passages
        .filter((passage) => passage.source === current.source && passage.there.address === there.address)
        .map((passage) =>
          markOf(passage, [
            passage.there.start,
            passage.there.endAddress === there.address ? passage.there.end : Number.MAX_SAFE_INTEGER,
          ]),
        ),
    [passages, current, there.address, markOf],
  )
  const failed = detail.error ?? pieces.error
  return (
    <Side
      text={source}
      address={there.address}
      which="source"
      words={
        failed !== null ? (
          <ErrorBox error={failed} onRetry={() => void Promise.all([detail.refetch(), pieces.refetch()])} />
        ) : words === undefined ? (
          <StatusBox kind="loading">{t('panel.loadingSource')}</StatusBox>
        ) : words === null ? (
          <StatusBox kind="unavailable" title={t('panel.noPart', { address: there.address })} />
        ) : (
          <AlignedWords text={words} language={source?.language ?? null} marks={marks} />
        )
      }
    />
  )
}

interface SideProps {
  readonly text: ReuseTextItem | undefined
  readonly address: string
  readonly which: 'source' | 'own'
  readonly words: ReactNode
}

function Side({ text, address, which, words }: SideProps) {
  const { t } = useTranslation('words')
  const dateText = useDateText()
  if (text === undefined) return null
  const instrument = text.instrument?.id
  return (
    <div className="beside-side" data-side={which}>
      <h4 className="layer-name" data-layer={text.layer ?? 'none'}>
        <LayerMark layer={text.layer} />
        <span>
          {t(`panel.${which}`)} {text.title}
          {text.signed !== null && `, ${dateText(text.signed)}`}
        </span>
      </h4>
      <p className="caption">
        {instrument === undefined ? (
          <span className="mono">{address}</span>
        ) : (
          <Link
            to="/instruments/$id/text"
            params={{ id: instrument }}
            search={{ text: text.id }}
            hash={anchorOf(text.id, address)}
            className="mono keep-ltr"
          >
            {address}
          </Link>
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <div className="beside-side-words" data-scrolls="" tabIndex={0}>
        {words}
      </div>
    </div>
  )
}
