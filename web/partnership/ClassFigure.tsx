import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PartnershipClass } from '../../src/api/partnership-class.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { ClassStrips } from './ClassStrips.tsx'
import { useFigureLabel } from './use-figure-label.ts'
import { useReadingText } from './use-reading-text.ts'

interface ClassFigureProps {
  readonly answer: PartnershipClass
  readonly title: string
  readonly instrument: string | null
  readonly source: string
  readonly date: string
}

/** How each figure is spread over a class, with one instrument marked where one is looked at; as a table every instrument with every figure. */
export function ClassFigure({ answer, title, instrument, source, date }: ClassFigureProps) {
  const { t } = useTranslation(['partnership', 'common'])
  const text = useReadingText()
  const label = useFigureLabel()
  const known = answer.figures.filter((figure) => figure.known > 0)
  const without = answer.figures.length - known.length
  return (
    <Figure
      title={title}
      unit={t('class.unit')}
      source={source}
      date={date}
      summary={t('class.summary', {
        count: answer.instruments,
        family: t(`common:familyPlural.${answer.family}`),
        figures: known.length,
      })}
      leftOut={
        <>
          {t('class.texts', { texts: answer.with_text, count: answer.instruments })}{' '}
          {without > 0 && t('class.without', { count: without })} {t('class.outliers')}
        </>
      }
      table={
        <ScrollBox>
          <DataTable
            caption={title}
            rows={answer.members}
            rowKey={(member) => member.instrument}
            isMarked={(member) => member.instrument === instrument}
            columns={[
              {
                name: 'instrument',
                label: t('column.instrument'),
                isProse: true,
                cell: (member) => (
                  <Link to="/partnership" search={{ instrument: member.instrument }}>
                    {member.title}
                  </Link>
                ),
              },
              {
                name: 'signed',
                label: t('column.signed'),
                isNumber: true,
                cell: ({ signed }) => signed?.slice(0, 4) ?? '–',
              },
              ...known.map(({ id }) => ({
                name: id,
                label: label(id),
                isNumber: true,
                cell: ({ values }: PartnershipClass['members'][number]) => {
                  const value = values[id]
                  return value === undefined ? '–' : text.plain(value)
                },
              })),
            ]}
          />
        </ScrollBox>
      }
    >
      {known.length === 0 ? (
        <StatusBox kind="unavailable" title={t('class.nothing')} />
      ) : (
        <ClassStrips answer={answer} instrument={instrument} />
      )}
    </Figure>
  )
}
