import { useTranslation } from 'react-i18next'
import { KeyCaps } from '../keys/KeyList.tsx'

const KEYS = [
  ['/', 'find'],
  ['n p', 'found'],
  ['j k', 'part'],
  ['c', 'copy'],
  ['v', 'view'],
] as const

/** The keys of the text. */
export function TextKeys() {
  const { t } = useTranslation('text')
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
