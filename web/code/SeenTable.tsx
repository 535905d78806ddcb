import { useTranslation } from 'react-i18next'
import type { ClauseSeen, CodedValues } from '../../src/api/clause-codings.ts'
import { CODED_VARIABLES, type CodedVariable } from '../../src/model/clause-coding.ts'
import { useValueText } from '../clauses/use-value-text.ts'
import { type DataColumn, DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { isSameValue } from './chosen-values.ts'

interface SeenTableProps {
  readonly mine: CodedValues
  readonly seen: ClauseSeen
}

/** One's own values beside the rules' and other coders', and what counts; told only of a clause that one has coded. */
export function SeenTable({ mine, seen }: SeenTableProps) {
  const { t } = useTranslation('code')
  const valueText = useValueText()
  const rows = CODED_VARIABLES.filter(
    (variable) =>
      variable !== 'via' || [mine, seen.machine, seen.counts].some((all) => (all.via ?? 'none') !== 'none'),
  )
  const cell = (variable: CodedVariable, value: string | undefined, absent: string) =>
    value === undefined ? <span className="quiet">{absent}</span> : valueText(variable, value)
  const differing = (variable: CodedVariable, value: string | undefined, absent: string) =>
    isSameValue(variable, value, mine[variable]) ? (
      <span className="second">{cell(variable, value, absent)}</span>
    ) : (
      <strong>{cell(variable, value, absent)}</strong>
    )
  const columns: DataColumn<CodedVariable>[] = [
    { name: 'variable', label: t('seen.variable'), cell: (variable) => t(`group.${variable}.name`) },
    {
      name: 'you',
      label: t('seen.you'),
      cell: (variable) => cell(variable, mine[variable], t('seen.nothing')),
    },
    {
      name: 'rules',
      label: t('seen.rules'),
      cell: (variable) => differing(variable, seen.machine[variable], t('seen.untold')),
    },
    ...seen.others.map(({ coder, values }) => ({
      name: `of ${coder}`,
      label: coder,
      cell: (variable: CodedVariable) => differing(variable, values[variable], t('seen.nothing')),
    })),
    ...(rows.every((variable) => isSameValue(variable, mine[variable], seen.counts[variable]))
      ? []
      : [
          {
            name: 'counts',
            label: t('seen.counts'),
            cell: (variable: CodedVariable) => differing(variable, seen.counts[variable], t('seen.untold')),
          },
        ]),
  ]
  return (
    <section aria-labelledby="seen" className="seen">
      <h3 id="seen">{t('seen.title')}</h3>
      <ScrollBox>
        <DataTable caption={t('seen.title')} columns={columns} rows={rows} rowKey={(variable) => variable} />
      </ScrollBox>
      <p className="caption">
        {t('seen.marks')} {seen.rules.length > 0 && t('seen.rulesUsed', { rules: seen.rules.join(', ') })}
      </p>
      {seen.unresolved.length > 0 && (
        <p className="caption">{t('seen.unresolved', { names: seen.unresolved.join('; ') })}</p>
      )}
      {seen.later.length > 0 && (
        <>
          <h3>{t('seen.later')}</h3>
          <ul className="caption">
            {seen.later.map(({ id, coder, variable, value, way, why }) => (
              <li key={id}>
                {t(`seen.${way}By`, {
                  coder,
                  variable: t(`group.${variable}.name`),
                  value: value === null ? t('seen.nothing') : valueText(variable, value),
                  why,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
