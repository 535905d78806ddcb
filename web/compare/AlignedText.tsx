import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Compare } from '../../src/api/reuse-compare.ts'
import { LayerMark } from '../components/LayerMark.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { AlignedRow } from './AlignedRow.tsx'
import { articleName, type ShownRow, type WordMark } from './aligned-rows.ts'
import './aligned-text.css'

interface AlignedTextProps {
  readonly compare: Compare
  readonly rows: readonly ShownRow[]
  /** Name of the passage in hand. */
  readonly passage: string | null
  /** Anchor of the row in hand. */
  readonly row: string | null
}

/** Texts side by side, an article in a row with those that are like it; on a phone one under the other. */
export function AlignedText({ compare, rows, passage, row }: AlignedTextProps) {
  const { t } = useTranslation('compare')
  const dateText = useDateText()
  const { texts, min } = compare
  const nameOf = useCallback(
    ({ text, article }: NonNullable<WordMark['at']>): string => {
      const found = texts[text]?.articles[article]
      return found === undefined ? '' : t('mark.at', { article: articleName(found) })
    },
    [texts, t],
  )
  return (
    <div className="aligned-text" data-texts={texts.length}>
      <div className="aligned-heads" aria-hidden="true">
        {texts.map(({ id, title, layer, signed }) => (
          <div key={id} className="aligned-title" data-layer={layer ?? 'none'}>
            <LayerMark layer={layer} /> <span className="aligned-name">{title}</span>
            {signed !== null && <span className="aligned-date">{dateText(signed, 'short')}</span>}
          </div>
        ))}
      </div>
      {rows.map((each) => (
        <AlignedRow
          key={each.anchor}
          row={each}
          texts={texts}
          min={min}
          passage={each.passages.includes(passage ?? '') ? passage : null}
          isCurrent={each.anchor === row}
          nameOf={nameOf}
        />
      ))}
    </div>
  )
}
