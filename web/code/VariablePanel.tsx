import { useTranslation } from 'react-i18next'
import type { CodingClauses } from '../../src/api/clause-codings.ts'
import { useValueText } from '../clauses/use-value-text.ts'
import { askedVariables } from './chosen-values.ts'
import { VALUE_GROUPS } from './coding-groups.ts'
import { TopicField } from './TopicField.tsx'
import type { ClauseDesk } from './use-clause-desk.ts'
import { GroupHead, ValueGroupField } from './ValueGroupField.tsx'

interface VariablePanelProps {
  readonly desk: ClauseDesk
  readonly answer: CodingClauses
}

/** The variables of the clause in hand, one line each, of which one is open. */
export function VariablePanel({ desk, answer: { topics, sides } }: VariablePanelProps) {
  const { t } = useTranslation('code')
  const named = { a: sides.a ?? t('sides.a'), b: sides.b ?? t('sides.b') }
  const valueText = useValueText()
  const { values, open, clause } = desk
  const asked = askedVariables(values)
  return (
    <>
      <ol className="groups no-print" aria-label={t('panel.title')}>
        {VALUE_GROUPS.filter(({ variable }) => asked.includes(variable)).map((group) => {
          const { variable } = group
          const value = values[variable]
          return (
            <GroupHead
              key={variable}
              variable={variable}
              groupKey={group.key}
              isOpen={open === variable}
              chosen={value === undefined ? null : valueText(variable, value)}
              onToggle={() => desk.toggle(variable)}
            >
              {variable === 'topics' ? (
                <TopicField
                  key={clause.address}
                  topics={topics}
                  value={value}
                  onChange={(next) => desk.choose('topics', next, false)}
                  onDone={() => desk.done('topics')}
                />
              ) : (
                <ValueGroupField
                  group={group}
                  value={value}
                  sides={named}
                  onChoose={(next, isByPointer) => desk.choose(variable, next, isByPointer)}
                />
              )}
            </GroupHead>
          )
        })}
      </ol>
      <dl className="print-only printed-values">
        {asked.map((variable) => {
          const value = values[variable]
          return (
            <div key={variable}>
              <dt>{t(`group.${variable}.name`)}</dt>
              <dd>{value === undefined ? t('panel.unset') : valueText(variable, value)}</dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}
