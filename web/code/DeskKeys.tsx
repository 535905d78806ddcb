import { useTranslation } from 'react-i18next'
import { useKeys } from '../keys/use-keys.ts'
import { askedVariables } from './chosen-values.ts'
import { VALUE_GROUPS, VALUE_KEYS } from './coding-groups.ts'
import { TOPIC_INPUT_ID } from './TopicField.tsx'
import type { ClauseDesk } from './use-clause-desk.ts'

interface DeskKeysProps {
  readonly desk: ClauseDesk
  readonly onSave: (stays: boolean) => void
}

/** The keys of coding: a letter opens a variable, a number chooses in it and opens the next, Enter saves. */
export function DeskKeys({ desk, onSave }: DeskKeysProps) {
  const { t } = useTranslation('code')
  const { open, values } = desk
  const asked = askedVariables(values)
  const inOpen = VALUE_GROUPS.find(({ variable }) => variable === open)?.values ?? []
  useKeys([
    ...VALUE_GROUPS.filter(({ variable }) => asked.includes(variable)).map(({ variable, key }) => ({
      keys: key,
      label: t(`group.${variable}.name`),
      run: () => {
        if (variable !== open) desk.toggle(variable)
        // The field is there once the group is open.
        if (variable === 'topics')
          requestAnimationFrame(() => document.getElementById(TOPIC_INPUT_ID)?.focus())
      },
    })),
    ...VALUE_KEYS.map((key) => ({
      keys: key,
      label: t('keys.value'),
      run: () => {
        const choice = inOpen.find((value) => value.key === key)
        if (choice !== undefined && open !== null) desk.choose(open, choice.value, true)
      },
    })),
    { keys: 'j', label: t('keys.next'), run: () => desk.step(1) },
    { keys: 'k', label: t('keys.previous'), run: () => desk.step(-1) },
    { keys: 'n', label: t('keys.next'), run: () => desk.step(1) },
    { keys: 'p', label: t('keys.previous'), run: () => desk.step(-1) },
    { keys: 'u', label: t('keys.uncoded'), run: desk.toUncoded },
    { keys: 'Enter', label: t('keys.save'), run: () => onSave(false) },
    { keys: 'shift+Enter', label: t('keys.saveStay'), run: () => onSave(true) },
  ])
  return null
}
