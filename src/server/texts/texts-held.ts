import type { TextsHeld } from '../../api/text-search.ts'
import type { ListedText } from '../../store/texts/held-texts.ts'
import type { RegistryService } from '../registry-service.ts'

/** What the workspace holds of the texts of the registry. */
export function textsHeld(
  { lookup }: Pick<RegistryService, 'lookup'>,
  texts: readonly ListedText[],
  flagged: ReadonlyMap<string, number>,
): TextsHeld {
  const { instrument } = lookup
  const withText = new Set(
    texts.flatMap(({ instrument: id }) => (id !== null && instrument.has(id) ? [id] : [])),
  )
  return {
    texts: texts.length,
    instruments: withText.size,
    registered: instrument.size,
    waiting: texts.filter(({ instrument: id }) => id === null).length,
    flagged: texts.filter(({ id, exclusion }) => flagged.has(id) && exclusion === null).length,
    excluded: texts.filter(({ isExcluded }) => isExcluded).length,
  }
}
