import { useTranslation } from 'react-i18next'
import { errorText } from './error-text.ts'
import { StatusBox } from './StatusBox.tsx'

/** An error in a chart's or a page's place: what, how to mend it, its code, and another try. */
export function ErrorBox({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const { message, mend, code } = errorText(error, t)
  return (
    <StatusBox kind="error" title={message}>
      {mend !== null && <p>{mend}</p>}
      {code !== null && <p className="mono">{code}</p>}
      {onRetry !== undefined && (
        <button type="button" className="link-button" onClick={onRetry}>
          {t('state.retry')}
        </button>
      )}
    </StatusBox>
  )
}
