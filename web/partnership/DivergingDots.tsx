import { useTranslation } from 'react-i18next'
import type { TopicDot } from './topic-dots.ts'
import { useReadingText } from './use-reading-text.ts'
import './diverging-dots.css'

interface DivergingDotsProps {
  readonly dots: readonly TopicDot[]
  /** Topic whose sentences are open. */
  readonly open: string | null
  readonly onOpen: (topic: string) => void
}

/** Places of the grid, from −1 to 1, and what is written below them. */
const TICKS = [-1, -0.5, 0, 0.5, 1] as const

const percent = (d: number): string => `${50 + 50 * d}%`

/** Asymmetry by topic: left loads A, right loads B. Square: control; circle: mobility; diamond: other; cross: weighted by nationals abroad. */
export function DivergingDots({ dots, open, onOpen }: DivergingDotsProps) {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  return (
    <div className="diverging">
      <div className="diverging-row diverging-head" aria-hidden="true">
        <span />
        <span className="diverging-sides keep-ltr">
          <span>{t('topics.loadsA')}</span>
          <span>{t('topics.loadsB')}</span>
        </span>
        <span className="num">{t('column.n')}</span>
      </div>
      <ul>
        {dots.map((dot) => (
          <li key={dot.topic} className="diverging-row" data-open={dot.topic === open}>
            <button
              type="button"
              className="link-button"
              aria-expanded={dot.topic === open}
              onClick={() => onOpen(dot.topic)}
            >
              {t(`topic.${dot.topic}`, { defaultValue: dot.topic })}
            </button>
            <span className="diverging-cell">
              <DotRow dot={dot} />
            </span>
            <span className="num second">
              <span className="unseen">
                {dot.d === null ? t(`topics.${dot.why ?? 'too-few'}`) : text.signed(dot.d)},{' '}
              </span>
              {dot.clauses}
            </span>
          </li>
        ))}
      </ul>
      <div className="diverging-row" aria-hidden="true">
        <span />
        <span className="diverging-cell">
          <svg className="diverging-axis" aria-hidden="true">
            {TICKS.map((tick) => (
              <text
                key={tick}
                x={percent(tick)}
                y="11"
                textAnchor={tick === -1 ? 'start' : tick === 1 ? 'end' : 'middle'}
              >
                {tick === 0 ? '0' : text.signed(tick).replace(/[.,]?0+$/, '')}
              </text>
            ))}
          </svg>
        </span>
        <span />
      </div>
    </div>
  )
}

function DotRow({ dot }: { dot: TopicDot }) {
  const { t } = useTranslation('partnership')
  const { d, why, line, dStar } = dot
  return (
    <svg className="diverging-plot" aria-hidden="true">
      <rect className="diverging-side" width="50%" height="100%" />
      {TICKS.map((tick) => (
        <line
          key={tick}
          className="diverging-grid"
          data-zero={tick === 0}
          x1={percent(tick)}
          x2={percent(tick)}
          y1="0"
          y2="100%"
        />
      ))}
      {why !== null && (
        <text className="diverging-why" x="50%" y="50%" dy="4" textAnchor="middle">
          {t(`topics.${why}`)}
        </text>
      )}
      {line !== null && (
        <line className="diverging-line" x1={percent(line[0])} x2={percent(line[1])} y1="50%" y2="50%" />
      )}
      {d !== null && dStar !== null && (
        <>
          <line className="diverging-star-line" x1={percent(d)} x2={percent(dStar)} y1="50%" y2="50%" />
          <svg x={percent(dStar)} y="50%" overflow="visible" aria-hidden="true">
            <path className="diverging-star" d="M-4,-4L4,4M-4,4L4,-4" />
          </svg>
        </>
      )}
      {d !== null && (
        <svg x={percent(d)} y="50%" overflow="visible" aria-hidden="true">
          <TopicMark shape={dot.shape} />
        </svg>
      )}
    </svg>
  )
}

/** The mark of a group of topics, around its middle. */
export function TopicMark({ shape }: Pick<TopicDot, 'shape'>) {
  if (shape === 'square')
    return <rect className="topic-mark" data-shape="square" x="-4.5" y="-4.5" width="9" height="9" />
  if (shape === 'circle') return <circle className="topic-mark" data-shape="circle" r="4.5" />
  return <path className="topic-mark" data-shape="diamond" d="M0,-5L5,0L0,5L-5,0Z" />
}
