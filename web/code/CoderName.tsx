import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface CoderNameProps {
  /** Empty until somebody said who codes. */
  readonly coder: string
  readonly onName: (coder: string) => void
}

/** Who codes: asked once, remembered by the browser, changed by a press. */
export function CoderName({ coder, onName }: CoderNameProps) {
  const { t } = useTranslation('code')
  const id = useId()
  const [name, setName] = useState(coder)
  const [isAsking, setAsking] = useState(coder === '')
  if (!isAsking && coder !== '') {
    return (
      <p className="coder-name">
        <span>{t('coder.as', { name: coder })}</span>{' '}
        <button type="button" className="link-button" onClick={() => setAsking(true)}>
          {t('coder.change')}
        </button>
      </p>
    )
  }
  return (
    <form
      className="coder-form no-print"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (name.trim() === '') return
        setAsking(false)
        onName(name.trim())
      }}
    >
      <label htmlFor={id}>{t('coder.label')}</label>
      <input
        id={id}
        required
        autoComplete="name"
        maxLength={200}
        value={name}
        aria-describedby={`${id}-about`}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button">
        {t('coder.begin')}
      </button>
      <span id={`${id}-about`} className="caption">
        {t('coder.about')}
      </span>
    </form>
  )
}
