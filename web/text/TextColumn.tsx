import { useMemo, useState } from 'react'
import type { ArticleOrigins } from '../lineage/use-article-origins.ts'
import type { TextView } from '../routes/text-tab-search.ts'
import type { FoundWords } from './find-in-text.ts'
import { TextBlockView } from './TextBlockView.tsx'
import type { TextBlock } from './text-blocks.ts'
import type { MarksByBlock } from './use-marks.ts'

interface TextColumnProps {
  readonly textId: string
  readonly blocks: readonly TextBlock[]
  readonly view: TextView
  readonly marks: MarksByBlock
  /** Whose words each article holds. */
  readonly origins: ArticleOrigins
  readonly current: FoundWords | null
  readonly inHand: string | null
  readonly language: string | null
}

/** The words, block by block. The part under the pointer or with the focus offers its address, else the one in hand. */
export function TextColumn(props: TextColumnProps) {
  const { textId, blocks, view, marks, origins, current, inHand, language } = props
  const [pointed, setPointed] = useState<string | null>(null)
  const blockOfPart = useMemo(
    () =>
      new Map(blocks.flatMap(({ segment, parts }) => parts.map(({ anchor }) => [anchor, segment.ordinal]))),
    [blocks],
  )
  const blockOfPiece = useMemo(
    () =>
      new Map(
        blocks.flatMap(({ segment, parts }) =>
          parts.flatMap(({ head, body }) => [head, body].map((piece) => [piece, segment.ordinal] as const)),
        ),
      ),
    [blocks],
  )
  const partOf = (target: EventTarget): string | null =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? null) : null
  const offered = pointed ?? inHand
  const currentBlock = current === null ? undefined : blockOfPiece.get(current.piece)
  const inBlock = (anchor: string | null, ordinal: number): string | null =>
    anchor !== null && blockOfPart.get(anchor) === ordinal ? anchor : null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only offers what the keys c, j and k do as well.
    <div
      className="text-column"
      lang={language ?? undefined}
      onPointerOver={({ target }) => setPointed(partOf(target))}
      onPointerLeave={() => setPointed(null)}
      onFocus={({ target }) => setPointed(partOf(target))}
    >
      {blocks.map((block) => {
        const { ordinal } = block.segment
        return (
          <TextBlockView
            key={ordinal}
            textId={textId}
            block={block}
            view={view}
            marks={marks.get(ordinal) ?? null}
            origin={origins.get(block.segment.address) ?? null}
            current={currentBlock === ordinal ? current : null}
            inHand={inBlock(inHand, ordinal)}
            offered={inBlock(offered, ordinal)}
          />
        )
      })}
    </div>
  )
}
