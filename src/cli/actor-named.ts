import type { Actor } from '../model/actor.ts'
import { StrataError } from '../model/error.ts'
import type { Registry } from '../model/registry.ts'
import { nameResolver } from '../registry/resolve-name.ts'

/**
 * The actor that an id, code, name or alias on the command line stands for.
 * @throws StrataError `layers/actor-unknown`, with the nearest names
 */
export function actorNamed(registry: Registry, name: string): Actor {
  const found = nameResolver(registry).actor(name)
  const actor = found.status === 'found' ? registry.actors.find(({ id }) => id === found.id) : undefined
  if (actor !== undefined) return actor
  const near = found.status === 'unknown' ? found.suggestions : []
  throw new StrataError('layers/actor-unknown', { found: name, suggestions: didYouMean(near) })
}

/** The sentence that names the nearest names, empty where there are none. */
export function didYouMean(suggestions: readonly string[]): string {
  return suggestions.length === 0 ? '' : ` Did you mean ${suggestions.join(', ')}?`
}
