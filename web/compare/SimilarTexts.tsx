import { useTranslation } from 'react-i18next'
import type { SimilarText } from '../../src/api/reuse-similar.ts'
import { useSimilar } from '../api/compare-queries.ts'
import { type DataColumn, DataTable } from '../components/DataTable.tsx'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { LayerMark } from '../components/LayerMark.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { usePercentText } from '../format/use-percent-text.ts'
import { ReuseLoading } from '../lineage/ReuseLoading.tsx'

interface SimilarTextsProps {
  readonly text: string
  readonly onChoose: (text: string) => void
}

/** The texts that hold most words of one, each of which can be put beside it. */
export function SimilarTexts({ text, onChoose }: SimilarTextsProps) {
  const { t } = useTranslation('compare')
  const { data, error, refetch } = useSimilar(text)
  const dateText = useDateText()
  const number = useNumberText()
  const percent = usePercentText()
  if (error !== null) return <ErrorBox error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <ReuseLoading />
  if (data.why !== null) return <StatusBox kind="empty" title={data.why.sentence} />
  const columns: DataColumn<SimilarText>[] = [
    {
      name: 'text',
      label: t('similar.text'),
      cell: ({ id, title, layer }) => (
        <>
          <LayerMark layer={layer} />{' '}
          <button type="button" className="link-button" onClick={() => onChoose(id)}>
            {title}
          </button>
        </>
      ),
    },
    {
      name: 'signed',
      label: t('similar.signed'),
      isWhole: true,
      cell: ({ signed }) => (signed === null ? t('pairs.unknownDate') : dateText(signed, 'short')),
    },
    { name: 'shared', label: t('similar.shared'), isNumber: true, cell: ({ shared }) => number(shared) },
    { name: 'share', label: t('similar.share'), isNumber: true, cell: ({ share }) => percent.one(share) },
  ]
  return (
    <section className="section similar-texts" aria-labelledby="similar">
      <h2 id="similar">{t('similar.title')}</h2>
      <p className="caption">
        {t('similar.about', { title: data.text.title, min: data.min, count: data.compared })}
      </p>
      <ScrollBox>
        <DataTable
          caption={t('similar.caption', { title: data.text.title })}
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
        />
      </ScrollBox>
    </section>
  )
}
