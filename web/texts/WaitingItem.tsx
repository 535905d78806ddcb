import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaitingText } from '../../src/api/texts.ts'
import { useDecideMatch, useRemoveText } from '../api/text-queries.ts'
import { useDateText } from '../format/use-date-text.ts'
import { useLanguageText } from '../format/use-language-text.ts'
import { CandidateRow } from './CandidateRow.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { FindInstrument } from './FindInstrument.tsx'

/** A text that waits: what its file states and how it begins, the instruments it may be of, and the decision. */
export function WaitingItem({ item, isEditable }: { item: WaitingText; isEditable: boolean }) {
  const { t } = useTranslation('texts')
  const dateText = useDateText()
  const languageText = useLanguageText()
  const group = useId()
  const match = useDecideMatch()
  const remove = useRemoveText()
  const { text, stated, opening, candidates } = item
  const [chosen, setChosen] = useState<string | null>(null)
  const [isNone, setNone] = useState(false)
  const [isDeciding, setDeciding] = useState(false)
  const choose = (instrument: string | null): void => {
    setChosen(instrument)
    setNone(instrument === null)
    setDeciding(false)
  }
  const facts: [string, string | null][] = [
    ['title', stated.title ?? text.title],
    ['parties', stated.parties.length === 0 ? null : stated.parties.join(', ')],
    ['signed', stated.signed === null ? null : dateText(stated.signed)],
    ['id', stated.instrument],
  ]
  return (
    <li className="waiting-item">
      <h3 className="mono keep-ltr">{text.file_name}</h3>
      <p className="caption">
        {t(`why.${text.waiting_why ?? 'unsure'}`)} ·{' '}
        {t('about', {
          language: text.language === null ? t('unknownLanguage') : languageText(text.language),
          articles: t('articles', { count: text.articles }),
          words: t('words', { count: text.words }),
        })}
      </p>
      {facts.every(([, value]) => value === null) ? (
        <p className="caption">{t('stated.none')}</p>
      ) : (
        <dl className="waiting-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`stated.${name}`)}</dt>
              <dd data-known={value !== null}>{value ?? t('stated.nothing')}</dd>
            </div>
          ))}
        </dl>
      )}
      <details className="caption">
        <summary>{t('opening')}</summary>
        <p className="waiting-opening" dir="auto" lang={text.language ?? undefined}>
          {opening}
        </p>
      </details>
      <fieldset className="candidates" disabled={!isEditable}>
        <legend className="unseen">{t('waiting.choose', { file: text.file_name })}</legend>
        {candidates.map((candidate) => (
          <CandidateRow
            key={candidate.instrument.id}
            candidate={candidate}
            group={group}
            isChosen={chosen === candidate.instrument.id}
            onChoose={() => choose(candidate.instrument.id)}
          />
        ))}
        <label className="candidate">
          <input type="radio" name={group} checked={isNone} onChange={() => choose(null)} />
          <span>{candidates.length === 0 ? t('waiting.name') : t('waiting.noneOfThese')}</span>
        </label>
      </fieldset>
      {isNone && (
        <FindInstrument
          onChoose={(id) => {
            setChosen(id)
            setDeciding(true)
          }}
          chosen={chosen}
        />
      )}
      {isEditable && (chosen !== null || isNone) && !isDeciding && (
        <span className="button-row">
          {chosen !== null && (
            <button type="button" className="button" data-selected="true" onClick={() => setDeciding(true)}>
              {t('waiting.tie', { id: chosen })}
            </button>
          )}
          {isNone && chosen === null && (
            <button type="button" className="button" onClick={() => setDeciding(true)}>
              {t('waiting.remove')}
            </button>
          )}
        </span>
      )}
      {isDeciding && (
        <DecisionForm
          label={chosen === null ? t('waiting.remove') : t('waiting.tie', { id: chosen })}
          isPending={match.isPending || remove.isPending}
          error={match.error ?? remove.error}
          onDecide={(why) =>
            chosen === null
              ? remove.mutate({ text: text.id, ...why })
              : match.mutate({ text: text.id, instrument: chosen, ...why })
          }
          onCancel={() => setDeciding(false)}
        />
      )}
    </li>
  )
}
