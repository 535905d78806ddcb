import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Disagreement } from '../../src/api/clause-codings.ts'
import { useSendCodings } from '../api/coding-queries.ts'
import { useValueText } from '../clauses/use-value-text.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { VALUE_GROUPS } from './coding-groups.ts'

interface DisagreementCardProps {
  readonly item: Disagreement
  /** Who settles; empty where nobody can. */
  readonly coder: string
  readonly place: string
  readonly onSettled: () => void
}

/** One disagreement: the clause, each coder's value and the rules' side by side, and the value that shall count, with a reason. */
export function DisagreementCard({ item, coder, place, onSettled }: DisagreementCardProps) {
  const { t } = useTranslation('code')
  const id = useId()
  const valueText = useValueText()
  const send = useSendCodings(null)
  const [value, setValue] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const { text, address, variable, part, machine } = item
  const said = [
    ...item.values.map((one) => ({ who: one.coder, value: one.value })),
    ...(machine === null ? [] : [{ who: t('disagreements.rules'), value: machine }]),
  ]
  const toReason = (): void => document.getElementById(`${id}-why`)?.focus()
  const settle = (): void => {
    if (value === null || why.trim() === '' || send.isPending) return
    send.mutate(
      { coder, codings: [{ text, address, variable, value, way: 'settle', why: why.trim() }] },
      { onSuccess: onSettled },
    )
  }
  useKeys(
    coder === ''
      ? []
      : [
          ...said.map((one, at) => ({
            keys: String(at + 1),
            label: t('keys.candidate'),
            run: () => {
              setValue(one.value)
              toReason()
            },
          })),
          { keys: 'r', label: t('keys.reason'), run: toReason },
        ],
  )
  const others = VALUE_GROUPS.find((group) => group.variable === variable)?.values ?? []
  return (
    <section className="code-main disagreement" aria-labelledby={`${id}-part`}>
      <p className="code-progress">
        <strong>{place}</strong>
      </p>
      <h2 id={`${id}-part`}>
        {[part.label, part.heading].filter((words) => words !== null).join(' · ') || part.address}
      </h2>
      <p className="clause-address">
        <span className="mono">{address}</span> {item.title}
      </p>
      <p className="clause-current" dir="auto">
        {item.chapeau !== '' && <span className="clause-chapeau">{item.chapeau} </span>}
        {item.words}
      </p>
      <h3>{t(`group.${variable}.name`)}</h3>
      <p className="caption">{t(`group.${variable}.about`)}</p>
      <div className="candidates-said">
        {said.map((one, at) => (
          <div key={one.who} className="candidate-said" data-chosen={value === one.value}>
            <span className="caption">{one.who}</span>
            <strong>{valueText(variable, one.value)}</strong>
            {coder !== '' && (
              <button
                type="button"
                className="button"
                aria-pressed={value === one.value}
                onClick={() => setValue(one.value)}
              >
                <span className="key-cap" aria-hidden="true">
                  <kbd>{at + 1}</kbd>
                </span>{' '}
                {t('disagreements.choose')}
              </button>
            )}
          </div>
        ))}
      </div>
      {coder !== '' && (
        <form
          className="code-reason no-print"
          onSubmit={(event) => {
            event.preventDefault()
            settle()
          }}
        >
          {others.length > 0 && (
            <>
              <label htmlFor={`${id}-other`}>{t('disagreements.another')}</label>
              <select
                id={`${id}-other`}
                value={value ?? ''}
                onChange={(event) => setValue(event.target.value)}
              >
                <option value="" disabled>
                  {t('panel.unset')}
                </option>
                {others.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {valueText(variable, choice.value)}
                  </option>
                ))}
              </select>
            </>
          )}
          <label htmlFor={`${id}-why`}>{t('disagreements.reason')}</label>
          <input
            id={`${id}-why`}
            autoComplete="off"
            maxLength={2000}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
          <p className="button-row">
            <button type="submit" className="button" disabled={value === null || why.trim() === ''}>
              {t('disagreements.settle')}
            </button>
          </p>
          {send.error !== null && <ErrorBox error={send.error} />}
        </form>
      )}
    </section>
  )
}
