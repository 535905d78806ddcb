import { useTranslation } from 'react-i18next'
import type { AgreementItem, CodingAgreement } from '../../src/api/clause-codings.ts'
import { type DataColumn, DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import { withMinus } from '../format/with-minus.ts'
import { AlphaBar } from './AlphaBar.tsx'

/** Alpha of every variable with its interval, and whether what coders say of it may be added up. */
export function Agreement({ answer }: { answer: CodingAgreement }) {
  const { t } = useTranslation('code')
  const number = useNumberText()
  const two = (value: number): string => withMinus(value.toFixed(2))
  const unknown = <span className="quiet">{t('agreement.unknown')}</span>
  const columns: DataColumn<AgreementItem>[] = [
    {
      name: 'variable',
      label: t('agreement.variable'),
      isWhole: true,
      cell: ({ variable }) => t([`agreement.of.${variable}`, `group.${variable}.name`]),
    },
    {
      name: 'level',
      label: t('agreement.level'),
      isWhole: true,
      cell: ({ level }) => t(`agreement.levels.${level}`),
    },
    {
      name: 'clauses',
      label: t('agreement.clauses'),
      isNumber: true,
      cell: ({ clauses }) => number(clauses),
    },
    {
      name: 'differing',
      label: t('agreement.differing'),
      isNumber: true,
      cell: ({ differing }) => number(differing),
    },
    {
      name: 'alpha',
      label: t('agreement.alpha'),
      isNumber: true,
      cell: ({ alpha }) => (alpha === null ? unknown : two(alpha)),
    },
    {
      name: 'interval',
      label: t('agreement.interval'),
      isNumber: true,
      cell: ({ interval }) =>
        interval === null ? unknown : t('agreement.range', { low: two(interval[0]), high: two(interval[1]) }),
    },
    {
      name: 'bar',
      label: <span className="unseen">{t('agreement.bar')}</span>,
      cell: ({ alpha, interval }) => <AlphaBar alpha={alpha} interval={interval} />,
    },
    {
      name: 'verdict',
      label: t('agreement.verdict'),
      isProse: true,
      cell: ({ verdict, refusal, clauses }) => (
        <>
          <strong>{t(`agreement.verdicts.${verdict}`)}</strong>
          {refusal !== null && (
            <span className="second">: {t(`agreement.refusals.${refusal}`, { count: clauses })}</span>
          )}
        </>
      ),
    },
  ]
  return (
    <section className="code-agreement">
      <p>
        {answer.coders.length === 0
          ? t('agreement.nobody')
          : t('agreement.coders', {
              names: answer.coders
                .map(({ coder, clauses }) => t('texts.by', { coder, count: clauses }))
                .join(', '),
              count: answer.clauses,
            })}
        {answer.without_topic > 0 && ` ${t('agreement.withoutTopic', { count: answer.without_topic })}`}
      </p>
      <ScrollBox>
        <DataTable
          caption={t('agreement.caption')}
          columns={columns}
          rows={answer.items}
          rowKey={({ variable }) => variable}
        />
      </ScrollBox>
      <p className="caption">{t('agreement.rule')}</p>
    </section>
  )
}
