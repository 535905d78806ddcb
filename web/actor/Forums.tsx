import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ActorForums } from '../../src/api/actor-pages.ts'
import { ReportError } from '../changes/ReportError.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useDateText } from '../format/use-date-text.ts'

/** What the actor chairs, hosts, funds and watches; its blocs or members; and what it stays out of, with the rule. */
export function Forums({ forums }: { forums: ActorForums }) {
  const { t } = useTranslation(['actor', 'common'])
  const dateText = useDateText()
  const { offices, stayed_out, blocs, members } = forums
  const date = (text: string | null): string => (text === null ? t('notRecorded') : dateText(text, 'short'))
  const terms =
    members.length > 0
      ? members.map((row) => ({ ...row, id: row.actor }))
      : blocs.map((row) => ({ ...row, id: row.bloc }))
  return (
    <>
      <section className="section" aria-labelledby="offices">
        <h2 id="offices">{t('offices.title', { count: offices.length })}</h2>
        {offices.length === 0 ? (
          <p className="second">{t('offices.none')}</p>
        ) : (
          <ScrollBox>
            <DataTable
              caption={t('offices.title', { count: offices.length })}
              rows={offices.map((row, at) => ({ ...row, at }))}
              rowKey={({ at }) => String(at)}
              columns={[
                {
                  name: 'role',
                  label: t('column.role'),
                  cell: ({ role }) => t(`common:role.${role}`, { count: 1 }),
                },
                {
                  name: 'instrument',
                  label: t('column.instrument'),
                  cell: ({ instrument, title }) => (
                    <Link to="/instruments/$id" params={{ id: instrument }}>
                      {title}
                    </Link>
                  ),
                },
                { name: 'from', label: t('column.from'), isWhole: true, cell: ({ from }) => date(from) },
                { name: 'to', label: t('column.to'), isWhole: true, cell: ({ to }) => date(to) },
                {
                  name: 'note',
                  label: t('column.note'),
                  cell: ({ instrument, title, role, from, to, note }) => (
                    <>
                      {note ?? ''}
                      <ReportError
                        table="participations"
                        rowKey={[instrument, forums.actor, role, from ?? '', to ?? ''].join('|')}
                        name={`${title}, ${t(`common:role.${role}`, { count: 1 })}`}
                      />
                    </>
                  ),
                },
              ]}
            />
          </ScrollBox>
        )}
      </section>
      {terms.length > 0 && (
        <section className="section" aria-labelledby="blocs">
          <h2 id="blocs">
            {members.length > 0
              ? t('members.title', { count: members.length })
              : t('belongs.title', { count: blocs.length })}
          </h2>
          <DataTable
            caption={
              members.length > 0
                ? t('members.title', { count: members.length })
                : t('belongs.title', { count: blocs.length })
            }
            rows={terms.map((row, at) => ({ ...row, at }))}
            rowKey={({ at }) => String(at)}
            columns={[
              {
                name: 'actor',
                label: t('column.actor'),
                cell: ({ id, name }) => (
                  <Link to="/actors/$id" params={{ id }}>
                    {name}
                  </Link>
                ),
              },
              { name: 'from', label: t('column.from'), isWhole: true, cell: ({ from }) => date(from) },
              {
                name: 'to',
                label: t('column.to'),
                isWhole: true,
                cell: ({ id, name, from, to }) => (
                  <>
                    {date(to)}
                    <ReportError
                      table="bloc_members"
                      rowKey={[
                        ...(members.length > 0 ? [forums.actor, id] : [id, forums.actor]),
                        from ?? '',
                      ].join('|')}
                      name={name}
                    />
                  </>
                ),
              },
            ]}
          />
        </section>
      )}
      <section className="section" aria-labelledby="out">
        <h2 id="out">{t('out.title', { count: stayed_out.length })}</h2>
        <p className="caption">{t('out.about')}</p>
        {stayed_out.length > 0 && (
          <DataTable
            caption={t('out.title', { count: stayed_out.length })}
            rows={stayed_out}
            rowKey={({ instrument }) => instrument}
            columns={[
              {
                name: 'instrument',
                label: t('column.instrument'),
                cell: ({ instrument, title }) => (
                  <Link to="/instruments/$id" params={{ id: instrument }}>
                    {title}
                  </Link>
                ),
              },
              { name: 'rule', label: t('column.rule'), cell: ({ rule }) => t(`rule.${rule}`) },
            ]}
          />
        )}
      </section>
    </>
  )
}
