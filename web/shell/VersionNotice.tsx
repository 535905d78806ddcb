import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ownChanges, registryDate } from '../../src/model/registry-date.ts'
import { useRegistry } from '../api/queries.ts'
import { useDateText } from '../format/use-date-text.ts'
import { difference } from './version-difference.ts'
import './version-notice.css'

/** Says that the address was cited on another version of the registry than the one shown, and in what the two differ. */
export function VersionNotice() {
  const { t } = useTranslation()
  const dateText = useDateText()
  const asked = useSearch({ from: '__root__' }).v
  const held = useRegistry().data?.version
  if (asked === undefined || held === undefined || asked === held) return null
  return (
    <div className="version-notice" role="status">
      <p>
        <strong>{t('version.other', { asked })}</strong> {t('version.held', { held })}{' '}
        {t(`version.${difference(asked, held)}`, {
          asked: dateText(registryDate(asked)),
          held: dateText(registryDate(held)),
          askedChanges: t('version.own', { count: ownChanges(asked) ?? 0 }),
          heldChanges: t('version.own', { count: ownChanges(held) ?? 0 }),
        })}
      </p>
      <p className="button-row no-print">
        <Link className="button" to="." search={({ v: _, ...rest }) => rest} replace>
          {t('version.drop')}
        </Link>
        {ownChanges(held) !== null && (
          <Link className="button" to="/changes">
            {t('version.ownChanges')}
          </Link>
        )}
      </p>
    </div>
  )
}
