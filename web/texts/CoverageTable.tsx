import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TextCoverage } from '../../src/api/texts.ts'
import { DataTable } from '../components/DataTable.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import '../search/held-statement.css'
import '../styles/record-page.css'

/** Texts held of instruments registered, by layer and family: whatever is computed from texts is a part of this. */
export function CoverageTable({ coverage }: { coverage: TextCoverage }) {
  const { t } = useTranslation(['texts', 'common'])
  const numberText = useNumberText()
  return (
    <section className="section" aria-labelledby="coverage">
      <h2 id="coverage">{t('coverage.title')}</h2>
      <p className="caption">{t('coverage.about')}</p>
      <ScrollBox>
        <DataTable
          caption={t('coverage.title')}
          rows={coverage.items}
          rowKey={({ layer, family }) => `${layer} ${family}`}
          columns={[
            {
              name: 'family',
              label: t('coverage.family'),
              cell: ({ family, layer }) => (
                <Link
                  to="/instruments"
                  search={{ family: [family], layer: [layer ?? 'none'] }}
                  preload={false}
                >
                  {t(`common:familyPlural.${family}`)}
                </Link>
              ),
            },
            { name: 'layer', label: t('coverage.layer'), cell: ({ layer }) => <LayerName layer={layer} /> },
            {
              name: 'bar',
              label: t('coverage.share'),
              cell: ({ with_text, instruments }) => (
                <svg className="held-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect width="100" height="8" className="status-box-rest" />
                  <rect width={(with_text / instruments) * 100} height="8" className="status-box-known" />
                </svg>
              ),
            },
            {
              name: 'with_text',
              label: t('coverage.withText'),
              isNumber: true,
              cell: ({ with_text, instruments }) =>
                t('coverage.of', { known: numberText(with_text), of: numberText(instruments) }),
            },
            {
              name: 'texts',
              label: t('coverage.texts'),
              isNumber: true,
              cell: ({ texts }) => numberText(texts),
            },
          ]}
        />
      </ScrollBox>
    </section>
  )
}
