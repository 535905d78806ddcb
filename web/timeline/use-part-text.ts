import { useTranslation } from 'react-i18next'
import type { EventFilter, EventPart } from '../../src/api/event-filter.ts'
import { useKindText } from './use-kind-text.ts'

/** What a set part of the filter asks for, as its chip says it. */
export function useEventPartText(
  nameOf: (actorId: string) => string,
): (filter: EventFilter, part: EventPart) => string {
  const { t } = useTranslation('timeline')
  const kindText = useKindText()
  return ({ from, to, kind = [], actor = [] }, part) => {
    const values = {
      years: from === to ? String(from) : `${from ?? ''}–${to ?? ''}`,
      kind: kind.map(kindText).join(', '),
      actor: actor.map(nameOf).join(', '),
    }
    return t('chip.text', { part: t(`part.${part}`), values: values[part] })
  }
}
