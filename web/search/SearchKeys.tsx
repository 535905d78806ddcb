import { useTranslation } from 'react-i18next'
import { KeyCaps } from '../keys/KeyList.tsx'

/** The keys of the page. */
export function SearchKeys() {
  const { t } = useTranslation('search')
  return (
    <span className="key-hints no-print">
      <span>
        <KeyCaps keys="/" /> {t('foot.field')}
      </span>
      <span>
        <KeyCaps keys="j k" /> {t('foot.move')}
      </span>
      <span>
        <KeyCaps keys="Enter" /> {t('foot.open')}
      </span>
      <span>
        <KeyCaps keys="f" /> {t('foot.filter')}
      </span>
    </span>
  )
}
