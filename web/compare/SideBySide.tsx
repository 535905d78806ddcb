import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Compare } from '../../src/api/reuse-compare.ts'
import { PASSAGE_MIN } from '../../src/api/reuse-passages.ts'
import { RunLength } from '../components/RunLength.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { Choice } from '../lineage/Choice.tsx'
import {
  COMPARE_SHOWN,
  type CompareSearch,
  type CompareShown,
  RUN_LENGTHS,
} from '../routes/compare-search.ts'
import { AlignedText } from './AlignedText.tsx'
import { type ShownRow, shownRows } from './aligned-rows.ts'
import { PairTable } from './PairTable.tsx'
import { type RowsInHand, useRows } from './use-rows.ts'

interface SideBySideProps {
  readonly compare: Compare
  readonly search: CompareSearch
  /** Another answer is being read. */
  readonly isStale: boolean
  readonly onChange: (next: Partial<CompareSearch>, keepsPlace?: boolean) => void
}

function isMoved({ cells }: ShownRow): boolean {
  return cells.some((cell) => cell?.moved === true)
}

const IS_SHOWN: Readonly<Record<CompareShown, (row: ShownRow) => boolean>> = {
  all: () => true,
  changed: (row) => !row.isSame || isMoved(row),
  lacking: ({ cells }) => cells.some((cell) => cell === null),
}

/** The numbers of a comparison, and its texts article by article with the ways through them. */
export function SideBySide({ compare, search, isStale, onChange }: SideBySideProps) {
  const { t } = useTranslation('compare')
  const all = useMemo(() => shownRows(compare), [compare])
  const shown = search.show ?? 'all'
  const rows = useMemo(() => all.filter(IS_SHOWN[shown]), [all, shown])
  const inHand = useRows(rows)
  const moved = all.filter(isMoved).length
  const show = (next: CompareShown): void => onChange({ show: next === 'all' ? undefined : next }, true)
  useKeys([
    { keys: 'n', label: t('keys.next'), run: () => inHand.stepPassage(1) },
    { keys: 'p', label: t('keys.previous'), run: () => inHand.stepPassage(-1) },
    { keys: 'ArrowRight', label: t('keys.articleNext'), run: () => inHand.stepRow(1) },
    { keys: 'ArrowLeft', label: t('keys.articleBefore'), run: () => inHand.stepRow(-1) },
    {
      keys: 'v',
      label: t('keys.show'),
      run: () => show(COMPARE_SHOWN[(COMPARE_SHOWN.indexOf(shown) + 1) % COMPARE_SHOWN.length] ?? 'all'),
    },
  ])
  return (
    <div data-stale={isStale} className="side-by-side">
      <PairTable compare={compare} />
      <section className="section" aria-labelledby="side-by-side">
        <h2 id="side-by-side">
          {t('texts.title')}
          {moved > 0 && <span className="compare-moved"> · {t('moved', { count: moved })}</span>}
        </h2>
        <div className="compare-tools no-print">
          <Choice
            label={t('show.label')}
            values={COMPARE_SHOWN}
            value={shown}
            nameOf={(name) => t(`show.${name}`, { count: all.filter(IS_SHOWN[name]).length })}
            onChange={show}
          />
          <RunLength
            lengths={RUN_LENGTHS}
            length={compare.min}
            onChange={(min) => onChange({ min: min === PASSAGE_MIN ? undefined : min }, true)}
          />
          <PassageSteps inHand={inHand} />
        </div>
        <Legend compare={compare} />
        {rows.length === 0 ? (
          <StatusBox kind="empty" title={t(`texts.empty.${shown}`)}>
            {shown !== 'all' && (
              <button type="button" className="link-button" onClick={() => show('all')}>
                {t('texts.empty.lift')}
              </button>
            )}
          </StatusBox>
        ) : (
          <AlignedText compare={compare} rows={rows} passage={inHand.passage} row={inHand.row} />
        )}
      </section>
    </div>
  )
}

function PassageSteps({ inHand: { place, passages, stepPassage } }: { inHand: RowsInHand }) {
  const { t } = useTranslation('compare')
  return (
    <span className="passage-steps">
      <span className="segments">
        <button
          type="button"
          className="button"
          aria-label={t('passage.previous')}
          disabled={passages === 0}
          onClick={() => stepPassage(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="button"
          aria-label={t('passage.next')}
          disabled={passages === 0}
          onClick={() => stepPassage(1)}
        >
          ↓
        </button>
      </span>
      <output className="caption">
        {place === -1
          ? t('passage.count', { count: passages })
          : t('passage.at', { place: place + 1, count: passages })}
      </output>
    </span>
  )
}

/** What the marks mean. */
function Legend({ compare: { min, texts } }: { compare: Compare }) {
  const { t } = useTranslation('compare')
  return (
    <p className="caption compare-legend">
      {t('legend.passage', { min })} {t('legend.changed')} {t('legend.elsewhere')} {t('legend.none')}{' '}
      {texts.length > 2 && t('legend.many')}
    </p>
  )
}
