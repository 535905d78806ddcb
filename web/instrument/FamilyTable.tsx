import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { InstrumentDetail, InstrumentSummary } from '../../src/api/instruments.ts'
import { instrumentQuery, useInstruments } from '../api/queries.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import { inOrder, PARTNERSHIP_FAMILIES, type PartnershipRow, partnershipRows } from './family-comparison.ts'
import './family-table.css'

/** The instruments of a small family side by side. */
export function FamilyTable({ detail }: { detail: InstrumentDetail }) {
  const { t } = useTranslation(['instrument', 'common'])
  const { family } = detail
  if (family.length < 2) return null
  const isPartnership = PARTNERSHIP_FAMILIES.includes(detail.instrument.family)
  const name = t(`common:familyPlural.${detail.instrument.family}`)
  return (
    <section className="section" aria-labelledby="family">
      <h2 id="family">
        {isPartnership
          ? t('family.partnerships', {
              count: family.length,
              family: name.charAt(0).toLowerCase() + name.slice(1),
            })
          : t('family.title', { family: name })}
      </h2>
      {isPartnership ? (
        <PartnershipTable family={family} ownId={detail.instrument.id} />
      ) : (
        <TitleTable family={family} ownId={detail.instrument.id} />
      )}
    </section>
  )
}

interface FamilyProps {
  readonly family: readonly InstrumentSummary[]
  readonly ownId: string
}

/** Partner, year, participating states out of members, and the bloc's readmission and visa agreements with the partner. */
function PartnershipTable({ family, ownId }: FamilyProps) {
  const { t } = useTranslation('instrument')
  const all = useInstruments().data
  const records = useQueries({ queries: family.map(({ id }) => instrumentQuery(id)) })
  const read = records.flatMap(({ data }) => data ?? [])
  if (all === undefined || read.length < family.length) {
    return (
      <StatusBox kind="loading" known={read.length / family.length}>
        {t('family.loading')}
      </StatusBox>
    )
  }
  const year = (value: number | null) =>
    value === null ? (
      <span className="quiet">
        {t('family.none')} <span className="unseen">{t('family.noneLong')}</span>
      </span>
    ) : (
      value
    )
  return (
    <>
      <ScrollBox className="family-scroll">
        <DataTable
          caption={t('family.about')}
          rows={partnershipRows(read, all)}
          rowKey={({ id }) => id}
          isMarked={({ id }) => id === ownId}
          columns={[
            {
              name: 'partner',
              label: t('family.partner'),
              cell: ({ id, partner, partnerName }) => (
                <span className="family-partner">
                  <span className="mono">{partner}</span>{' '}
                  <Link
                    to="/instruments/$id"
                    params={{ id }}
                    aria-current={id === ownId ? 'page' : undefined}
                  >
                    {partnerName ?? id}
                  </Link>
                </span>
              ),
            },
            {
              name: 'year',
              label: t('family.year'),
              isNumber: true,
              cell: (row) => row.year ?? t('notRecorded'),
            },
            { name: 'take', label: t('family.takePart'), cell: (row) => <TakePart row={row} /> },
            {
              name: 'readmission',
              label: <abbr title={t('family.readmissionLong')}>{t('family.readmission')}</abbr>,
              isNumber: true,
              cell: ({ readmission }) => year(readmission),
            },
            {
              name: 'visa',
              label: <abbr title={t('family.visaLong')}>{t('family.visa')}</abbr>,
              isNumber: true,
              cell: ({ visa }) => year(visa),
            },
          ]}
        />
      </ScrollBox>
      <p className="caption">{t('family.about')}</p>
    </>
  )
}

const BAR_PX = 84

function TakePart({ row: { participating, members } }: { row: PartnershipRow }) {
  const { t } = useTranslation('instrument')
  const numberText = useNumberText()
  if (members === null) return numberText(participating)
  return (
    <span className="family-take">
      <svg width={BAR_PX} height="8" data-layer="bloc" aria-hidden="true">
        <rect className="family-rest" width={BAR_PX} height="8" />
        <rect
          className="family-part"
          x="0.5"
          y="0.5"
          width={Math.max(0, (participating / members) * BAR_PX - 1)}
          height="7"
        />
      </svg>
      <span className="num">{t('family.ofMembers', { count: participating, of: members })}</span>
    </span>
  )
}

function TitleTable({ family, ownId }: FamilyProps) {
  const { t } = useTranslation('instrument')
  const numberText = useNumberText()
  return (
    <>
      <DataTable
        caption={t('family.partiesAbout')}
        rows={inOrder(family)}
        rowKey={({ id }) => id}
        isMarked={({ id }) => id === ownId}
        columns={[
          {
            name: 'instrument',
            label: t('family.instrument'),
            cell: ({ id, title }) => (
              <Link
                className="family-title"
                to="/instruments/$id"
                params={{ id }}
                aria-current={id === ownId ? 'page' : undefined}
              >
                {title}
              </Link>
            ),
          },
          {
            name: 'year',
            label: t('family.year'),
            isNumber: true,
            cell: ({ year }) => year ?? <span className="quiet">{t('notRecorded')}</span>,
          },
          {
            name: 'parties',
            label: t('family.parties'),
            isNumber: true,
            cell: ({ actors }) =>
              actors.length === 0 ? (
                <span className="quiet">{t('family.noParties')}</span>
              ) : (
                numberText(actors.length)
              ),
          },
        ]}
      />
      <p className="caption">{t('family.partiesAbout')}</p>
    </>
  )
}
