import type { TextHit } from '../../src/api/text-search.ts'
import type { TextTabSearch } from '../routes/text-tab-search.ts'

export interface HitPlace {
  readonly to: '/instruments/$id/text'
  readonly params: { readonly id: string }
  readonly search: TextTabSearch
  readonly hash: string
}

/**
 * Where a hit is read: the part of its text, with the first words found looked for there. Null while the text is matched to no
 * instrument and so has no page.
 */
export function hitPlace({ instrument, text, address, snippet, marks }: TextHit): HitPlace | null {
  if (instrument === null) return null
  const [first] = marks
  const find = first === undefined ? '' : snippet.slice(first[0], first[1])
  return {
    to: '/instruments/$id/text',
    params: { id: instrument.id },
    search: { ...(text === instrument.id ? {} : { text }), ...(find === '' ? {} : { find }) },
    hash: address.slice(text.length + 1),
  }
}
