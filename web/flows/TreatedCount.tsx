import { useTranslation } from 'react-i18next'
import type { SpecificationCurve } from '../../src/api/flows-models.ts'

/** Below this many instruments an estimate hangs on each of them. */
const FEW_INSTRUMENTS = 10

/** On how many instruments and treated rows the estimates of a direction rest, with a warning where they are few; nothing where nobody is treated. */
export function TreatedCount({ built }: { built: SpecificationCurve['built_from'][number] | undefined }) {
  const { t } = useTranslation('flows')
  if (built === undefined) return null
  const { instruments, treated_rows, window, topics } = built
  return (
    <>
      {t('spec.instruments', { count: instruments })},{' '}
      {t('spec.treated', { count: treated_rows, years: window })}.
      {topics !== null && <> {t('spec.topics', { count: topics.instruments, unknown: topics.unknown })}</>}
      {instruments < FEW_INSTRUMENTS && (
        <>
          {' '}
          <strong>{t('spec.few')}</strong>
        </>
      )}
    </>
  )
}
