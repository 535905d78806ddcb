import { useTranslation } from 'react-i18next'
import type { SpecificationCurve, SpecificationItem } from '../../src/api/flows-models.ts'
import type { Published } from './published.ts'
import { useEstimateText } from './use-estimate-text.ts'
import { useSpecWords } from './use-spec-words.ts'
import './spec-chart.css'

interface SpecListProps {
  readonly curve: SpecificationCurve
  readonly published: Published | null
  readonly chosen: SpecificationItem | null
  readonly onChoose: (key: string) => void
}

const WIDTH_PX = 96
const HEIGHT_PX = 20

/** The curve turned on its side, as a narrow screen has room for it: a row for each specification, all on one scale. */
export function SpecList({ curve, published, chosen, onChoose }: SpecListProps) {
  const { t } = useTranslation('flows')
  const text = useEstimateText()
  const words = useSpecWords()
  const values = curve.results.flatMap(({ estimate, low, high }) =>
    [estimate, low, high].filter((value) => value !== null),
  )
  const least = Math.min(0, ...values)
  const most = Math.max(0.1, published?.value ?? 0, ...values)
  const x = (value: number): number => 3 + ((value - least) / (most - least)) * (WIDTH_PX - 6)
  return (
    <ol className="spec-list">
      {curve.results.map((item) => (
        <li key={item.key}>
          <button type="button" aria-pressed={item.key === chosen?.key} onClick={() => onChoose(item.key)}>
            <span>{words(item)}</span>
            <svg
              className="keep-ltr spec-column"
              data-model={item.model}
              width={WIDTH_PX}
              height={HEIGHT_PX}
              aria-hidden="true"
            >
              <path className="flow-grid" data-zero="true" d={`M${x(0)},0V${HEIGHT_PX}`} />
              {published !== null && (
                <g className="spec-published">
                  <path d={`M${x(published.value)},0V${HEIGHT_PX}`} />
                </g>
              )}
              {item.low !== null && item.high !== null && (
                <path className="spec-interval" d={`M${x(item.low)},10H${x(item.high)}`} />
              )}
              {item.estimate !== null &&
                (item.model === 'ppml' ? (
                  <circle className="spec-point" cx={x(item.estimate)} cy="10" r="4" />
                ) : (
                  <rect className="spec-point" x={x(item.estimate) - 3.5} y="6.5" width="7" height="7" />
                ))}
            </svg>
            <span className="num">
              {item.estimate === null ? `× ${t('spec.not')}` : text.one(item.estimate)}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
