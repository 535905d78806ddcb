import { useTranslation } from 'react-i18next'
import type { TextView } from '../routes/text-tab-search.ts'
import type { MarksByPiece } from './block-marks.ts'
import type { FoundWords } from './find-in-text.ts'
import { PieceWords } from './TextBlockView.tsx'
import type { ShownPart } from './text-blocks.ts'

interface PartHeadProps {
  readonly part: ShownPart
  readonly level: number
  readonly view: TextView
  readonly marks: MarksByPiece | null
  readonly current: FoundWords | null
}

/** The heading of a block, which links to itself; a part without one is named by its kind. */
export function PartHead({ part, level, view, marks, current }: PartHeadProps) {
  const { t } = useTranslation(['text', 'common'])
  const { segment, anchor, head } = part
  if (anchor === '' && head === null) return null
  const Heading = level === 0 ? 'h2' : 'h3'
  return (
    <Heading className="text-heading" dir="auto">
      {head === null ? (
        <span className="quiet">{segment.label ?? t(`common:segment.${segment.kind}`)}</span>
      ) : (
        <PieceWords
          piece={head}
          form={view === 'normalised' ? 'normalised' : 'original'}
          view={view === 'both' ? 'original' : view}
          marks={marks}
          current={current}
        />
      )}
      {anchor !== '' && (
        <a
          className="text-anchor no-print"
          href={`#${anchor}`}
          aria-label={t('part.link', { part: segment.label ?? t(`common:segment.${segment.kind}`) })}
        >
          #
        </a>
      )}
    </Heading>
  )
}
