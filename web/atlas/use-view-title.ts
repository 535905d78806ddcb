import { useTranslation } from 'react-i18next'
import type { AtlasChoice } from './atlas-choice.ts'

/** What the view shows, in a line. */
export function useViewTitle({ a, b, year, without }: AtlasChoice): string {
  const { t } = useTranslation('atlas')
  if (a === null) return t(without === null ? 'titleWorld' : 'without.titleWorld', { year })
  if (b !== null)
    return t(without === null ? 'titlePair' : 'without.titlePair', { a: a.name, b: b.name, year })
  return t(without === null ? 'titleOne' : 'without.titleOne', { name: a.name, year })
}
