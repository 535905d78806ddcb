import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ProcessItem } from '../../src/api/processes.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { useInterplay } from '../api/process-queries.ts'
import { useActorById } from '../api/queries.ts'
import { ReportError } from '../changes/ReportError.tsx'
import type { DataColumn } from '../components/DataTable.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { shortActorName } from '../instrument/short-actor-name.ts'
import type { ProcessSort } from '../routes/process-search.ts'
import { precedentText } from './precedent-text.ts'
import { hasNoList, isAlive, membersIn, overlapsIn } from './process-counts.ts'
import { SideBar } from './SideBar.tsx'

/** Names that a cell has room for; the page of the process has all. */
const NAMED = 3

/** The columns of the list of processes. `year` is the one of the counts, `link` what a link to a process keeps of the address. */
export function useProcessColumns(year: number, link: { year?: number }) {
  const { t } = useTranslation(['process', 'common'])
  const actorById = useActorById()
  const mixText = (mix: string | null): string | null =>
    mix === null ? null : t(`mixShort.${mix}`, { defaultValue: mix })
  const precedentOf = new Map(useInterplay().data?.processes.map((row) => [row.instrument, row]))
  const namesText = (ids: readonly string[]): string | null =>
    ids.map((id) => shortActorName(id, actorById.get(id))).join(', ') || null
  const fewNames = (ids: readonly string[]): string => {
    const few = namesText(ids.slice(0, NAMED))
    if (few === null) return t('notRecorded')
    return ids.length > NAMED ? t('list.more', { names: few, count: ids.length - NAMED }) : few
  }
  const unknownMembers = (item: ProcessItem): string => {
    if (!hasNoList(item) || !isAlive(item, year)) return '–'
    return item.mix === 'global' ? t('mixShort.global') : t('notRecorded')
  }
  const payers = ({ funders }: ProcessItem): string[] => funders.map(({ actor }) => actor)
  const columns: readonly (DataColumn<ProcessItem> & { readonly name: ProcessSort })[] = [
    {
      name: 'process',
      label: t('column.process'),
      sortKey: ({ process }) => process.title,
      cell: ({ process }) => (
        <Link to="/processes/$id" params={{ id: process.id }} search={link}>
          {process.title}
        </Link>
      ),
    },
    {
      name: 'layer',
      label: t('column.layer'),
      isWhole: true,
      sortKey: ({ process }) => (process.layer === null ? null : LAYERS.indexOf(process.layer)),
      cell: ({ process }) => <LayerName layer={process.layer} />,
    },
    {
      name: 'since',
      label: t('column.since'),
      isNumber: true,
      sortKey: ({ process }) => process.year,
      cell: ({ process }) => process.year ?? '–',
    },
    {
      name: 'until',
      label: t('column.until'),
      isNumber: true,
      sortKey: ({ process }) => process.last_year,
      cell: ({ process }) => process.last_year ?? t('noEnd'),
    },
    {
      name: 'members',
      label: t('column.members'),
      isNumber: true,
      sortKey: (item) => membersIn(item, year),
      cell: (item) => membersIn(item, year) ?? unknownMembers(item),
    },
    {
      name: 'undated',
      label: t('column.undated'),
      isNumber: true,
      sortKey: ({ undated }) => undated,
      cell: ({ undated }) => undated,
    },
    {
      name: 'mix',
      label: t('column.mix'),
      sortKey: ({ mix }) => mixText(mix),
      cell: ({ mix }) => mixText(mix) ?? t('composition.notCodedShort'),
    },
    {
      name: 'chairs',
      label: t('list.allYears', { column: t('column.chairs') }),
      isWhole: true,
      sortKey: ({ chair_years }) => (chair_years.recorded === 0 ? null : chair_years.recorded),
      cell: ({ chair_years }) => <ChairYears years={chair_years} />,
    },
    {
      name: 'secretariat',
      label: t('list.allYears', { column: t('column.secretariat') }),
      isProse: true,
      sortKey: ({ secretariat }) => namesText(secretariat),
      cell: (item) => (
        <>
          {fewNames(item.secretariat)}
          <ReportError table="instruments" rowKey={item.process.id} name={item.process.title} />
        </>
      ),
    },
    {
      name: 'funders',
      label: t('list.allYears', { column: t('column.funders') }),
      isProse: true,
      sortKey: (item) => namesText(payers(item)),
      cell: (item) => fewNames(payers(item)),
    },
    {
      name: 'overlaps',
      label: t('column.overlaps'),
      isNumber: true,
      sortKey: (item) => overlapsIn(item, year)?.shared ?? null,
      cell: (item) => {
        const found = overlapsIn(item, year)
        if (found === null) return '–'
        return found.at_most > found.shared ? `${found.shared}–${found.at_most}` : found.shared
      },
    },
    {
      name: 'precedent',
      label: t('column.precedent'),
      isNumber: true,
      sortKey: ({ process }) => precedentOf.get(process.id)?.counted.share ?? null,
      cell: ({ process }) => {
        const found = precedentOf.get(process.id)
        return found === undefined ? '…' : (precedentText(found.counted) ?? '–')
      },
    },
  ]
  return columns
}

/** How many years have a recorded chair, and of which side they were. */
function ChairYears({ years }: { years: ProcessItem['chair_years'] }) {
  const { t } = useTranslation('process')
  const { recorded, years: of, a, b, unknown } = years
  if (recorded === 0) return t('notRecorded')
  return (
    <span className="chair-cell">
      {t('list.chairYears', { recorded, of })}
      <SideBar years={years} />
      <span className="unseen">
        {t('list.chairUnseen', { a: round(a), b: round(b), unknown: round(unknown) })}
      </span>
    </span>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
