import { StrataError } from '../model/error.ts'
import type { RegistryService } from './registry-service.ts'

const SHOWN_CHARACTERS = 100

/**
 * The id of the instrument that an id, former id or title in an address stands for.
 * @throws StrataError `layers/instrument-unknown`, with the nearest ids
 */
export function instrumentAsked({ names }: Pick<RegistryService, 'names'>, text: string): string {
  const found = names.instrument(text.slice(0, SHOWN_CHARACTERS))
  if (found.status === 'found') return found.id
  const near = found.status === 'unknown' ? found.suggestions : []
  throw new StrataError('layers/instrument-unknown', {
    found: text.slice(0, SHOWN_CHARACTERS),
    suggestions: near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`,
  })
}
