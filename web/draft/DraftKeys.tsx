import { useTranslation } from 'react-i18next'
import { KeyCaps } from '../keys/KeyList.tsx'

/** The keys of the page. */
export function DraftKeys() {
  const { t } = useTranslation('draft')
  return (
    <span className="key-hints no-print">
      <span>
        <KeyCaps keys="n p" /> {t('hint.passage')}
      </span>
      <span>
        <KeyCaps keys="/" /> {t('hint.field')}
      </span>
    </span>
  )
}
