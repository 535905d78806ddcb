import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Layer } from '../../src/model/layer.ts'
import { useInterplay } from '../api/process-queries.ts'

/** How strong the claims are that other layers build on the one taken away: of the bilateral layer as graded, of others where they are. */
export function RemovalGrades({ layer }: { readonly layer: Layer }) {
  const { t } = useTranslation('layers')
  return (
    <>
      {layer === 'bilateral' && <BilateralGrades />}
      <p className="caption">
        {t('removal.grade')} <Link to="/words">{t('removal.grades')}</Link>
      </p>
    </>
  )
}

function BilateralGrades() {
  const { t } = useTranslation('layers')
  const { data } = useInterplay()
  if (data === undefined) return null
  return (
    <>
      <p className="caption">{t('removal.claims')}</p>
      <ul className="caption">
        {data.claims.map(({ target, grade, claim }) => (
          <li key={target}>
            <strong>{grade}</strong> {claim}
          </li>
        ))}
      </ul>
    </>
  )
}
