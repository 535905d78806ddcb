import { useTranslation } from 'react-i18next'
import { KeyCaps } from '../keys/KeyList.tsx'

const KEYS = [
  ['n p', 'passage'],
  ['ArrowLeft ArrowRight', 'article'],
  ['v', 'show'],
  ['/', 'field'],
] as const

/** The keys of the page. */
export function CompareKeys() {
  const { t } = useTranslation('compare')
  return (
    <span className="key-hints no-print">
      {KEYS.map(([keys, name]) => (
        <span key={name}>
          <KeyCaps keys={keys} /> {t(`hint.${name}`)}
        </span>
      ))}
    </span>
  )
}
