import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodedVariable } from '../../src/model/clause-coding.ts'
import type { ValueGroup } from './coding-groups.ts'

interface ValueGroupFieldProps {
  readonly group: ValueGroup
  readonly value: string | undefined
  /** What the two sides are called. */
  readonly sides: { readonly a: string; readonly b: string }
  readonly onChoose: (value: string, isByPointer: boolean) => void
}

/** The values of one variable, each with its key and what it means. */
export function ValueGroupField({ group, value, sides, onChoose }: ValueGroupFieldProps) {
  const { variable, values } = group
  const { t } = useTranslation('code')
  return (
    <fieldset className="value-group">
      <legend className="caption">{t(`group.${variable}.about`)}</legend>
      {values.map((choice) => (
        <label key={choice.value} data-chosen={value === choice.value}>
          <input
            type="radio"
            name={`code-${variable}`}
            checked={value === choice.value}
            // Arrows change the choice as they pass; only a press of the pointer ends it.
            onClick={(event) => event.detail > 0 && onChoose(choice.value, true)}
            onChange={() => onChoose(choice.value, false)}
          />
          <span className="key-cap" aria-hidden="true">
            <kbd>{choice.key}</kbd>
          </span>
          <span className="value-name">{t(`value.${variable}.${choice.value}`)}</span>
          <small>{t(`means.${variable}.${choice.value}`, sides)}</small>
        </label>
      ))}
    </fieldset>
  )
}

interface GroupHeadProps {
  readonly variable: CodedVariable
  readonly groupKey: string
  readonly isOpen: boolean
  /** What is chosen, in words; null where nothing is. */
  readonly chosen: string | null
  readonly onToggle: () => void
  readonly children?: ReactNode
}

/** A variable in one line: its key, its name, what is chosen. A press opens its values below. */
export function GroupHead({ variable, groupKey, isOpen, chosen, onToggle, children }: GroupHeadProps) {
  const { t } = useTranslation('code')
  return (
    <li className="group" data-open={isOpen} data-chosen={chosen !== null}>
      <button
        type="button"
        className="group-head"
        aria-expanded={isOpen}
        aria-controls={`group-${variable}`}
        onClick={onToggle}
      >
        <span className="key-cap" aria-hidden="true">
          <kbd>{groupKey}</kbd>
        </span>
        <span className="group-name">{t(`group.${variable}.name`)}</span>
        <span className="group-value">{chosen ?? t('panel.unset')}</span>
      </button>
      <div id={`group-${variable}`} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </li>
  )
}
