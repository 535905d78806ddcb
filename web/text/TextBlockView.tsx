import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextPiece } from '../../src/api/texts.ts'
import { CopyAddress } from '../components/CopyAddress.tsx'
import type { LayerWords } from '../lineage/article-pieces.ts'
import { OriginEdge } from '../lineage/OriginEdge.tsx'
import type { TextView } from '../routes/text-tab-search.ts'
import type { MarksByPiece } from './block-marks.ts'
import { differenceMarks } from './difference-marks.ts'
import type { FoundWords } from './find-in-text.ts'
import { MarkedWords } from './MarkedWords.tsx'
import type { Mark } from './mark-spans.ts'
import { PartHead } from './PartHead.tsx'
import type { ShownPart, TextBlock } from './text-blocks.ts'

interface TextBlockViewProps {
  readonly block: TextBlock
  readonly view: TextView
  readonly marks: MarksByPiece | null
  /** Whose words the block holds; null where it is not known. */
  readonly origin: LayerWords | null
  /** The place found that the reader stands at, if it is in this block. */
  readonly current: FoundWords | null
  /** Address within the text of the part in hand, if it is in this block. */
  readonly inHand: string | null
  /** Likewise of the part whose address is offered to be copied. */
  readonly offered: string | null
  /** Id of the text, with which addresses begin. */
  readonly textId: string
}

/** An article, or another part that is read as one. Drawn anew only when something in it changes. */
export const TextBlockView = memo(function TextBlockView({
  block,
  view,
  marks,
  origin,
  current,
  inHand,
  offered,
  textId,
}: TextBlockViewProps) {
  const { t } = useTranslation('common')
  const { segment, level } = block
  return (
    <section
      className="text-block"
      data-kind={segment.kind}
      data-block={segment.ordinal}
      aria-label={segment.label ?? t(`segment.${segment.kind}`)}
    >
      {origin !== null && <OriginEdge words={origin} />}
      {block.parts.map((part, place) => (
        <div
          key={part.segment.ordinal}
          id={part.anchor === '' ? undefined : part.anchor}
          className="text-part"
          data-part={part.anchor}
          data-depth={part.depth}
          data-in-hand={part.anchor !== '' && part.anchor === inHand}
        >
          {place === 0 ? (
            <PartHead part={part} level={level} view={view} marks={marks} current={current} />
          ) : null}
          <PartWords part={part} isOwn={place === 0} view={view} marks={marks} current={current} />
          {part.anchor !== '' && part.anchor === offered && (
            <span className="part-tool">
              <CopyAddress address={`${textId}/${part.anchor}`} />
            </span>
          )}
        </div>
      ))}
    </section>
  )
})

interface PartWordsProps {
  readonly part: ShownPart
  /** The block's own part, whose head is its heading. */
  readonly isOwn: boolean
  readonly view: TextView
  readonly marks: MarksByPiece | null
  readonly current: FoundWords | null
}

function PartWords({ part, isOwn, view, marks, current }: PartWordsProps) {
  const head = isOwn ? null : part.head
  if (head === null && part.body === null) return null
  const words = (form: 'original' | 'normalised') => (
    <p className="text-words" dir="auto" data-form={form}>
      {head !== null && (
        <>
          <span className="text-number">
            <PieceWords piece={head} form={form} marks={marks} current={current} view={view} />
          </span>{' '}
        </>
      )}
      {part.body !== null && (
        <PieceWords piece={part.body} form={form} marks={marks} current={current} view={view} />
      )}
    </p>
  )
  if (view !== 'both') return words(view)
  return (
    <div className="text-pair">
      {words('original')}
      {words('normalised')}
    </div>
  )
}

interface PieceWordsProps {
  readonly piece: TextPiece
  readonly form: 'original' | 'normalised'
  readonly view: TextView
  readonly marks: MarksByPiece | null
  readonly current: FoundWords | null
}

/** The words of a piece in one form, without the white space around them. */
export function PieceWords({ piece, form, view, marks, current }: PieceWordsProps) {
  const { normalised } = piece
  const text = form === 'normalised' ? (normalised?.text ?? piece.text) : piece.text
  const own: readonly Mark[] = marks?.get(piece)?.[form] ?? []
  const here: Mark[] =
    current !== null && current.piece === piece
      ? [{ kind: 'current', start: current[form][0], end: current[form][1] }]
      : []
  const differ = view === 'both' && normalised !== null ? differenceMarks(piece.text, normalised)[form] : []
  const from = text.length - text.trimStart().length
  const all = [...own, ...here, ...differ].map((mark) => ({
    ...mark,
    start: mark.start - from,
    end: mark.end - from,
  }))
  return <MarkedWords text={text.trim()} marks={all} />
}
