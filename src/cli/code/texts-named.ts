import { instrumentOfToday } from '../../collection/flagged-texts.ts'
import { StrataError } from '../../model/error.ts'
import type { ListedText } from '../../store/texts/held-texts.ts'
import { instrumentNamed, type TextCollection } from '../text-collection.ts'

/**
 * The texts that a word of the command line names: a text by its id, or those of an instrument that are not excluded; all of them where none is named.
 * @throws StrataError `layers/instrument-unknown`, `assess/no-text`
 */
export async function textsNamed(
  collection: TextCollection,
  named: string | undefined,
): Promise<ListedText[]> {
  const { store, lookup } = collection
  const held = await store.held()
  const text = held.find(({ id }) => id === named)
  if (text !== undefined) return [text]
  const usable = held.filter(({ isExcluded }) => !isExcluded)
  if (named === undefined) return usable
  const instrument = instrumentNamed(collection, named)
  const own = usable.filter(
    (each) => each.instrument !== null && instrumentOfToday(lookup, each.instrument)?.id === instrument,
  )
  if (own.length === 0) throw new StrataError('assess/no-text', { instrument })
  return own
}

/** A clause as the command line names it, `pta-427/art-16/par-2/s-1`: text and address. */
export function clauseNamed(named: string): { readonly text: string; readonly address: string } {
  const [text = '', ...path] = named.split('/')
  return { text, address: path.join('/') }
}
