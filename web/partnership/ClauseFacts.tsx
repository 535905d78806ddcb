import { useTranslation } from 'react-i18next'
import type { CodedValueItem, PartnershipClause } from '../../src/api/partnership-clauses.ts'
import type { CodedVariable } from '../../src/model/clause-coding.ts'
import { useValueText } from '../clauses/use-value-text.ts'
import { useDateText } from '../format/use-date-text.ts'
import { useReadingText } from './use-reading-text.ts'

/** Variables that stand in lines of their own; modal and action stand in the strength. */
const LINES: readonly CodedVariable[] = ['bearer', 'via', 'beneficiary', 'condition_type', 'prohibition']

/** What the rules and coders say of a clause: values, the machine's struck out where a person's counts, strength, topics. */
export function ClauseFacts({ clause }: { readonly clause: PartnershipClause }) {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  const said = (variable: CodedVariable) => clause.values.find((each) => each.variable === variable)
  const lines = LINES.flatMap((variable) => {
    const value = said(variable)
    return value === undefined || isBlank(value) ? [] : [value]
  })
  const [modal, action, topics] = [said('modal'), said('action'), said('topics')]
  return (
    <dl className="clause-facts">
      {lines.map((value) => (
        <div key={value.variable}>
          <dt>{t(`variable.${value.variable}`)}</dt>
          <dd>
            <Value value={value} clause={clause} />
            {value.origin === 'machine' && (
              <span className="second"> {ruleOf(clause, value.variable) ?? ''}</span>
            )}
            {value.variable === 'condition_type' && value.value !== 'unconditional' && (
              <span className="second"> {t(value.value === 'performance' ? 'inK' : 'notInK')}</span>
            )}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('variable.strength')}</dt>
        <dd>
          {t('strength', {
            modal: text.strength(clause.modal_weight),
            action: String(clause.action_weight),
            strength: text.plain(clause.strength),
          })}{' '}
          <span className="second">
            {modal !== undefined && <Value value={modal} clause={clause} />},{' '}
            {action !== undefined && <Value value={action} clause={clause} />}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('variable.topics')}</dt>
        <dd>
          {clause.topics.map(({ topic, group }, place) => (
            <span key={topic}>
              {place > 0 && ', '}
              <span className="mono">{topic}</span> {t(`topicGroup.${group}`, { defaultValue: group })}
            </span>
          ))}
          {clause.topics.length === 0 && t('noTopic')}
          {topics !== undefined && topics.origin !== 'machine' && (
            <>
              {' '}
              <Value value={topics} clause={clause} />
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('variable.rules')}</dt>
        <dd className="second">
          {t('rules', { rules: clause.rules.join(', '), confidence: text.plain(clause.confidence) })}
        </dd>
      </div>
      {clause.unresolved.length > 0 && (
        <div>
          <dt>{t('variable.unresolved')}</dt>
          <dd>{clause.unresolved.join(', ')}</dd>
        </div>
      )}
    </dl>
  )
}

const BLANK: Partial<Record<CodedVariable, string>> = {
  via: 'none',
  prohibition: 'no',
  condition_type: 'unconditional',
}

/** How the ids of rules begin that decide on a variable by itself. */
const RULES: Partial<Record<CodedVariable, string>> = { bearer: 'bearer', beneficiary: 'benefit' }

function ruleOf({ rules }: PartnershipClause, variable: CodedVariable): string | undefined {
  const start = RULES[variable]
  return start === undefined ? undefined : rules.find((rule) => rule.startsWith(start))
}

/** Values that say that there is nothing to say, by the rules alone. */
function isBlank({ variable, value, origin }: CodedValueItem): boolean {
  if (origin !== 'machine') return false
  return BLANK[variable] === value
}

function Value({ value, clause }: { readonly value: CodedValueItem; readonly clause: PartnershipClause }) {
  const { t } = useTranslation('partnership')
  const valueText = useValueText()
  const dateText = useDateText()
  const { variable, machine, value: counts, origin } = value
  const say = (one: string | null): string => (one === null ? t('untold') : valueText(variable, one))
  if (origin === 'machine') return say(counts)
  const coding = clause.codings.findLast((each) => each.variable === variable && each.value === counts)
  return (
    <>
      {machine !== counts && (
        <>
          <del>
            <span className="unseen">{t('struck')} </span>
            {say(machine)}
          </del>{' '}
        </>
      )}
      <b>{say(counts)}</b> <span className="tag">{t(`origin.${origin}`)}</span>
      {coding !== undefined && (
        <span className="second">
          {' '}
          {coding.coder}, {dateText(coding.when.slice(0, 10), 'short')}
        </span>
      )}
    </>
  )
}
