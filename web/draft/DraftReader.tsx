import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftAnswer } from '../../src/api/reuse-draft.ts'
import type { Passage } from '../../src/api/reuse-passages.ts'
import { StatusBox } from '../components/StatusBox.tsx'
import { useLanguageText } from '../format/use-language-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { useKeys } from '../keys/use-keys.ts'
import { DraftSources } from './DraftSources.tsx'
import { DraftText } from './DraftText.tsx'
import { draftBlocks, outerPassages } from './draft-blocks.ts'
import { PassagePanel } from './PassagePanel.tsx'

interface DraftReaderProps {
  readonly answer: DraftAnswer
  /** Another answer is being read. */
  readonly isStale: boolean
}

/** The draft with its passages, the one in hand beside it, and sums. */
export function DraftReader({ answer, isStale }: DraftReaderProps) {
  const { t } = useTranslation('draft')
  const number = useNumberText()
  const languageText = useLanguageText()
  const { passages, texts } = answer
  const outer = useMemo(() => outerPassages(passages), [passages])
  const [current, setCurrent] = useState(outer[0] ?? -1)
  useEffect(() => setCurrent(outer[0] ?? -1), [outer])
  const textById = useMemo(() => new Map(texts.map((text) => [text.id, text])), [texts])
  const blocks = useMemo(() => {
    const layerOf = ({ carriers }: Passage) => textById.get(carriers[0]?.text ?? '')?.layer ?? null
    return draftBlocks(answer.text, passages, layerOf)
  }, [answer.text, passages, textById])
  const go = useCallback((place: number): void => {
    setCurrent(place)
    const show = (): void =>
      document.querySelector('.draft-text [data-current="true"]')?.scrollIntoView({ block: 'center' })
    requestAnimationFrame(() => requestAnimationFrame(show))
  }, [])
  // A passage within a longer one is at the place of the last outer one that begins with or before it.
  const place = outer.findLastIndex((at) => at <= current)
  const step = (by: 1 | -1): void => {
    const next = outer[place + by]
    if (next !== undefined) go(next)
  }
  useKeys([
    { keys: 'n', label: t('keys.next'), run: () => step(1) },
    { keys: 'p', label: t('keys.previous'), run: () => step(-1) },
  ])
  return (
    <div className="side-by-side" data-stale={isStale} aria-busy={isStale}>
      <p className="draft-facts">
        {t('facts', {
          covered: number(answer.covered),
          words: number(answer.words),
          count: outer.length,
          all: answer.passages_total,
        })}{' '}
        {answer.language === null
          ? t('language.unknown')
          : t(answer.language_told === 'given' ? 'language.given' : 'language.read', {
              language: languageText(answer.language),
            })}
        {answer.passages_total > passages.length && ` ${t('cut', { count: passages.length })}`}
      </p>
      {answer.remarks.length > 0 && (
        <ul className="caption">
          {answer.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {answer.why !== null ? (
        <StatusBox kind="empty" title={answer.why.sentence} />
      ) : (
        <DraftSources answer={answer} textById={textById} />
      )}
      <div className="draft-layout">
        <section className="section" aria-labelledby="draft-read">
          <h2 id="draft-read">{t('text.title')}</h2>
          {passages.length > 0 && <p className="caption">{t('text.legend', { min: answer.min })}</p>}
          <DraftText answer={answer} blocks={blocks} current={current} onChoose={setCurrent} />
        </section>
        {passages.length > 0 && (
          <aside className="section draft-side" aria-labelledby="in-hand">
            <div className="draft-side-head">
              <h2 id="in-hand">{t('panel.title', { place: place + 1, count: outer.length })}</h2>
              <span className="segments no-print">
                <button
                  type="button"
                  className="button"
                  aria-label={t('keys.previous')}
                  disabled={place <= 0}
                  onClick={() => step(-1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="button"
                  aria-label={t('keys.next')}
                  disabled={place >= outer.length - 1}
                  onClick={() => step(1)}
                >
                  ↓
                </button>
              </span>
            </div>
            <PassagePanel answer={answer} textById={textById} current={current} onChoose={go} />
          </aside>
        )}
      </div>
    </div>
  )
}
