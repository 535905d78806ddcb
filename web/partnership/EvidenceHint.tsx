import { useTranslation } from 'react-i18next'
import { KeyHints } from '../keys/KeyHints.tsx'

/** What stands beside the figures while none is open: and how to open one. */
export function EvidenceHint() {
  const { t } = useTranslation('partnership')
  return (
    <div className="evidence-hint">
      <h2>{t('evidence.title')}</h2>
      <p className="second">{t('evidence.hint')}</p>
      <p>
        <KeyHints
          hints={[
            ['Enter', t('hint.open')],
            ['n', t('hint.next')],
            ['o', t('hint.correct')],
            ['Escape', t('hint.close')],
            ['t', t('hint.table')],
          ]}
        />
      </p>
    </div>
  )
}
