import { useTranslation } from 'react-i18next'
import type { Compare, PairNumbers } from '../../src/api/reuse-compare.ts'
import { edtfDate, surelyBefore } from '../../src/model/edtf-date.ts'
import { type DataColumn, DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { usePercentText } from '../format/use-percent-text.ts'

type ComparedText = Compare['texts'][number]

/** Every two of the texts in numbers: how much of each stands in the other, how like they are, which was first. */
export function PairTable({ compare }: { compare: Compare }) {
  const { t, i18n } = useTranslation('compare')
  const dateText = useDateText()
  const number = useNumberText()
  const percent = usePercentText()
  const byId = new Map(compare.texts.map((text) => [text.id, text]))
  const jaccardText = new Intl.NumberFormat(i18n.language, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  })
  const wordsOf = (id: string): number =>
    byId.get(id)?.articles.reduce((sum, { words }) => sum + words, 0) ?? 0
  const covered = (words: number, id: string): string => {
    const all = wordsOf(id)
    return t('pairs.of', {
      words: number(words),
      all: number(all),
      share: percent.one(all === 0 ? 0 : words / all),
    })
  }
  const jaccard = (grams: PairNumbers['words']) =>
    grams === null ? (
      t('pairs.tooShort')
    ) : (
      <>
        {jaccardText.format(grams.jaccard)}{' '}
        <span className="quiet">{t('pairs.shared', { shared: number(grams.shared) })}</span>
      </>
    )
  const earlier = ({ a, b }: PairNumbers): string => {
    const [first, second] = [byId.get(a), byId.get(b)]
    const found = earlierText(first, second)
    if (found !== null) return `${found.title}, ${dateText(found.signed ?? '', 'short')}`
    return first?.signed && second?.signed ? t('pairs.sameDay') : t('pairs.unknownDate')
  }
  const columns: DataColumn<PairNumbers>[] = [
    { name: 'a', label: t('pairs.a'), isProse: true, cell: ({ a }) => byId.get(a)?.title ?? a },
    { name: 'b', label: t('pairs.b'), isProse: true, cell: ({ b }) => byId.get(b)?.title ?? b },
    { name: 'earlier', label: t('pairs.earlier'), isProse: true, cell: earlier },
    { name: 'a-in-b', label: t('pairs.aInB'), isNumber: true, cell: (pair) => covered(pair.a_in_b, pair.a) },
    { name: 'b-in-a', label: t('pairs.bInA'), isNumber: true, cell: (pair) => covered(pair.b_in_a, pair.b) },
    { name: 'words', label: t('pairs.words'), isNumber: true, cell: ({ words }) => jaccard(words) },
    {
      name: 'characters',
      label: t('pairs.characters'),
      isNumber: true,
      cell: ({ characters }) => jaccard(characters),
    },
  ]
  const [only, ...others] = compare.pairs
  return (
    <section className="section pair-table" aria-labelledby="pairs">
      <h2 id="pairs">{t('pairs.title')}</h2>
      {only !== undefined && others.length === 0 ? (
        <dl className="pair-facts">
          {columns.slice(2).map(({ name, label, cell }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>{cell(only)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <ScrollBox>
          <DataTable
            caption={t('pairs.caption')}
            columns={columns}
            rows={compare.pairs}
            rowKey={({ a, b }) => `${a} ${b}`}
          />
        </ScrollBox>
      )}
      <p className="caption">{t('pairs.about', { min: compare.min })}</p>
    </section>
  )
}

function earlierText(a: ComparedText | undefined, b: ComparedText | undefined): ComparedText | null {
  if (!a?.signed || !b?.signed) return null
  const [dateA, dateB] = [edtfDate(a.signed), edtfDate(b.signed)]
  return surelyBefore(dateA, dateB) ? a : surelyBefore(dateB, dateA) ? b : null
}
