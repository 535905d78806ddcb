import { stringifySearch } from '../search-params.ts'
import type { AtlasChoice } from './atlas-choice.ts'

/**
 * The address of the API whose rows the view rests on: how many instruments bind each actor, what binds the one chosen, or what binds
 * two, in the year and under the rules of the view.
 */
export function viewAddress({ a, b, year, blocRule, scope }: AtlasChoice): string {
  const query = stringifySearch({ year, blocs: blocRule, scope })
  if (a === null) return `/api/layers/actors${query}`
  const one = encodeURIComponent(a.id)
  return b === null ? `/api/actors/${one}${query}` : `/api/pairs/${one}/${encodeURIComponent(b.id)}${query}`
}
