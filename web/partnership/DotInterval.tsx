import { useTranslation } from 'react-i18next'
import type { ReadingItem } from '../../src/api/partnership-readings.ts'
import { type ReadingMark, readingMark } from './reading-mark.ts'
import { useReadingText } from './use-reading-text.ts'
import './dot-interval.css'

/** Filled for what is promised, hollow for what doubts it. */
export type DotTone = 'promise' | 'critical'

interface DotIntervalProps {
  readonly reading: ReadingItem
  readonly name: string
  readonly tone: DotTone
  readonly isOpen: boolean
  /** How many clauses or rows it rests on stands beside it. */
  readonly hasN?: boolean
  /** Opens what the figure rests on. */
  readonly onOpen: () => void
}

/** One figure: its name, its value on a track with the 95 % interval, or why it cannot be computed. The name opens its sentences. */
export function DotInterval({ reading, name, tone, isOpen, hasN = false, onOpen }: DotIntervalProps) {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  const { interval, clauses, rows, gap, n } = reading
  const value = text.value(reading)
  const hasEvidence = clauses + rows.length > 0
  return (
    <li className="dot-interval" data-open={isOpen} data-n={hasN}>
      <span className="dot-name">
        {hasEvidence ? (
          <button
            type="button"
            className="link-button"
            aria-expanded={isOpen}
            title={t('openOf', { name })}
            onClick={onOpen}
          >
            {name}
          </button>
        ) : (
          name
        )}
      </span>
      {value === null ? (
        <span className="dot-gap">
          <Track mark={{ kind: 'gap' }} tone={tone} />
          <span className="dot-why">{t(`gap.${gap ?? 'no-clause'}`)}</span>
        </span>
      ) : (
        <>
          <Track mark={readingMark(reading)} tone={tone} />
          <b className="dot-value">{value}</b>
          {hasN && n > 0 && <small className="dot-n">{t('nOf', { count: n })}</small>}
          {interval !== null && (
            <span className="unseen">
              {t('between', { low: text.plain(interval.low), high: text.plain(interval.high) })}
            </span>
          )}
        </>
      )}
    </li>
  )
}

const percent = (place: number): string => `${100 * place}%`

/** The track of a figure; it mirrors where the page runs right to left. */
export function Track({ mark, tone }: { readonly mark: ReadingMark; readonly tone: DotTone }) {
  return (
    <svg className="dot-track" data-tone={tone} aria-hidden="true">
      <rect className="dot-track-ground" y="5" width="100%" height="8" data-gap={mark.kind === 'gap'} />
      {mark.kind === 'bar' && (
        <>
          <rect className="dot-bar" y="5" width={percent(mark.to)} height="8" />
          {mark.hasDot && <circle className="dot" cx={percent(mark.to)} cy="9" r="4.5" />}
        </>
      )}
      {mark.kind === 'dot' && (
        <>
          {mark.zero !== null && (
            <line className="dot-zero" x1={percent(mark.zero)} x2={percent(mark.zero)} y1="2" y2="16" />
          )}
          {mark.threshold !== null && (
            <line
              className="dot-threshold"
              x1={percent(mark.threshold)}
              x2={percent(mark.threshold)}
              y1="-2"
              y2="20"
            />
          )}
          {mark.line !== null && (
            <line className="dot-line" x1={percent(mark.line[0])} x2={percent(mark.line[1])} y1="9" y2="9" />
          )}
          <circle className="dot" cx={percent(mark.at)} cy="9" r="4.5" />
        </>
      )}
    </svg>
  )
}
