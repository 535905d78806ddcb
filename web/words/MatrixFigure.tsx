import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MATRIX_MEASURES, type Matrix, type MatrixMeasure } from '../../src/api/reuse-matrix.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { Choice } from '../lineage/Choice.tsx'
import { TextName } from '../lineage/TextName.tsx'
import { MatrixChart } from './MatrixChart.tsx'
import { matrixPairs, textsAlike } from './matrix-blocks.ts'

interface MatrixFigureProps {
  readonly matrix: Matrix
  readonly date: string
  /** Address of the API that answers the same. */
  readonly address: string
  readonly about: string
  readonly onMeasure: (measure: MatrixMeasure) => void
}

const LISTED = 100
/** The title counts texts that have another this much alike. */
const ALIKE = 0.5

/** Every pair of texts, ordered by family; whole in the file that the figure gives. */
export function MatrixFigure({ matrix, date, address, about, onMeasure }: MatrixFigureProps) {
  const { t } = useTranslation('words')
  const navigate = useNavigate()
  const pairs = useMemo(() => matrixPairs(matrix), [matrix])
  const alike = useMemo(() => textsAlike(matrix, ALIKE), [matrix])
  const { texts, measure, min } = matrix
  const title = t('matrix.finding', { count: alike, of: texts.length, least: ALIKE })
  const rows = pairs.slice(0, LISTED)
  return (
    <Figure
      title={title}
      unit={t('matrix.unit', { measure: t(`matrix.said.${measure}`, { min }), count: texts.length })}
      source={t('source', { version: matrix.registry_version, method: matrix.method })}
      date={date}
      summary={title}
      tools={
        <span className="button-row">
          <Choice
            label={t('matrix.measure')}
            values={MATRIX_MEASURES}
            value={measure}
            nameOf={(name) => t(`matrix.${name}`)}
            onChange={onMeasure}
          />
          <PageTools
            title={t('matrix.title')}
            about={about}
            registryVersion={matrix.registry_version}
            address={address}
          />
        </span>
      }
      leftOut={
        matrix.of > texts.length
          ? t('matrix.leftOut', { shown: texts.length, count: matrix.of })
          : t('matrix.blank')
      }
      table={
        <>
          <DataTable
            caption={t('matrix.table')}
            rows={rows}
            rowKey={({ row, column }) => `${row} ${column}`}
            columns={[
              { name: 'a', label: t('matrix.a'), cell: ({ row }) => <TextName text={texts[row]} /> },
              { name: 'b', label: t('matrix.b'), cell: ({ column }) => <TextName text={texts[column]} /> },
              {
                name: 'value',
                label: t(`matrix.${measure}`),
                isNumber: true,
                cell: ({ value }) => value.toFixed(3),
              },
              {
                name: 'compare',
                label: t('flow.read'),
                cell: ({ row, column }) => (
                  <Link to="/compare" search={{ texts: idsOf(matrix, row, column) }}>
                    {t('flow.compare')}
                  </Link>
                ),
              },
            ]}
          />
          {pairs.length > rows.length && (
            <p className="caption">{t('matrix.more', { shown: rows.length, count: pairs.length })}</p>
          )}
        </>
      }
    >
      <MatrixChart
        matrix={matrix}
        onPair={(row, column) =>
          void navigate({ to: '/compare', search: { texts: idsOf(matrix, row, column) } })
        }
      />
    </Figure>
  )
}

function idsOf({ texts }: Matrix, row: number, column: number): string[] {
  return [texts[row], texts[column]].flatMap((text) => text?.id ?? [])
}
