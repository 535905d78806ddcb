import { useTranslation } from 'react-i18next'
import type { PartnershipClass } from '../../src/api/partnership-class.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import { useFigureLabel } from './use-figure-label.ts'
import { useReadingText } from './use-reading-text.ts'

type Part = PartnershipClass['parts'][number]

/** The medians of a class by decade and layer, with how many instruments each rests on. */
export function ClassParts({ answer }: { readonly answer: PartnershipClass }) {
  const { t } = useTranslation(['partnership', 'common'])
  const text = useReadingText()
  const label = useFigureLabel()
  const numberText = useNumberText()
  const known = answer.figures.filter((figure) => figure.known > 0)
  if (answer.parts.length === 0 || known.length === 0) return null
  const nameOf = ({ by, value }: Part): string => {
    if (value === null) return t(by === 'layer' ? 'common:layer.none' : 'undated')
    return by === 'layer'
      ? t(`common:layer.${value}`, { defaultValue: String(value) })
      : t('class.decade', { year: value })
  }
  return (
    <section className="section" aria-labelledby="class-parts">
      <h2 id="class-parts">{t('class.parts')}</h2>
      <p className="caption">{t('class.partsAbout')}</p>
      <ScrollBox>
        <DataTable
          caption={t('class.parts')}
          rows={answer.parts}
          rowKey={({ by, value }) => `${by} ${value}`}
          columns={[
            { name: 'part', label: t('class.part'), cell: nameOf },
            {
              name: 'instruments',
              label: t('column.instruments'),
              isNumber: true,
              cell: ({ instruments }) => numberText(instruments),
            },
            {
              name: 'texts',
              label: t('column.texts'),
              isNumber: true,
              cell: ({ with_text }) => numberText(with_text),
            },
            ...known.map(({ id }) => ({
              name: id,
              label: label(id),
              isNumber: true,
              cell: ({ figures }: Part) => {
                const figure = figures.find((each) => each.id === id)
                const median = figure?.distribution?.median
                return median === undefined ? (
                  '–'
                ) : (
                  <>
                    {text.plain(median)} <small>({numberText(figure?.known ?? 0)})</small>
                  </>
                )
              },
            })),
          ]}
        />
      </ScrollBox>
    </section>
  )
}
