import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActorDetail } from '../../src/api/actors.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { useActorById } from '../api/queries.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { type PartnerCount, partnerCounts } from './partner-counts.ts'

const SHOWN = 20

/** To whom the instruments of the year tie the actor, and by how many of each layer. */
export function Partners({ stack }: { stack: ActorDetail }) {
  const { t } = useTranslation(['actor', 'common'])
  const [isWhole, setWhole] = useState(false)
  const actorById = useActorById()
  const counts = useMemo(() => partnerCounts(stack), [stack])
  if (counts.length === 0) return null
  const shown = isWhole ? counts : counts.slice(0, SHOWN)
  return (
    <section className="section" aria-labelledby="partners">
      <h2 id="partners">{t('partners.title', { count: counts.length, year: stack.year })}</h2>
      <p className="caption">
        {isWhole || counts.length <= SHOWN
          ? t('partners.all')
          : t('partners.first', { shown: SHOWN, of: counts.length })}
      </p>
      <ScrollBox>
        <DataTable
          caption={t('partners.title', { count: counts.length, year: stack.year })}
          rows={shown}
          rowKey={({ id }) => id}
          columns={[
            {
              name: 'actor',
              label: t('column.actor'),
              cell: ({ id }) => (
                <Link to="/atlas" search={{ a: stack.actor.id, b: id, year: stack.year }}>
                  {actorById.get(id)?.name ?? id}
                </Link>
              ),
            },
            { name: 'total', label: t('column.total'), isNumber: true, cell: ({ total }) => total },
            ...LAYERS.map((layer) => ({
              name: layer,
              label: t(`common:layer.${layer}`),
              isNumber: true,
              cell: ({ byLayer }: PartnerCount) => byLayer[layer] ?? '–',
            })),
          ]}
        />
      </ScrollBox>
      {counts.length > SHOWN && (
        <button type="button" className="link-button" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('fewer') : t('more', { count: counts.length })}
        </button>
      )}
    </section>
  )
}
