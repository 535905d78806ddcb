import { useTranslation } from 'react-i18next'
import type { EventItem } from '../../src/api/events.ts'
import { fullestTime } from './fullest-time.ts'
import { useKindText } from './use-kind-text.ts'

/** The finding of the events in words: the decade, or year, of most events, and the kind that most are of. */
export function useEventsFinding(): (
  items: readonly EventItem[],
  years: { readonly first: number; readonly last: number },
) => string {
  const { t } = useTranslation('timeline')
  const kindText = useKindText()
  return (items, { first, last }) => {
    const fullest = fullestTime(
      countBy(items, ({ first_year }) => Math.max(first, first_year)),
      first,
      last,
    )
    if (fullest === null) return t('events.title')
    const kinds = [...countBy(items, ({ kind }) => kind)].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    const [kind, count] = kinds[0] as [string, number]
    const found = t(fullest.unit === 'decade' ? 'events.findingDecade' : 'events.findingYear', {
      year: String(fullest.year),
      count: fullest.count,
      total: fullest.total,
    })
    if (kinds.length === 1) return found
    return t('events.findingKind', { found, kind: kindText(kind).toLowerCase(), count })
  }
}

function countBy<Key>(items: readonly EventItem[], keyOf: (item: EventItem) => Key): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
