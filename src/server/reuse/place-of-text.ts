import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { StrataError } from '../../model/error.ts'

const SHOWN_CHARACTERS = 100

/** The place of a text in the corpus, by its id. @throws StrataError `collection/text-unknown` */
export function placeOfText({ placeOf }: Pick<ReuseNow, 'placeOf'>, id: string): number {
  const place = placeOf.get(id)
  if (place !== undefined) return place
  throw new StrataError('collection/text-unknown', { found: id.slice(0, SHOWN_CHARACTERS) })
}
