import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AboutAnswer, Lacks } from '../../src/api/about.ts'
import { DataTable } from '../components/DataTable.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useNumberText } from '../format/use-number-text.ts'

type FamilyRow = AboutAnswer['families'][number]
type Row = Lacks & Partial<Pick<FamilyRow, 'layer' | 'family'>>

/** What the instruments of each family of a layer lack; the last row is all of them. */
export function LacksTable({ about }: { readonly about: AboutAnswer }) {
  const { t } = useTranslation(['about', 'common'])
  const number = useNumberText()
  const isPhone = useMedia(PHONE)
  const rows: Row[] = [...about.families, about.all]
  const count = (name: Exclude<keyof Lacks, 'source_year'>, label: string) => ({
    name,
    label,
    isNumber: true,
    cell: (row: Row) => (row[name] === 0 ? '–' : number(row[name])),
  })
  return (
    <section className="section" aria-labelledby="lacks">
      <h2 id="lacks">{t('lacks.title')}</h2>
      <p className="caption">{t('lacks.about')}</p>
      <ScrollBox className="about-lacks">
        <DataTable
          caption={t('lacks.title')}
          rows={rows}
          rowKey={({ layer, family }) => `${layer} ${family}`}
          isMarked={({ family }) => family === undefined}
          columns={[
            {
              name: 'family',
              label: t('column.family'),
              cell: ({ layer, family }) =>
                family === undefined ? (
                  t('lacks.all')
                ) : (
                  <Link to="/instruments" search={{ family: [family], layer: [layer ?? 'none'] }}>
                    {t(`common:${isPhone ? 'familyShort' : 'familyPlural'}.${family}`)}
                  </Link>
                ),
            },
            {
              name: 'layer',
              label: t('column.layer'),
              isWhole: true,
              cell: ({ layer }) => (layer === undefined ? '' : <LayerName layer={layer} />),
            },
            count('instruments', t('column.instruments')),
            count('undated', t('column.undated')),
            count('without_binding', t('column.binding')),
            count('without_end', t('column.end')),
            count('without_licence', t('column.noLicence')),
            count('source_undated', t('column.noSourceDate')),
            {
              name: 'until',
              label: t('column.until'),
              isNumber: true,
              cell: ({ source_year }) => source_year ?? t('notStated'),
            },
          ]}
        />
      </ScrollBox>
    </section>
  )
}
