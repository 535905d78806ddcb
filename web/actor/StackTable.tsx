import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ActorDetail } from '../../src/api/actors.ts'
import { LAYERS_NARROW_FIRST } from '../../src/model/layer.ts'
import { useActorById } from '../api/queries.ts'
import { BindingMark } from '../components/BindingMark.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useDateText } from '../format/use-date-text.ts'

type Item = ActorDetail['apart'][number]

/** The instruments of the year by layer, the narrowest first, with the actor's role; those beside which it only stands last. */
export function StackTable({ stack }: { stack: ActorDetail }) {
  const { t } = useTranslation(['actor', 'common'])
  const layers = LAYERS_NARROW_FIRST.flatMap((layer) => stack.layers.filter((each) => each.layer === layer))
  return (
    <section className="section" aria-labelledby="stack">
      <h2 id="stack">{t('stack.title', { count: stack.instruments, year: stack.year })}</h2>
      {layers.map(({ layer, instruments, partners, strength }) =>
        instruments.length === 0 ? null : (
          <div key={layer} className="actor-layer">
            <h3>
              <LayerName layer={layer} strong />{' '}
              <span className="caption">
                {t('stack.layer', { count: instruments.length, partners, strength: strength.toFixed(1) })}
              </span>
            </h3>
            <ItemTable
              caption={t('stack.layer', {
                count: instruments.length,
                partners,
                strength: strength.toFixed(1),
              })}
              items={instruments.map((item) => ({ ...item, layer }))}
            />
          </div>
        ),
      )}
      {stack.apart.length > 0 && (
        <div className="actor-layer">
          <h3>
            {t('stack.apart', { count: stack.apart.length })}{' '}
            <span className="caption">{t('stack.apartAbout')}</span>
          </h3>
          <ItemTable caption={t('stack.apart', { count: stack.apart.length })} items={stack.apart} />
        </div>
      )}
    </section>
  )
}

function ItemTable({ caption, items }: { caption: string; items: readonly Item[] }) {
  const { t } = useTranslation(['actor', 'common'])
  const dateText = useDateText()
  const actorById = useActorById()
  const role = ({ roles, through }: Item): string =>
    through === null
      ? roles.map((name) => t(`common:role.${name}`, { count: 1 })).join(', ')
      : t('stack.through', { bloc: actorById.get(through)?.name ?? through })
  return (
    <ScrollBox>
      <DataTable
        caption={caption}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          {
            name: 'instrument',
            label: t('column.instrument'),
            cell: ({ id, title }) => (
              <Link to="/instruments/$id" params={{ id }}>
                {title}
              </Link>
            ),
          },
          {
            name: 'family',
            label: t('column.family'),
            isWhole: true,
            cell: ({ family }) => t(`common:familyShort.${family}`),
          },
          { name: 'role', label: t('column.role'), cell: role },
          {
            name: 'since',
            label: t('column.since'),
            isWhole: true,
            cell: ({ since, start }) =>
              since === null
                ? t('notRecorded')
                : `${dateText(since, 'short')}${start === 'inferred' ? ` ${t('inferred')}` : ''}`,
          },
          {
            name: 'binding',
            label: t('column.binding'),
            isWhole: true,
            cell: ({ binding }) => (
              <BindingMark binding={binding === 'yes' || binding === 'no' ? binding : null} words />
            ),
          },
        ]}
      />
    </ScrollBox>
  )
}
