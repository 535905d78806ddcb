import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import './copy-address.css'

const SAID_MS = 1600

/** A button that copies an address of a part of a text, and says so. */
export function CopyAddress({ address, shown = false }: { address: string; shown?: boolean }) {
  const { t } = useTranslation()
  const { said, copy } = useCopy()
  return (
    <button
      type="button"
      className="copy-address no-print"
      data-said={said}
      aria-label={t('copy.label', { address })}
      title={t('copy.label', { address })}
      onClick={() => copy(address)}
    >
      {shown && <span className="mono keep-ltr">{address}</span>}
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {said === 'copied' ? (
          <path d="M1.5,6.5 L4.5,9.5 L10.5,2.5" />
        ) : (
          <path d="M4,4H11V11H4Z M8,4V1H1V8H4" />
        )}
      </svg>
      <span className="unseen" aria-live="polite">
        {said === null ? '' : t(`copy.${said}`)}
      </span>
    </button>
  )
}

/** Copies text to the clipboard; what came of it stands for a moment. */
export function useCopy(): { said: 'copied' | 'failed' | null; copy: (text: string) => void } {
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null)
  const copy = (text: string): void => {
    const say = (what: 'copied' | 'failed'): void => {
      setSaid(what)
      setTimeout(() => setSaid(null), SAID_MS)
    }
    // Without a secure context there is no clipboard at all.
    if (navigator.clipboard === undefined) say('failed')
    else
      navigator.clipboard.writeText(text).then(
        () => say('copied'),
        () => say('failed'),
      )
  }
  return { said, copy }
}
