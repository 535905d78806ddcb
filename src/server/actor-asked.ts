import type { Actor } from '../model/actor.ts'
import { StrataError } from '../model/error.ts'
import type { RegistryService } from './registry-service.ts'

const SHOWN_CHARACTERS = 100

/**
 * The actor that an id, code, name or alias in an address stands for.
 * @throws StrataError `layers/actor-unknown`, with the nearest names
 */
export function actorAsked({ names, lookup }: RegistryService, text: string): Actor {
  const found = names.actor(text)
  const actor = found.status === 'found' ? lookup.actor.get(found.id) : undefined
  if (actor !== undefined) return actor
  const near = found.status === 'unknown' ? found.suggestions : []
  throw new StrataError('layers/actor-unknown', {
    found: text.slice(0, SHOWN_CHARACTERS),
    suggestions: near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`,
  })
}
