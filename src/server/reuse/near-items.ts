import type { DiffPiece, Passage } from '../../api/reuse-passages.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { alignedPieces, type NearPassage } from '../../reuse/near-passages.ts'
import { carrierAt, type PassageOwner, placeOf } from './passage-items.ts'

/**
 * Near-verbatim passages with their words, the one text that each was found in, and both word by word. Time O(their words), and reading of
 * those texts.
 * @param tokens words of the target, in the numbers of the index
 */
export async function nearItems(
  now: ReuseNow,
  owner: PassageOwner,
  tokens: Uint32Array,
  passages: readonly NearPassage[],
): Promise<{ readonly items: Passage[]; readonly named: ReadonlySet<number> }> {
  const named = new Set<number>()
  const items: Passage[] = []
  for (const passage of passages) {
    const { start, end, source, sourceStart, sourceEnd, matched, columns } = passage
    named.add(source)
    const carrier = await carrierAt(now, owner, source, sourceStart, sourceEnd - sourceStart)
    items.push({
      ...placeOf(owner.id, owner.places, start, end),
      words: end - start,
      excerpt: owner.places.excerpt(start, end),
      frequency: 1,
      earliest: carrier.when === 'earlier' ? carrier.text : null,
      carriers: [carrier],
      similarity: matched / columns,
      diff: await diffOf(now, owner, tokens, passage),
    })
  }
  return { items, named }
}

/** The two sides word by word: words as they stand in the target, and those of the source where it has others. */
async function diffOf(
  now: ReuseNow,
  owner: PassageOwner,
  tokens: Uint32Array,
  passage: NearPassage,
): Promise<DiffPiece[]> {
  const places = await now.placesAt(passage.source)
  return alignedPieces(passage, tokens, now.index.tokensOf(passage.source)).flatMap(
    ({ isSame, target: [from, to], source: [sourceFrom, sourceTo] }): DiffPiece[] => {
      const own = to > from ? owner.places.excerpt(from, to) : null
      if (isSame) return own === null ? [] : [{ kind: 'same', text: own }]
      const other = sourceTo > sourceFrom ? places.excerpt(sourceFrom, sourceTo) : null
      return [
        ...(own === null ? [] : [{ kind: 'own', text: own } as const]),
        ...(other === null ? [] : [{ kind: 'source', text: other } as const]),
      ]
    },
  )
}
