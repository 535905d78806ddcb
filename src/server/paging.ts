import type { Page } from '../api/common.ts'
import { StrataError } from '../model/error.ts'

/** One page of a list. The cursor names the position after it and the registry's version, so that pages never mix two lists. */
export function pageOfList<T>(
  items: readonly T[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  registryVersion: string,
): Page<T> {
  const from = cursor === undefined ? 0 : positionOf(cursor, registryVersion)
  const next = from + limit
  return {
    items: items.slice(from, next),
    total: items.length,
    next_cursor: next < items.length ? Buffer.from(`${next}@${registryVersion}`).toString('base64url') : null,
    registry_version: registryVersion,
  }
}

function positionOf(cursor: string, registryVersion: string): number {
  const match = /^(\d{1,9})@(.*)$/s.exec(Buffer.from(cursor, 'base64url').toString())
  if (match?.[1] === undefined) throw new StrataError('server/bad-cursor', { why: 'it is none of ours' })
  if (match[2] !== registryVersion)
    throw new StrataError('server/bad-cursor', { why: 'the registry has changed' })
  return Number(match[1])
}
