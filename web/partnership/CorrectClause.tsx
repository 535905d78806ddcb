import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartnershipClause } from '../../src/api/partnership-clauses.ts'
import { CODING_VALUES, topicsAsValue, topicsOfValue } from '../../src/assess/coding-value.ts'
import { CODED_VARIABLES, type CodedVariable } from '../../src/model/clause-coding.ts'
import { useCorrectClause } from '../api/partnership-queries.ts'
import { rememberAuthor, rememberedAuthor } from '../changes/author.ts'
import { useValueText } from '../clauses/use-value-text.ts'
import { wayOfCorrection } from '../clauses/way-of-correction.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import './correct-clause.css'

interface CorrectClauseProps {
  readonly clause: PartnershipClause
  readonly codebook: readonly { readonly topic: string; readonly group: string }[]
  readonly isEditable: boolean
  readonly onDone: () => void
}

/** The value that a person holds to be right, and why; the machine's is kept beside it. */
export function CorrectClause({ clause, codebook, isEditable, onDone }: CorrectClauseProps) {
  const { t } = useTranslation('partnership')
  const valueText = useValueText()
  const ids = useId()
  const correct = useCorrectClause()
  const [variable, setVariable] = useState<CodedVariable>('bearer')
  const [chosen, setChosen] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const [coder, setCoder] = useState(rememberedAuthor)
  if (!isEditable) {
    return (
      <StatusBox kind="unavailable" title={t('correct.readOnly')}>
        <p>{t('correct.readOnlyMend')}</p>
      </StatusBox>
    )
  }
  const was = clause.values.find((each) => each.variable === variable)?.value ?? ''
  const value = chosen ?? was
  const isReady = value !== was && value !== '' && why.trim() !== '' && coder.trim() !== ''
  const send = (event: FormEvent): void => {
    event.preventDefault()
    rememberAuthor(coder.trim())
    const { text, address } = clause
    const way = wayOfCorrection(clause.codings, variable)
    correct.mutate({ text, address, variable, value, way, why, coder: coder.trim() }, { onSuccess: onDone })
  }
  return (
    <form
      className="correct-clause no-print"
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Leaves the correction, not the evidence around it.
        event.preventDefault()
        event.stopPropagation()
        onDone()
      }}
    >
      <label htmlFor={`${ids}-variable`}>{t('correct.variable')}</label>
      <select
        id={`${ids}-variable`}
        // biome-ignore lint/a11y/noAutofocus: the form was asked for with a key or a press, and takes the focus.
        autoFocus
        value={variable}
        onChange={(event) => {
          const next = CODED_VARIABLES.find((name) => name === event.target.value)
          if (next !== undefined) setVariable(next)
          setChosen(null)
        }}
      >
        {CODED_VARIABLES.map((name) => (
          <option key={name} value={name}>
            {t(`variable.${name}`)}
          </option>
        ))}
      </select>
      {variable === 'topics' ? (
        <TopicBoxes codebook={codebook} value={value} onValue={setChosen} />
      ) : (
        <>
          <label htmlFor={`${ids}-value`}>{t('correct.value')}</label>
          <select id={`${ids}-value`} value={value} onChange={(event) => setChosen(event.target.value)}>
            {was === '' && <option value="">{t('untold')}</option>}
            {CODING_VALUES[variable].map((each) => (
              <option key={each} value={each}>
                {valueText(variable, each)}
              </option>
            ))}
          </select>
        </>
      )}
      <label htmlFor={`${ids}-why`}>{t('correct.why')}</label>
      <textarea
        id={`${ids}-why`}
        required
        rows={2}
        maxLength={2000}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <label htmlFor={`${ids}-coder`}>{t('correct.coder')}</label>
      <input
        id={`${ids}-coder`}
        required
        autoComplete="name"
        maxLength={200}
        value={coder}
        onChange={(event) => setCoder(event.target.value)}
      />
      {correct.error !== null && <ErrorBox error={correct.error} />}
      <div className="button-row">
        <button
          type="submit"
          className="button"
          data-selected={isReady}
          disabled={!isReady || correct.isPending}
        >
          {correct.isPending ? t('correct.sending') : t('correct.send')}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t('correct.cancel')}
        </button>
      </div>
      <p className="caption">{t('correct.kept')}</p>
    </form>
  )
}

interface TopicBoxesProps {
  readonly codebook: readonly { readonly topic: string }[]
  readonly value: string
  readonly onValue: (value: string) => void
}

/** The topics of the codebook, of which a clause may have several or none. */
function TopicBoxes({ codebook, value, onValue }: TopicBoxesProps) {
  const { t } = useTranslation('partnership')
  const topics = topicsOfValue(value)
  const toggle = (topic: string): void => {
    onValue(
      topicsAsValue(topics.includes(topic) ? topics.filter((one) => one !== topic) : [...topics, topic]),
    )
  }
  return (
    <fieldset className="topic-boxes">
      <legend>{t('correct.topics')}</legend>
      {codebook.map(({ topic }) => (
        <label key={topic}>
          <input type="checkbox" checked={topics.includes(topic)} onChange={() => toggle(topic)} />{' '}
          {t(`topic.${topic}`, { defaultValue: topic })}
        </label>
      ))}
    </fieldset>
  )
}
