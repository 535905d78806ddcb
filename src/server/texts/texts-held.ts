import type { TextsHeld } from '../../api/text-search.ts'
import { textHoldings } from '../../collection/text-holdings.ts'
import type { ListedText } from '../../store/texts/held-texts.ts'
import type { RegistryService } from '../registry-service.ts'

/** What the workspace holds of the texts of the registry. */
export function textsHeld(
  { lookup }: Pick<RegistryService, 'lookup'>,
  held: readonly ListedText[],
  flagged: ReadonlyMap<string, number>,
): TextsHeld {
  const { texts, withText, instruments, waiting, excluded } = textHoldings(held, lookup)
  return {
    texts,
    instruments: withText,
    registered: instruments,
    waiting,
    flagged: held.filter(({ id, exclusion }) => flagged.has(id) && exclusion === null).length,
    excluded,
  }
}
