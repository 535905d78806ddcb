import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { actorQuery } from '../api/queries.ts'
import type { AtlasChange, AtlasSearch } from '../routes/atlas-search.ts'
import type { AtlasData } from './atlas-data.ts'

/**
 * Puts the id in the place of a code, name or alias that the address gives for an actor, as the API and the command line
 * accept them. Returns the error, with the nearest names, where no actor answers to it.
 */
export function useAddressNames(
  search: AtlasSearch,
  data: AtlasData,
  onChange: (part: AtlasChange) => void,
): Error | null {
  const isName = (text: string | undefined): boolean => text !== undefined && !data.actors.has(text)
  const part = isName(search.a) ? 'a' : isName(search.b) ? 'b' : null
  const name = part === null ? '' : (search[part] ?? '')
  const found = useQuery({ ...actorQuery(name), enabled: part !== null })
  const id = found.data?.actor.id
  useEffect(() => {
    if (part !== null && id !== undefined) onChange({ [part]: id })
  }, [part, id, onChange])
  return part === null ? null : found.error
}
