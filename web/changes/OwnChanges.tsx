import { useTranslation } from 'react-i18next'
import { useChanges } from '../api/change-queries.ts'
import { ChangeItem } from './ChangeItem.tsx'
import { changesOf } from './changed-cells.ts'
import './changes.css'

/** What this workspace changed of an instrument, beside the bundled values; nothing where nothing was changed. */
export function OwnChanges({ instrument }: { instrument: string }) {
  const { t } = useTranslation('changes')
  const { data } = useChanges()
  const changes = data === undefined ? [] : changesOf(instrument, data.items)
  if (data === undefined || changes.length === 0) return null
  return (
    <section className="section" aria-labelledby="own-changes">
      <h2 id="own-changes" tabIndex={-1}>
        {t('own.title', { count: changes.length })}
      </h2>
      <p className="caption">{t('own.about')}</p>
      <ul className="change-list">
        {changes.map((change) => (
          <ChangeItem
            key={`${change.table} ${change.key}`}
            change={change}
            undo={data.editable ? change.batch : null}
          />
        ))}
      </ul>
    </section>
  )
}
