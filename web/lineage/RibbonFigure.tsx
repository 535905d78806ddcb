import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextLineage } from '../../src/api/reuse-lineage.ts'
import type { ReuseState } from '../../src/api/reuse-state.ts'
import { useRegistry } from '../api/queries.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { usePercentText } from '../format/use-percent-text.ts'
import { ArticleBars } from './ArticleBars.tsx'
import { LineageRibbon } from './LineageRibbon.tsx'
import type { RibbonData } from './ribbon-data.ts'
import { useHeldText } from './use-held-text.ts'
import { useLineageFinding } from './use-lineage-finding.ts'

interface RibbonFigureProps {
  readonly answer: TextLineage
  readonly data: RibbonData
  readonly chosen: string | null
  readonly held: ReuseState['held']
  readonly onChoose: (address: string) => void
}

/** The ribbon of a text with the finding as title; on a phone its articles with stacked bars; as a table, words by article and layer. */
export function RibbonFigure({ answer, data, chosen, held, onChoose }: RibbonFigureProps) {
  const { t } = useTranslation(['words', 'common'])
  const isPhone = useMedia(PHONE)
  const dateText = useDateText()
  const registry = useRegistry()
  const finding = useLineageFinding()
  const heldText = useHeldText()
  const { origins, min, earlier, rule, scope, registry_version: version, method, text } = answer
  const headingOf = useMemo(
    () => new Map(answer.articles.map(({ address, heading }) => [address, heading])),
    [answer],
  )
  const unnamed = data.articles.reduce(
    (sum, { rest }) => sum + rest.reduce((all, { words }) => all + words, 0),
    0,
  )
  const caption = t('ribbon.text', {
    date: text.signed === null ? t('ribbon.undated') : dateText(text.signed),
    count: origins.words,
  })
  return (
    <Figure
      title={finding(origins, rule, 'text')}
      unit={t('ribbon.unit', {
        min,
        count: origins.words,
        scope: t(`scope.of.${scope}`),
        rule: t(`rule.said.${rule}`),
      })}
      source={t('source', { version, method })}
      date={dateText(registry.data?.date ?? '')}
      summary={t('ribbon.summary', {
        finding: finding(origins, rule, 'text'),
        count: data.articles.length,
        earlier,
      })}
      leftOut={
        <>
          {t('ribbon.earlier', { count: earlier })} {heldText(held)}
          {!isPhone && unnamed >= 1 && ` ${t('ribbon.unnamed', { count: Math.round(unnamed) })}`}
        </>
      }
      table={<ArticleTable answer={answer} chosen={chosen} onChoose={onChoose} />}
    >
      {isPhone ? (
        <ArticleBars
          data={data}
          chosen={chosen}
          headingOf={(address) => headingOf.get(address) ?? null}
          onChoose={onChoose}
        />
      ) : (
        <LineageRibbon data={data} chosen={chosen} caption={caption} onChoose={onChoose} />
      )}
    </Figure>
  )
}

function ArticleTable({
  answer,
  chosen,
  onChoose,
}: Pick<RibbonFigureProps, 'answer' | 'chosen' | 'onChoose'>) {
  const { t } = useTranslation(['words', 'common'])
  const numberText = useNumberText()
  const percent = usePercentText()
  const titleOf = new Map(answer.texts.map(({ id, title }) => [id, title]))
  const layers = answer.origins.credits.map(({ layer }) => layer)
  type Row = TextLineage['articles'][number]
  return (
    <DataTable<Row>
      caption={t('ribbon.table')}
      rows={answer.articles.filter(({ words }) => words > 0)}
      rowKey={({ address }) => address}
      isMarked={({ address }) => address === chosen}
      columns={[
        {
          name: 'article',
          label: t('ribbon.article'),
          cell: ({ address, label, heading }) => (
            <button type="button" className="link-button" onClick={() => onChoose(address)}>
              {[label, heading].filter((part) => part !== null).join(' ') || address}
            </button>
          ),
        },
        { name: 'words', label: t('shares.words'), isNumber: true, cell: ({ words }) => numberText(words) },
        ...layers.map((layer) => ({
          name: layer ?? 'none',
          label: t(`common:layer.${layer ?? 'none'}`),
          isNumber: true,
          cell: (row: Row) => {
            const credit = row.credits.find((one) => one.layer === layer)
            return credit === undefined ? '' : percent.one(credit.words[answer.rule] / row.words)
          },
        })),
        {
          name: 'common',
          label: t('shares.stock'),
          isNumber: true,
          cell: ({ common, words }) => (common === 0 ? '' : percent.one(common / words)),
        },
        {
          name: 'novel',
          label: t('shares.fresh'),
          isNumber: true,
          cell: ({ novel, words }) => percent.one(novel / words),
        },
        {
          name: 'main',
          label: t('ribbon.main'),
          isProse: true,
          cell: ({ sources }) => {
            const [main] = sources
            return main === undefined ? '' : (titleOf.get(main.text) ?? main.text)
          },
        },
      ]}
    />
  )
}
