import { memo } from 'react'
import type { DraftAnswer } from '../../src/api/reuse-draft.ts'
import { markedStretches } from '../text/mark-spans.ts'
import { type DraftBlock, shownMark } from './draft-blocks.ts'

interface DraftTextProps {
  readonly answer: DraftAnswer
  readonly blocks: readonly DraftBlock[]
  /** Number of the passage in hand; -1 where none is. */
  readonly current: number
  readonly onChoose: (passage: number) => void
}

/** The words of the draft with their passages marked in the layer of the text that held them first. */
export function DraftText({ answer, blocks, current, onChoose }: DraftTextProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: pressing words is a second way; the keys n and p and the buttons do the same.
    <div
      className="draft-text"
      dir="auto"
      lang={answer.language ?? undefined}
      onClick={({ target }) => {
        const mark = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
        if (mark !== null) onChoose(Number(mark.dataset['place']))
      }}
    >
      {blocks.map((block) => (
        <Block
          key={block.start}
          block={block}
          passages={answer.passages}
          current={block.marks.some(({ passage }) => passage === current) ? current : -1}
        />
      ))}
    </div>
  )
}

interface BlockProps {
  readonly block: DraftBlock
  readonly passages: DraftAnswer['passages']
  readonly current: number
}

/** Drawn anew only when its words, its passages or the one in hand change. */
const Block = memo(function Block({ block, passages, current }: BlockProps) {
  return (
    <p className="draft-block">
      {markedStretches(block.text, block.marks).map(({ start, text: words, marks: over }) => {
        const mark = shownMark(over, passages, current)
        if (mark === undefined) return words
        return (
          <span
            key={start}
            className="shared-words"
            data-kinds="passage run"
            data-layer={mark.layer ?? 'none'}
            data-place={mark.passage}
            data-current={mark.passage === current}
          >
            {words}
          </span>
        )
      })}
    </p>
  )
})
