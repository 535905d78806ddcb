import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReuseTextItem } from '../../src/api/reuse-common.ts'
import type { Lineage, LineageRow } from '../../src/api/reuse-lineage.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import type { TableSort } from '../components/sort-rows.ts'
import { sortRows } from '../components/sort-rows.ts'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { usePercentText } from '../format/use-percent-text.ts'
import { OriginBar } from '../lineage/OriginBar.tsx'
import { olderShare } from '../lineage/shares.ts'
import { TextName } from '../lineage/TextName.tsx'
import './target-table.css'

interface TargetTableProps {
  readonly answer: Lineage
  readonly sort: TableSort
  readonly onSort: (sort: TableSort) => void
}

const SHOWN = 24
const BAR_PX = 140

interface Target {
  readonly row: LineageRow
  readonly text: ReuseTextItem | undefined
}

/** The texts asked about, each with its words by the layer that they were first seen in, its main source, or why nothing can be said. */
export function TargetTable({ answer, sort, onSort }: TargetTableProps) {
  const { t } = useTranslation('words')
  const dateText = useDateText()
  const numberText = useNumberText()
  const percent = usePercentText()
  const [isWhole, setWhole] = useState(false)
  const textById = new Map(answer.texts.map((text) => [text.id, text]))
  const rows: Target[] = answer.rows.map((row) => ({ row, text: textById.get(row.text) }))
  /** Texts of which nothing can be said stand last, whatever the rows are sorted by. */
  const keyOf =
    (key: (target: Target) => string | number | null) =>
    (target: Target): string | number | null =>
      target.row.words === 0 ? null : key(target)
  const columns = [
    {
      name: 'title',
      label: t('targets.text'),
      isProse: true,
      cell: ({ text }: Target) => <TextName text={text} />,
      sortKey: keyOf(({ text }) => text?.title ?? null),
    },
    {
      name: 'signed',
      label: t('targets.signed'),
      isWhole: true,
      cell: ({ text }: Target) => (text?.signed == null ? '' : dateText(text.signed, 'short')),
      sortKey: keyOf(({ text }) => text?.signed ?? null),
    },
    {
      name: 'words',
      label: t('targets.words'),
      isNumber: true,
      cell: ({ row }: Target) => numberText(row.words),
      sortKey: keyOf(({ row }) => row.words),
    },
    {
      name: 'older',
      label: t('targets.older'),
      isNumber: true,
      cell: ({ row }: Target) => {
        const older = olderShare(row)
        return older === null ? '–' : percent.one(older)
      },
      sortKey: ({ row }: Target) => olderShare(row),
    },
    {
      name: 'origin',
      label: t('targets.origin'),
      cell: ({ row }: Target) =>
        row.words === 0 ? (
          <span className="quiet">{row.why === null ? '' : t(`why.${row.why.why}`)}</span>
        ) : (
          <OriginBar
            words={{
              words: row.words,
              byLayer: row.credits.map(({ layer, words }) => ({ layer, words: words[answer.rule] })),
              stock: row.common,
              fresh: row.novel,
            }}
            widthPx={BAR_PX}
            heightPx={14}
          />
        ),
    },
    {
      name: 'main',
      label: t('targets.main'),
      isProse: true,
      cell: ({ row }: Target) =>
        row.main === null ? (
          <span className="quiet">{row.why !== null && row.words > 0 ? row.why.sentence : ''}</span>
        ) : (
          <>
            <TextName text={textById.get(row.main.source)} />{' '}
            <span className="quiet">{percent.one(row.main.share)}</span>
          </>
        ),
    },
  ]
  const sorted = sortRows(rows, columns, sort)
  return (
    <section className="section" aria-labelledby="targets">
      <h2 id="targets">{t('targets.title', { count: rows.length })}</h2>
      <p className="caption">{t('targets.about')}</p>
      <ScrollBox className="target-table">
        <DataTable
          caption={t('targets.title', { count: rows.length })}
          rows={isWhole ? sorted : sorted.slice(0, SHOWN)}
          rowKey={({ row }) => row.text}
          columns={columns}
          sort={sort}
          onSort={onSort}
        />
      </ScrollBox>
      {rows.length > SHOWN && (
        <button type="button" className="button no-print" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('targets.fewer') : t('targets.all', { count: rows.length })}
        </button>
      )}
    </section>
  )
}
