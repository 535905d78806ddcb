import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { type Neighbour, timelineFinding } from './timeline-finding.ts'

/** The finding of a timeline in words: “8 months after EU readmission and visa facilitation, 6 years before association”. */
export function useFindingText(own: InstrumentSummary, linked: readonly InstrumentSummary[]): string | null {
  const { t } = useTranslation(['instrument', 'common'])
  const { before, after } = timelineFinding(own, linked)
  const what = ({ families }: Neighbour): string => {
    const names = families.map((family) => t(`common:familyInline.${family}`))
    const last = names.at(-1) ?? ''
    return names.length < 2 ? last : t('timeline.and', { first: names.slice(0, -1).join(', '), last })
  }
  const say = (neighbour: Neighbour, key: 'before' | 'after'): string => {
    const { unit, count } = neighbour.gap
    if (count === 0) {
      return t(unit === 'month' ? 'timeline.sameMonth' : 'timeline.sameYear', { what: what(neighbour) })
    }
    return t(`timeline.${key}`, { gap: t(`timeline.${unit}`, { count }), what: what(neighbour) })
  }
  const parts = [before && say(before, 'before'), after && say(after, 'after')].filter(
    (part) => part !== null,
  )
  const [first, second] = parts
  if (first === undefined) return null
  const text = second === undefined ? first : t('timeline.finding', { before: first, after: second })
  return text.charAt(0).toUpperCase() + text.slice(1)
}
