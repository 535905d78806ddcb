import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReuseTextItem } from '../../src/api/reuse-common.ts'
import { type DraftAnswer, type DraftSource, originsMin } from '../../src/api/reuse-draft.ts'
import { type DataColumn, DataTable } from '../components/DataTable.tsx'
import { LayerMark } from '../components/LayerMark.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { usePercentText } from '../format/use-percent-text.ts'

const MOST_SOURCES = 10

interface DraftSourcesProps {
  readonly answer: DraftAnswer
  readonly textById: ReadonlyMap<string, ReuseTextItem>
}

/** Which texts hold most words of the draft, and in which layer its words were first seen. */
export function DraftSources({ answer, textById }: DraftSourcesProps) {
  const { t } = useTranslation('draft')
  const dateText = useDateText()
  const number = useNumberText()
  const percent = usePercentText()
  const columns: DataColumn<DraftSource>[] = [
    {
      name: 'text',
      label: t('sources.text'),
      isProse: true,
      cell: ({ text: id }) => {
        const text = textById.get(id)
        return (
          <>
            <LayerMark layer={text?.layer ?? null} />{' '}
            {text?.instrument == null ? (
              (text?.title ?? id)
            ) : (
              <Link to="/instruments/$id/text" params={{ id: text.instrument.id }} search={{ text: id }}>
                {text.title}
              </Link>
            )}
          </>
        )
      },
    },
    {
      name: 'signed',
      label: t('sources.signed'),
      isWhole: true,
      cell: ({ text }) => {
        const signed = textById.get(text)?.signed ?? null
        return signed === null ? t('panel.undated') : dateText(signed, 'short')
      },
    },
    { name: 'words', label: t('sources.words'), isNumber: true, cell: ({ words }) => number(words) },
    { name: 'share', label: t('sources.share'), isNumber: true, cell: ({ share }) => percent.one(share) },
  ]
  return (
    <div className="draft-sums">
      <section className="section" aria-labelledby="sources">
        <h2 id="sources">{t('sources.title')}</h2>
        <ScrollBox>
          <DataTable
            caption={t('sources.title')}
            columns={columns}
            rows={answer.sources.slice(0, MOST_SOURCES)}
            rowKey={({ text }) => text}
          />
        </ScrollBox>
        <p className="caption">
          {t('sources.about', { count: Math.min(MOST_SOURCES, answer.sources.length) })}
        </p>
      </section>
      {answer.origins !== null && <OriginTable origins={answer.origins} min={originsMin(answer.min)} />}
    </div>
  )
}

type Origins = NonNullable<DraftAnswer['origins']>
interface OriginRow {
  readonly key: string
  readonly credit: Origins['credits'][number] | null
  readonly words: number
}

/** By layer: words first seen in texts of it, by the three rules. */
function OriginTable({ origins, min }: { origins: Origins; min: number }) {
  const { t } = useTranslation('draft')
  const number = useNumberText()
  const percent = usePercentText()
  const all = Math.max(1, origins.words)
  const rows: OriginRow[] = [
    ...origins.credits
      .filter(({ words }) => Object.values(words).some((credited) => credited > 0))
      .map((credit) => ({ key: credit.layer ?? 'none', credit, words: credit.words.earliest })),
    { key: 'common', credit: null, words: origins.common },
    { key: 'novel', credit: null, words: origins.novel },
  ]
  const range = ({ credit, words }: OriginRow): string => {
    const byRule = credit === null ? [words] : Object.values(credit.words)
    return percent.range(Math.min(...byRule) / all, Math.max(...byRule) / all)
  }
  const columns: DataColumn<OriginRow>[] = [
    {
      name: 'layer',
      label: t('layers.layer'),
      cell: ({ key, credit }) =>
        credit === null ? t(`layers.${key as 'common' | 'novel'}`) : <LayerName layer={credit.layer} />,
    },
    {
      name: 'words',
      label: t('layers.words'),
      isNumber: true,
      cell: ({ words }) => number(Math.round(words)),
    },
    {
      name: 'share',
      label: t('layers.share'),
      isNumber: true,
      cell: ({ words }) => percent.one(words / all),
    },
    { name: 'range', label: t('layers.range'), isNumber: true, cell: range },
  ]
  return (
    <section className="section" aria-labelledby="layers">
      <h2 id="layers">{t('layers.title')}</h2>
      <ScrollBox>
        <DataTable caption={t('layers.title')} columns={columns} rows={rows} rowKey={({ key }) => key} />
      </ScrollBox>
      <p className="caption">{t('layers.about', { min })}</p>
    </section>
  )
}
