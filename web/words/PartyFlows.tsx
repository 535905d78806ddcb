import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Lineage, PartyFlow } from '../../src/api/reuse-lineage.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import './party-flows.css'

interface PartyFlowsProps {
  readonly answer: Lineage
  readonly date: string
}

const SHOWN = 16
const BAR_PX = 72

/** From party to party: words of texts that bind the one, credited to texts that bind the other and not it. */
export function PartyFlows({ answer, date }: PartyFlowsProps) {
  const { t } = useTranslation('words')
  const { parties } = answer
  const [first] = parties
  if (first === undefined) return null
  const title = t('parties.finding', {
    source: first.source_name,
    target: first.target_name,
    count: Math.round(first.words),
  })
  return (
    <Figure
      title={title}
      unit={t('parties.unit', { rule: t(`rule.said.${answer.rule}`) })}
      source={t('source', { version: answer.registry_version, method: answer.method })}
      date={date}
      summary={t('parties.summary', { title, count: parties.length })}
      leftOut={
        parties.length > SHOWN ? t('parties.shown', { shown: SHOWN, count: parties.length }) : undefined
      }
      table={<PartyTable parties={parties} isDrawn={false} />}
    >
      <PartyTable parties={parties.slice(0, SHOWN)} isDrawn />
    </Figure>
  )
}

function PartyTable({ parties, isDrawn }: { parties: readonly PartyFlow[]; isDrawn: boolean }) {
  const { t } = useTranslation('words')
  const numberText = useNumberText()
  const most = Math.max(1, ...parties.map(({ words }) => words))
  return (
    <DataTable
      caption={t('parties.table')}
      rows={parties}
      rowKey={({ source, target }) => `${source} ${target}`}
      columns={[
        {
          name: 'source',
          label: t('parties.source'),
          cell: ({ source, source_name }) => (
            <Link to="/actors/$id" params={{ id: source }}>
              {source_name}
            </Link>
          ),
        },
        {
          name: 'target',
          label: t('parties.target'),
          cell: ({ target, target_name }) => (
            <span className="party-to">
              <span aria-hidden="true">→ </span>
              <Link to="/actors/$id" params={{ id: target }}>
                {target_name}
              </Link>
            </span>
          ),
        },
        ...(isDrawn
          ? [
              {
                name: 'bar',
                label: <span className="unseen">{t('shares.words')}</span>,
                cell: ({ words }: PartyFlow) => (
                  <svg
                    className="party-bar"
                    width={BAR_PX}
                    height="10"
                    viewBox={`0 0 ${BAR_PX} 10`}
                    aria-hidden="true"
                  >
                    <rect width={(words / most) * BAR_PX} height="10" />
                  </svg>
                ),
              },
            ]
          : []),
        {
          name: 'words',
          label: t('shares.words'),
          isNumber: true,
          cell: ({ words }) => numberText(Math.round(words)),
        },
        { name: 'texts', label: t('parties.texts'), isNumber: true, cell: ({ texts }) => numberText(texts) },
      ]}
    />
  )
}
