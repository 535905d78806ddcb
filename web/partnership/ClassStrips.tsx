import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PartnershipClass } from '../../src/api/partnership-class.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { classStrips, type Strip, type StripDot } from './strip-dots.ts'
import { useFigureLabel } from './use-figure-label.ts'
import { useReadingText } from './use-reading-text.ts'
import './class-strips.css'

interface ClassStripsProps {
  readonly answer: PartnershipClass
  /** The instrument that is looked at within its class; null: none. */
  readonly instrument: string | null
}

/** A strip a figure: a dot an instrument, the middle half as a band, the median as an upright, outliers named. */
export function ClassStrips({ answer, instrument }: ClassStripsProps) {
  const { t } = useTranslation('partnership')
  const label = useFigureLabel()
  const numberText = useNumberText()
  const text = useReadingText()
  const medianOf = (id: string): number | undefined =>
    answer.figures.find((figure) => figure.id === id)?.distribution?.median
  return (
    <ul className="class-strips">
      {classStrips(answer.figures, answer.members).map((strip) => (
        <li key={strip.id}>
          <span className="strip-name">
            {label(strip.id)}{' '}
            <small>
              {t('class.known', { known: strip.known, count: strip.of })}
              {medianOf(strip.id) !== undefined &&
                `, ${t('class.median', { median: text.plain(medianOf(strip.id) ?? 0) })}`}
            </small>
          </span>
          <span className="strip-scale">
            <StripPlot strip={strip} instrument={instrument} />
            <small className="keep-ltr">
              {strip.ends.map((end) => (
                <span key={end}>{numberText(end)}</span>
              ))}
            </small>
          </span>
          <StripNames strip={strip} instrument={instrument} />
        </li>
      ))}
    </ul>
  )
}

const HEIGHT_PX = 34
const MOST_STEP_PX = 5
const percent = (place: number): string => `${100 * place}%`

function StripPlot({ strip, instrument }: { readonly strip: Strip; readonly instrument: string | null }) {
  const { dots, highest, quartiles, median, zero } = strip
  const step = Math.min(MOST_STEP_PX, (HEIGHT_PX - 8) / Math.max(1, highest))
  const y = (level: number): number => HEIGHT_PX - 5 - level * step
  const own = dots.find((dot) => dot.instrument === instrument)
  return (
    <svg className="strip" height={HEIGHT_PX} aria-hidden="true">
      <line className="strip-axis" x1="0" x2="100%" y1={HEIGHT_PX - 1} y2={HEIGHT_PX - 1} />
      {quartiles !== null && (
        <rect
          className="strip-half"
          x={percent(quartiles[0])}
          width={percent(quartiles[1] - quartiles[0])}
          y="0"
          height={HEIGHT_PX - 1}
        />
      )}
      {zero !== null && (
        <line className="strip-zero" x1={percent(zero)} x2={percent(zero)} y1="0" y2={HEIGHT_PX} />
      )}
      {median !== null && (
        <line className="strip-median" x1={percent(median)} x2={percent(median)} y1="0" y2={HEIGHT_PX} />
      )}
      {dots.map((dot) => (
        <circle
          key={dot.instrument}
          className="strip-dot"
          data-outlier={dot.isOutlier}
          cx={percent(dot.at)}
          cy={y(dot.level)}
          r="2.2"
        >
          <title>{`${dot.title}: ${dot.value.toFixed(2)}`}</title>
        </circle>
      ))}
      {own !== undefined && <circle className="strip-own" cx={percent(own.at)} cy={y(own.level)} r="5" />}
    </svg>
  )
}

/** Most outliers that are named in a row. */
const MOST_NAMED = 3

function StripNames({ strip, instrument }: { readonly strip: Strip; readonly instrument: string | null }) {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  const own = strip.dots.find((dot) => dot.instrument === instrument)
  const far = strip.dots.filter(({ isOutlier }) => isOutlier)
  const value = (dot: StripDot): string =>
    strip.zero === null ? text.plain(dot.value) : text.signed(dot.value)
  return (
    <span className="strip-said">
      {own !== undefined && (
        <b>
          {value(own)}{' '}
          <small>
            {t('class.rank', {
              rank: 1 + strip.dots.filter((dot) => dot.value > own.value).length,
              count: strip.known,
            })}
          </small>
        </b>
      )}
      {own === undefined && instrument !== null && <span className="second">{t('notKnown')}</span>}
      {instrument === null && far.length === 0 && <span className="second">{t('class.noOutlier')}</span>}
      {instrument === null &&
        far.slice(0, MOST_NAMED).map((dot) => (
          <Link
            key={dot.instrument}
            to="/partnership"
            search={{ instrument: dot.instrument }}
            title={dot.title}
          >
            {dot.instrument} {value(dot)}
          </Link>
        ))}
      {instrument === null && far.length > MOST_NAMED && (
        <span className="second">{t('class.moreOutliers', { count: far.length - MOST_NAMED })}</span>
      )}
    </span>
  )
}
