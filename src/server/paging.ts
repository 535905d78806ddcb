import { createHash } from 'node:crypto'
import type { Page } from '../api/common.ts'
import { StrataError } from '../model/error.ts'

/** What a page is cut from: the filtered, sorted list, and all that it depends on. */
export interface PagedList<T> {
  readonly items: readonly T[]
  /** The questions that gave the list; a cursor of one list is refused by another. */
  readonly query?: object
  readonly registryVersion: string
}

/**
 * One page of a list. The cursor names the position after it and the list it was cut from, so that pages never mix two lists.
 * @throws StrataError `server/bad-cursor`
 */
export function pageOfList<T>(
  list: PagedList<T>,
  page: { cursor?: string | undefined; limit: number },
): Page<T> {
  return { ...listPage(list, page), registry_version: list.registryVersion }
}

/** As `pageOfList`, for a list of which another says of which registry it is; `registryVersion` is whatever else it depends on. */
export function listPage<T>(
  { items, query = {}, registryVersion }: PagedList<T>,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Omit<Page<T>, 'registry_version'> {
  const list = listKey([registryVersion, query])
  const from = cursor === undefined ? 0 : positionOf(cursor, list, items.length)
  const next = from + limit
  return {
    items: items.slice(from, next),
    total: items.length,
    next_cursor: next < items.length ? cursorAt(next, list) : null,
  }
}

/** A short name of a list, from all that it depends on. */
export function listKey(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12)
}

/** The cursor of the page that begins at a position of a list. */
export function cursorAt(position: number, list: string): string {
  return Buffer.from(`${position}@${list}`).toString('base64url')
}

/**
 * The position at which the page of a cursor begins.
 * @throws StrataError `server/bad-cursor`
 */
export function positionOf(cursor: string, list: string, length: number): number {
  const match = /^(\d{1,9})@([\w-]{12})$/.exec(Buffer.from(cursor, 'base64url').toString())
  if (match === null) throw new StrataError('server/bad-cursor', { why: 'it is none of this server' })
  const position = Number(match[1])
  if (match[2] !== list || position >= length) {
    const why = 'it belongs to another list, or to another version of the registry'
    throw new StrataError('server/bad-cursor', { why })
  }
  return position
}
