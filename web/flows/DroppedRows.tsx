import { useTranslation } from 'react-i18next'

/** Rows that a model could not use, by reason. */
export function DroppedRows({
  dropped,
}: {
  dropped: readonly { readonly reason: string; readonly rows: number }[]
}) {
  const { t } = useTranslation('flows')
  if (dropped.length === 0) return <p className="caption">{t('dropped.none')}</p>
  return (
    <p className="caption">
      {t('dropped.title')}{' '}
      {dropped
        .map(({ reason, rows }) =>
          t('dropped.one', { count: rows, reason: t(`dropped.reason.${reason}`, { defaultValue: reason }) }),
        )
        .join('; ')}
      .
    </p>
  )
}
