import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { useActorById, useCoverage, useInstruments, useRegistry } from '../api/queries.ts'
import { biasCounts } from '../components/bias-counts.ts'
import { coveredYearOf } from '../components/coverage.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { FilterSheet } from '../components/FilterSheet.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { KeyHints } from '../keys/KeyHints.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { InstrumentsBias } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import { ColumnMenu } from './ColumnMenu.tsx'
import { DEFAULT_COLUMNS, withTitle } from './columns.ts'
import { EmptyRows } from './EmptyRows.tsx'
import { FilterChips } from './FilterChips.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { setParts, withoutFilter } from './filter-parts.ts'
import { InstrumentList } from './InstrumentList.tsx'
import { InstrumentTable, type VisibleRows } from './InstrumentTable.tsx'
import { RowsOut } from './RowsOut.tsx'
import { LifeKey } from './TableFoot.tsx'
import { useInstrumentRows } from './use-instrument-rows.ts'
import { useSearchChange } from './use-search-change.ts'
import { useSelection } from './use-selection.ts'
import { YearChart } from './YearChart.tsx'
import { yearsShown } from './years-shown.ts'
import '../shell/message-page.css'
import './instruments.css'

const NO_ROWS: readonly InstrumentSummary[] = []
const WORDS_ID = 'filter-words'

/** Every instrument of the registry, filtered, sorted and counted without delay; the address holds the whole state. */
export function InstrumentsPage() {
  const { t } = useTranslation('instruments')
  const { search, change } = useSearchChange()
  const navigate = useNavigate()
  const isPhone = useMedia(PHONE)
  const instruments = useInstruments()
  const registry = useRegistry().data
  const found = useInstrumentRows(search)
  const actorById = useActorById()
  const nameOf = useCallback((id: string) => actorById.get(id)?.name ?? id, [actorById])
  const kindOf = useCallback((id: string) => actorById.get(id)?.kind, [actorById])
  const [current, setCurrent] = useState(-1)
  const [visible, setVisible] = useState<VisibleRows>({ from: 0, to: 0 })
  const [isSheetOpen, setSheetOpen] = useState(false)
  const selection = useSelection()
  const rows = found?.rows ?? NO_ROWS
  const [rowsBefore, setRowsBefore] = useState(rows)
  if (rows !== rowsBefore) {
    setRowsBefore(rows)
    setCurrent(-1)
  }
  useTitle(t('title'))
  const lastYear = registry?.last_year
  const coverage = useCoverage()
  const axis = useMemo(
    () =>
      lastYear === undefined
        ? null
        : {
            ...yearsShown(rows, lastYear),
            widthPx: isPhone ? 88 : 104,
            coveredYear: coveredYearOf(coverage),
          },
    [rows, lastYear, isPhone, coverage],
  )
  const counts = useMemo(() => biasCounts(rows), [rows])
  const columns = useMemo(() => withTitle(search.columns ?? DEFAULT_COLUMNS), [search.columns])

  const move = (step: 1 | -1): void => {
    const from =
      current < visible.from || current > visible.to ? visible.from - (step === 1 ? 1 : -1) : current
    setCurrent(Math.min(rows.length - 1, Math.max(0, from + step)))
  }
  const currentRow = rows[current]
  useKeys([
    { keys: 'j', label: t('keys.next'), run: () => move(1) },
    { keys: 'k', label: t('keys.previous'), run: () => move(-1) },
    {
      keys: 'Enter',
      label: t('keys.open'),
      run: () => {
        if (currentRow) void navigate({ to: '/instruments/$id', params: { id: currentRow.id } })
      },
    },
    { keys: 'x', label: t('keys.select'), run: () => currentRow && selection.toggle(currentRow.id) },
    {
      keys: 'f',
      label: t('keys.filter'),
      run: () => (isPhone ? setSheetOpen(true) : document.getElementById(WORDS_ID)?.focus()),
    },
  ])

  if (instruments.isError) {
    return (
      <div className="message-page">
        <h1>{t('title')}</h1>
        <ErrorBox error={instruments.error} onRetry={() => void instruments.refetch()} />
      </div>
    )
  }
  if (found === null || registry === undefined || axis === null) {
    return (
      <div className="message-page">
        <h1>{t('title')}</h1>
        <StatusBox kind="loading">{t('loading')}</StatusBox>
      </div>
    )
  }
  const { facets, index } = found
  const panel = (
    <FilterPanel search={search} facets={facets} nameOf={nameOf} wordsId={WORDS_ID} onChange={change} />
  )
  const setCount = setParts(search).length
  return (
    <div className="instruments-page">
      {!isPhone && (
        <aside className="instruments-filter" aria-label={t('filter.title')}>
          <div className="filter-head">
            <h2>{t('filter.title')}</h2>
            {setCount > 0 && (
              <span className="second">
                {t('filter.set', { count: setCount })} ·{' '}
                <button type="button" className="link-button" onClick={() => change(withoutFilter)}>
                  {t('filter.clear')}
                </button>
              </span>
            )}
          </div>
          {panel}
        </aside>
      )}
      <div className="instruments-main">
        <div className="instruments-head">
          <h1 aria-live="polite">
            {t('count', { count: rows.length })}{' '}
            <span className="instruments-of">{t('of', { of: facets.of })}</span>
          </h1>
          <FilterChips search={search} nameOf={nameOf} onChange={(next) => change(() => next)} />
          <div className="instruments-tools">
            {selection.ids.size > 0 && (
              <span className="second">
                {t('select.count', { count: selection.ids.size })} ·{' '}
                <button type="button" className="link-button" onClick={selection.clear}>
                  {t('select.clear')}
                </button>
              </span>
            )}
            {isPhone ? (
              <button type="button" className="button" onClick={() => setSheetOpen(true)}>
                {t('filter.open')}
              </button>
            ) : (
              <ColumnMenu
                shown={search.columns ?? DEFAULT_COLUMNS}
                onChange={(columns) =>
                  change(({ columns: _, ...rest }) => (columns ? { ...rest, columns } : rest), true)
                }
              />
            )}
            <RowsOut
              search={search}
              selected={selection.ids}
              count={rows.length}
              of={facets.of}
              registryVersion={registry.version}
              nameOf={nameOf}
            />
          </div>
        </div>
        <YearChart
          search={search}
          facets={facets}
          index={index}
          lastYear={registry.last_year}
          registryDate={registry.date}
          onChange={change}
        />
        {rows.length === 0 ? (
          <EmptyRows search={search} index={index} nameOf={nameOf} onChange={(next) => change(() => next)} />
        ) : isPhone ? (
          <InstrumentList rows={rows} axis={axis} kindOf={kindOf} />
        ) : (
          <InstrumentTable
            rows={rows}
            columns={columns}
            axis={axis}
            kindOf={kindOf}
            sort={search.sort}
            order={search.order}
            onSort={(sort, order) => change((now) => ({ ...now, sort, order }))}
            current={current}
            onCurrent={setCurrent}
            selected={selection.ids}
            onSelect={selection.toggle}
            onVisible={setVisible}
          />
        )}
      </div>
      {isPhone && (
        <FilterSheet
          open={isSheetOpen}
          show={t('filter.show', { count: rows.length })}
          canClear={setCount > 0}
          onClear={() => change(withoutFilter)}
          onClose={() => setSheetOpen(false)}
        >
          {panel}
        </FilterSheet>
      )}
      <PageFoot
        start={
          <span className="foot-rows">
            {!isPhone && rows.length > 0 && (
              <span className="no-print">
                {t('foot.rows', {
                  from: visible.from + 1,
                  to: Math.min(rows.length, visible.to + 1),
                  count: rows.length,
                })}
              </span>
            )}
            <LifeKey />
            <InstrumentsBias counts={counts} />
          </span>
        }
        end={
          isPhone ? undefined : (
            <KeyHints
              hints={[
                ['j k', t('foot.move')],
                ['Enter', t('foot.open')],
                ['x', t('foot.select')],
                ['f', t('foot.filter')],
              ]}
            />
          )
        }
      />
    </div>
  )
}
