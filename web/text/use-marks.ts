import { useMemo, useRef } from 'react'
import { type MarksAsked, type MarksByPiece, marksByPiece } from './block-marks.ts'
import type { TextBlock } from './text-blocks.ts'

interface MarksOfBlocks extends Omit<MarksAsked, 'isTopicShown'> {
  readonly blocks: readonly TextBlock[]
  readonly shown: MarksAsked['isTopicShown']
}

export type MarksByBlock = ReadonlyMap<number, MarksByPiece>

/** Marks by block; a block whose marks are as before keeps the same map, so that it is not drawn anew. */
export function useMarks({ blocks, pieces, topics, shown, flags, found }: MarksOfBlocks): MarksByBlock {
  const before = useRef<MarksByBlock>(new Map())
  return useMemo(() => {
    const all = marksByPiece({ pieces, topics, isTopicShown: shown, flags, found })
    const byBlock = new Map<number, MarksByPiece>()
    for (const { segment, parts } of blocks) {
      const own = parts.flatMap(({ head, body }) =>
        [head, body].flatMap((piece) => {
          const marks = piece === null ? undefined : all.get(piece)
          return piece === null || marks === undefined ? [] : [[piece, marks] as const]
        }),
      )
      if (own.length === 0) continue
      const held = before.current.get(segment.ordinal)
      const next = new Map(own)
      byBlock.set(segment.ordinal, held !== undefined && isSame(held, next) ? held : next)
    }
    before.current = byBlock
    return byBlock
  }, [blocks, pieces, topics, shown, flags, found])
}

function isSame(a: MarksByPiece, b: MarksByPiece): boolean {
  return a.size === b.size && JSON.stringify([...a.values()]) === JSON.stringify([...b.values()])
}
