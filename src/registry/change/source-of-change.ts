import type { Registry } from '../../model/registry.ts'
import type { RowChange } from '../../model/row-change.ts'

/** The source of a change as the registry names it, and the row to add where it is a new one. */
export interface SourceOfChange {
  readonly id: string
  readonly changes: readonly RowChange[]
}

const MAX_SLUG = 48

/**
 * The source that a text names: an id of `sources`, a source with that citation or address, or a new one whose citation it is.
 * Time O(sources).
 */
export function sourceOfChange({ sources }: Pick<Registry, 'sources'>, text: string): SourceOfChange {
  const wanted = text.trim()
  const known = sources.find(({ id, citation, url }) => [id, citation, url].includes(wanted))
  if (known !== undefined) return { id: known.id, changes: [] }
  const url = /https?:\/\/\S+/.exec(wanted)?.[0].replace(/[.,;)\]]+$/, '') ?? null
  const taken = new Set(sources.map(({ id }) => id))
  const slug = slugOf(wanted)
  let id = slug
  for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`
  const after = { id, citation: wanted, url, licence: null, as_of: null }
  return { id, changes: [{ table: 'sources', before: null, after }] }
}

function slugOf(text: string): string {
  const words = text
    .replace(/https?:\/\/(www\.)?/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MAX_SLUG)
    .replace(/-+$/, '')
  return `own-${words === '' ? 'source' : words}`
}
