import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lineage } from '../../src/api/reuse-lineage.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { ArticleBars } from '../lineage/ArticleBars.tsx'
import { Choice } from '../lineage/Choice.tsx'
import { LineageRibbon } from '../lineage/LineageRibbon.tsx'
import { TextName } from '../lineage/TextName.tsx'
import { FLOW_BYS, type FlowBy } from '../routes/words-search.ts'
import { flowRibbon } from './flow-ribbon.ts'

interface FlowRibbonFigureProps {
  readonly answer: Lineage
  readonly by: FlowBy
  readonly date: string
  /** Key of the piece of the strip that the filter asks for; null where it asks for none alone. */
  readonly chosen: string | null
  readonly onBy: (by: FlowBy) => void
  readonly onChoose: (key: string) => void
}

/** Relations that the table lists. */
const LISTED = 200

/** Who copies from whom: from dated sources to the periods or layers of the texts that hold their words. */
export function FlowRibbonFigure({ answer, by, date, chosen, onBy, onChoose }: FlowRibbonFigureProps) {
  const { t } = useTranslation(['words', 'common'])
  const isPhone = useMedia(PHONE)
  const labelOf = (key: string): string => (by === 'layer' ? t(`common:layer.${key}`) : shortPeriod(key))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the labels follow the language with the answer.
  const data = useMemo(() => flowRibbon(answer, by, labelOf), [answer, by])
  const title = useFlowFinding(answer)
  const unnamed = data.articles.reduce(
    (sum, { rest }) => sum + rest.reduce((all, { words }) => all + words, 0),
    0,
  )
  const stripCaption = t(`flow.strip.${by}`, { texts: answer.origins.texts, count: answer.origins.words })
  return (
    <Figure
      title={title}
      unit={t('flow.unit', {
        count: answer.relations_total,
        min: answer.min,
        rule: t(`rule.said.${answer.rule}`),
      })}
      source={t('source', { version: answer.registry_version, method: answer.method })}
      date={date}
      summary={t('flow.summary', { title, count: answer.relations_total })}
      tools={
        <Choice
          label={t('flow.by.label')}
          values={FLOW_BYS}
          value={by}
          nameOf={(name) => t(`flow.by.${name}`)}
          onChange={onBy}
        />
      }
      leftOut={
        unnamed >= 1
          ? t('flow.unnamed', { count: Math.round(unnamed), named: answer.relations.length })
          : undefined
      }
      table={<RelationTable answer={answer} />}
    >
      {isPhone ? (
        <ArticleBars data={data} chosen={chosen} headingOf={() => null} onChoose={onChoose} />
      ) : (
        <LineageRibbon data={data} chosen={chosen} caption={stripCaption} onChoose={onChoose} />
      )}
    </Figure>
  )
}

/** The finding in words: the text that lent words to most others. */
function useFlowFinding({ relations, texts }: Lineage): string {
  const { t } = useTranslation('words')
  return useMemo(() => {
    const borrowers = new Map<string, number>()
    for (const { source } of relations) borrowers.set(source, (borrowers.get(source) ?? 0) + 1)
    const [most] = [...borrowers].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    const text = texts.find(({ id }) => id === most?.[0])
    return most === undefined || text === undefined
      ? t('flow.title')
      : t('flow.finding', { title: text.title, count: most[1] })
  }, [relations, texts, t])
}

/** 1990-1994 as 1990–94; a single year as it is. */
function shortPeriod(key: string): string {
  const [first = '', last = ''] = key.split('-')
  return first === last ? first : `${first}–${last.slice(2)}`
}

function RelationTable({ answer }: { answer: Lineage }) {
  const { t } = useTranslation('words')
  const dateText = useDateText()
  const numberText = useNumberText()
  const textById = new Map(answer.texts.map((text) => [text.id, text]))
  const rows = answer.relations.slice(0, LISTED)
  return (
    <>
      <DataTable
        caption={t('flow.table')}
        rows={rows}
        rowKey={({ target, source }) => `${source} ${target}`}
        columns={[
          {
            name: 'source',
            label: t('flow.source'),
            cell: ({ source }) => <TextName text={textById.get(source)} />,
          },
          {
            name: 'from',
            label: t('flow.signed'),
            isWhole: true,
            cell: ({ source }) => dateText(textById.get(source)?.signed ?? '', 'short'),
          },
          {
            name: 'target',
            label: t('flow.target'),
            cell: ({ target }) => <TextName text={textById.get(target)} />,
          },
          {
            name: 'to',
            label: t('flow.signed'),
            isWhole: true,
            cell: ({ target }) => dateText(textById.get(target)?.signed ?? '', 'short'),
          },
          {
            name: 'words',
            label: t('shares.words'),
            isNumber: true,
            cell: ({ words }) => numberText(Math.round(words)),
          },
          {
            name: 'compare',
            label: t('flow.read'),
            cell: ({ target, source }) => (
              <Link to="/compare" search={{ texts: [source, target] }}>
                {t('flow.compare')}
              </Link>
            ),
          },
        ]}
      />
      {answer.relations_total > rows.length && (
        <p className="caption">{t('flow.more', { shown: rows.length, count: answer.relations_total })}</p>
      )}
    </>
  )
}
