import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rememberAuthor, rememberedAuthor } from '../changes/author.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import './decision-form.css'

interface DecisionFormProps {
  /** What is decided, on the button. */
  readonly label: string
  /** A reason to begin with, where one is plain. */
  readonly reason?: string
  readonly isPending: boolean
  readonly error: unknown
  readonly onDecide: (why: { readonly reason: string; readonly by: string }) => void
  readonly onCancel: () => void
}

/** Why, and who: what every decision on a text keeps. */
export function DecisionForm({
  label,
  reason = '',
  isPending,
  error,
  onDecide,
  onCancel,
}: DecisionFormProps) {
  const { t } = useTranslation('texts')
  const id = useId()
  const [why, setWhy] = useState(reason)
  const [by, setBy] = useState(rememberedAuthor)
  const isReady = why.trim() !== '' && by.trim() !== ''
  return (
    <form
      className="decision-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        rememberAuthor(by.trim())
        onDecide({ reason: why.trim(), by: by.trim() })
      }}
    >
      <label htmlFor={`${id}-why`}>{t('decide.reason')}</label>
      <input
        id={`${id}-why`}
        required
        // biome-ignore lint/a11y/noAutofocus: the form opens on a press, for this field.
        autoFocus
        autoComplete="off"
        maxLength={2000}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <label htmlFor={`${id}-by`}>{t('decide.by')}</label>
      <input
        id={`${id}-by`}
        required
        autoComplete="name"
        maxLength={200}
        value={by}
        onChange={(event) => setBy(event.target.value)}
      />
      <div className="button-row">
        <button type="submit" className="button" data-selected={isReady} disabled={!isReady || isPending}>
          {isPending ? t('decide.sending') : label}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('decide.cancel')}
        </button>
      </div>
      {error !== null && error !== undefined && <ErrorBox error={error} />}
    </form>
  )
}
