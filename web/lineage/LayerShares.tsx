import { useTranslation } from 'react-i18next'
import { LayerName } from '../components/LayerName.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import { usePercentText } from '../format/use-percent-text.ts'
import type { LayerShare } from './shares.ts'
import './layer-shares.css'

interface LayerSharesProps {
  readonly shares: readonly LayerShare[]
  /** Instruments with a text held of those registered, by layer; null where it is not known yet. */
  readonly heldOf: (
    layer: LayerShare['layer'],
  ) => { readonly texts: number; readonly registered: number } | null
  /** Whether the range over the three rules is drawn; as a table it is written. */
  readonly isDrawn: boolean
}

const WIDTH_PX = 150
const ROW_PX = 16
const PAD_PX = 5

/** Words by the layer that they were first seen in: the rule chosen as a mark on the range over the three rules, beside the texts held. */
export function LayerShares({ shares, heldOf, isDrawn }: LayerSharesProps) {
  const { t } = useTranslation(['words', 'common'])
  const percent = usePercentText()
  const numberText = useNumberText()
  const most = Math.max(0.1, ...shares.map(({ high }) => high))
  const top = Math.min(1, Math.ceil(most * 10) / 10)
  return (
    <table className="data-table layer-shares">
      <caption className="unseen">{t('shares.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('shares.first')}</th>
          <th scope="col" className="num">
            {t('shares.share')}
          </th>
          <th scope="col">{isDrawn ? t('shares.axis', { top: percent.one(top) }) : t('shares.range')}</th>
          <th scope="col" className="num share-words">
            {t('shares.words')}
          </th>
          <th scope="col" className="num">
            {t('shares.held')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shares.map((row) => {
          const held = row.kind === 'layer' ? heldOf(row.layer) : null
          return (
            <tr key={`${row.kind} ${row.layer}`}>
              <th scope="row">
                {row.kind === 'layer' ? (
                  <LayerName layer={row.layer} />
                ) : (
                  <span className="share-kind">
                    <KindMark kind={row.kind} />
                    {t(`shares.${row.kind}`)}
                  </span>
                )}
                {row.ofMemberStates !== null && row.ofMemberStates > 0 && row.words > 0 && (
                  <small className="share-part">
                    {t('shares.memberStates', { share: percent.one(row.ofMemberStates / row.words) })}
                  </small>
                )}
              </th>
              <td className="num">
                <b>{percent.one(row.share)}</b>
              </td>
              <td>{isDrawn ? <Interval row={row} top={top} /> : percent.range(row.low, row.high)}</td>
              <td className="num share-words">{numberText(Math.round(row.words))}</td>
              <td className="num">
                {held === null ? '' : t('shares.heldOf', { texts: held.texts, registered: held.registered })}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Interval({ row, top }: { row: LayerShare; top: number }) {
  const percent = usePercentText()
  const x = (share: number): number => PAD_PX + (Math.min(share, top) / top) * (WIDTH_PX - 2 * PAD_PX)
  const y = ROW_PX / 2
  return (
    <>
      <svg
        className="share-interval keep-ltr"
        data-layer={row.kind === 'layer' ? (row.layer ?? 'none') : 'none'}
        width={WIDTH_PX}
        height={ROW_PX}
        viewBox={`0 0 ${WIDTH_PX} ${ROW_PX}`}
        aria-hidden="true"
      >
        <path className="share-axis" d={`M${x(0)},${y}H${x(top)}M${x(0)},${y - 3}V${y + 3}`} />
        {row.high > row.low && (
          <rect
            className="share-range"
            x={x(row.low)}
            y={y - 3.5}
            width={Math.max(1, x(row.high) - x(row.low))}
            height="7"
          />
        )}
        <circle className="share-dot" cx={x(row.share)} cy={y} r="4" />
      </svg>
      <span className="unseen">{percent.range(row.low, row.high)}</span>
    </>
  )
}

/** Bare ground for new words, hatched for common stock. */
function KindMark({ kind }: { kind: 'stock' | 'fresh' }) {
  return (
    <svg className="share-kind-mark" width="14" height="14" aria-hidden="true">
      <rect x="2" y="2" width="10" height="10" fill={kind === 'stock' ? 'url(#hatch)' : 'var(--ground)'} />
    </svg>
  )
}
