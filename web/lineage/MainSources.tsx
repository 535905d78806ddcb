import { useTranslation } from 'react-i18next'
import type { TextLineage } from '../../src/api/reuse-lineage.ts'
import { DataTable } from '../components/DataTable.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { usePercentText } from '../format/use-percent-text.ts'
import { mainSources } from './main-sources.ts'
import { TextName } from './TextName.tsx'

const SHOWN = 8

/** The earlier texts that lent a text most words, each with the way to read both side by side. */
export function MainSources({ answer }: { answer: TextLineage }) {
  const { t } = useTranslation('words')
  const dateText = useDateText()
  const numberText = useNumberText()
  const percent = usePercentText()
  const sources = mainSources(answer)
  const shown = sources.slice(0, SHOWN)
  if (shown.length === 0) return null
  return (
    <section className="main-sources" aria-labelledby="main-sources">
      <h3 id="main-sources">{t('sources.title')}</h3>
      <p className="caption">{t('sources.about')}</p>
      <DataTable
        caption={t('sources.title')}
        rows={shown}
        rowKey={({ text }) => text.id}
        columns={[
          {
            name: 'title',
            label: t('sources.text'),
            cell: ({ text }) => <TextName text={text} />,
          },
          {
            name: 'signed',
            label: t('sources.signed'),
            isWhole: true,
            cell: ({ text }) => (text.signed === null ? '' : dateText(text.signed, 'short')),
          },
          {
            name: 'words',
            label: t('shares.words'),
            isNumber: true,
            cell: ({ words }) => numberText(Math.round(words)),
          },
          {
            name: 'share',
            label: t('shares.share'),
            isNumber: true,
            cell: ({ words }) => percent.one(words / answer.origins.words),
          },
        ]}
      />
      {sources.length > shown.length && (
        <p className="caption">{t('sources.more', { count: sources.length - shown.length })}</p>
      )}
    </section>
  )
}
