import { useTranslation } from 'react-i18next'
import { PageTools } from '../components/PageTools.tsx'
import type { InstrumentsSearch } from '../routes/instruments-search.ts'
import { setParts } from './filter-parts.ts'
import { rowsAddress } from './rows-address.ts'
import { usePartText } from './use-part-text.ts'

interface RowsOutProps {
  readonly search: InstrumentsSearch
  /** Ids of the rows selected; none stands for all that match. */
  readonly selected: ReadonlySet<string>
  /** Rows that match, and rows in all. */
  readonly count: number
  readonly of: number
  readonly registryVersion: string
  readonly nameOf: (actorId: string) => string
}

/** The way out of the table: the rows selected, else all that match. */
export function RowsOut({ search, selected, count, of, registryVersion, nameOf }: RowsOutProps) {
  const { t } = useTranslation('instruments')
  const partText = usePartText(nameOf)
  const rows = rowsAddress(search, selected)
  const words = setParts(rows.search)
    .map((part) => partText(rows.search, part))
    .join('; ')
  const statement = rows.isSelection
    ? t('out.selected', { count: selected.size, of })
    : t('out.matching', { count, of })
  return (
    <PageTools
      title={t('title')}
      about={words}
      registryVersion={registryVersion}
      address={`/api/instruments${rows.query}`}
      pageAddress={`${window.location.origin}/instruments${rows.query}`}
      statement={
        selected.size > 0 && !rows.isSelection
          ? `${t('out.tooMany', { count: selected.size })} ${statement}`
          : statement
      }
    />
  )
}
