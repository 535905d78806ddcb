import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Layer } from '../../src/model/layer.ts'
import type { AtlasData } from '../atlas/atlas-data.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { useShareText } from '../format/use-share-text.ts'
import { useIsPrinting } from '../print/use-printing.ts'
import type { LayersChange } from '../routes/layers-search.ts'
import type { LayersChoice } from './layers-choice.ts'
import { OverlapHeat } from './OverlapHeat.tsx'
import { OverlapList } from './OverlapList.tsx'
import { meetElsewhere, overlapCells } from './overlap-cells.ts'
import type { YearNetworks } from './year-networks.ts'

interface OverlapFigureProps {
  readonly data: AtlasData
  readonly choice: LayersChoice
  readonly networks: YearNetworks
  readonly onChange: (part: LayersChange, replace?: boolean) => void
}

/** How far the layers tie the same pairs: a table of shares, whose cells open the pairs. On a phone a list. */
export function OverlapFigure({ data, choice, networks, onChange }: OverlapFigureProps) {
  const { t } = useTranslation('layers')
  const isPrinting = useIsPrinting()
  const isNarrow = useMedia(PHONE)
  const numberText = useNumberText()
  const shareText = useShareText()
  const dateText = useDateText()
  const { layers, isJaccard, year } = choice
  const cells = useMemo(() => overlapCells(networks.bits, layers), [networks, layers])
  const { share, of } = useMemo(() => meetElsewhere(networks.bits, 'bilateral'), [networks])
  const title =
    share === null ? t('overlap.titleNone') : t('overlap.title', { share: shareText(share), year })
  const open = (row: Layer, column: Layer): void => onChange({ cell: [row, column] }, false)
  return (
    <Figure
      title={title}
      unit={t(isJaccard ? 'overlap.unitJaccard' : 'overlap.unit')}
      source={t('common:app.name')}
      date={dateText(data.registry.date)}
      summary={t('overlap.summary', { title, count: of })}
      leftOut={
        <button
          type="button"
          className="link-button"
          onClick={() => onChange({ overlap: isJaccard ? undefined : 'jaccard' })}
        >
          {t(isJaccard ? 'overlap.toConditional' : 'overlap.toJaccard')}
        </button>
      }
      table={
        <DataTable
          caption={t('overlap.table')}
          rows={cells.filter(({ row, column }) => row !== column)}
          rowKey={({ row, column }) => `${row} ${column}`}
          columns={[
            {
              name: 'column',
              label: t('overlap.column'),
              cell: ({ column }) => <LayerName layer={column} />,
            },
            { name: 'row', label: t('overlap.row'), cell: ({ row }) => <LayerName layer={row} /> },
            { name: 'both', label: t('overlap.both'), isNumber: true, cell: ({ both }) => numberText(both) },
            { name: 'of', label: t('overlap.of'), isNumber: true, cell: (cell) => numberText(cell.of) },
            {
              name: 'share',
              label: t('overlap.share'),
              isNumber: true,
              cell: ({ conditional }) => (conditional === null ? t('unknown') : shareText(conditional)),
            },
            {
              name: 'jaccard',
              label: t('overlap.jaccard'),
              isNumber: true,
              cell: ({ jaccard }) => (jaccard === null ? t('unknown') : shareText(jaccard)),
            },
          ]}
        />
      }
    >
      {isNarrow && !isPrinting ? (
        <OverlapList cells={cells} isJaccard={isJaccard} onOpen={open} />
      ) : (
        <OverlapHeat layers={layers} cells={cells} isJaccard={isJaccard} onOpen={open} />
      )}
    </Figure>
  )
}
