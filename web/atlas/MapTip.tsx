import { useTranslation } from 'react-i18next'
import { LayerName } from '../components/LayerName.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import type { LayerCount, ShapeFacts } from './shape-facts.ts'
import './map-tip.css'

interface MapTipProps {
  readonly name: string
  readonly facts: ShapeFacts
  /** Note on a disputed area. */
  readonly note: string | null
  /** Whether taking a layer away leaves it untied. */
  readonly isUntied: boolean
  /** Names of the first and second chosen. */
  readonly names: readonly [a: string, b: string]
  readonly at: readonly [x: number, y: number]
  readonly window: { readonly widthPx: number; readonly heightPx: number }
}

const WIDTH_PX = 210

/** Beside the pointer or the keyboard's place: which country this is and what ties it. It repeats the table. */
export function MapTip({ name, facts, note, isUntied, names, at: [x, y], window }: MapTipProps) {
  const { t } = useTranslation('atlas')
  const number = useNumberText()
  const left = x + 14 + WIDTH_PX > window.widthPx ? x - 14 - WIDTH_PX : x + 14
  const isLow = y > window.heightPx / 2
  return (
    <div
      className="map-tip"
      aria-hidden="true"
      style={{
        left: Math.max(0, left),
        inlineSize: WIDTH_PX,
        ...(isLow ? { bottom: window.heightPx - y + 6 } : { top: y + 12 }),
      }}
    >
      <strong>{name}</strong>
      {note !== null && <p>{note}</p>}
      {isUntied && <p>{t('without.tip')}</p>}
      {facts.kind === 'amount' && (
        <p>{t('tip.amount', { count: facts.instruments, shown: number(facts.instruments) })}</p>
      )}
      {facts.kind === 'chosen' && <p>{t('tip.chosen')}</p>}
      {facts.kind === 'ties' && facts.toB === null && <Counts counts={facts.toA} />}
      {facts.kind === 'ties' && facts.toB !== null && (
        <>
          <p>{t('tip.to', { name: names[0] })}</p>
          <Counts counts={facts.toA} />
          <p>{t('tip.to', { name: names[1] })}</p>
          <Counts counts={facts.toB} />
        </>
      )}
    </div>
  )
}

function Counts({ counts }: { counts: readonly LayerCount[] }) {
  const { t } = useTranslation('atlas')
  const number = useNumberText()
  if (counts.length === 0) return <p>{t('tip.none')}</p>
  return (
    <ul>
      {counts.map(({ layer, instruments }) => (
        <li key={layer}>
          <LayerName layer={layer} /> <span className="num">{number(instruments)}</span>
        </li>
      ))}
    </ul>
  )
}
