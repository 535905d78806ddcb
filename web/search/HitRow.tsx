import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextHit } from '../../src/api/text-search.ts'
import { CopyAddress } from '../components/CopyAddress.tsx'
import { LayerMark } from '../components/LayerMark.tsx'
import { MarkedText } from '../components/MarkedText.tsx'
import { hitPlace } from './hit-place.ts'

interface HitRowProps {
  readonly hit: TextHit
  readonly isCurrent: boolean
}

/** A part found: whose text, which part, and the words in their surroundings. */
export const HitRow = memo(function HitRow({ hit, isCurrent }: HitRowProps) {
  const { t } = useTranslation(['search', 'common'])
  const { instrument, label, heading, kind, snippet, marks, address, language } = hit
  const place = hitPlace(hit)
  const number = label ?? (heading === null ? t(`common:segment.${kind}`) : null)
  const part = [number, heading].filter((text) => text !== null).join(' · ')
  const whose = (
    <>
      <span className="hit-title">
        {instrument !== null && <LayerMark layer={instrument.layer} binding={instrument.binding} />}
        <span className="hit-year">{instrument?.year ?? '–'}</span>
        <span className="hit-name">{instrument?.title ?? hit.text}</span>
      </span>
      {instrument !== null && (
        <span className="unseen">, {t(`common:layer.${instrument.layer ?? 'none'}`)}</span>
      )}
      <span className="hit-part">{part}</span>
    </>
  )
  return (
    <li className="hit" data-current={isCurrent}>
      {place === null ? (
        <span className="hit-whose">{whose}</span>
      ) : (
        <Link {...place} className="hit-whose" preload={false}>
          {whose}
        </Link>
      )}
      <p className="hit-snippet" lang={language ?? undefined} dir="auto">
        <MarkedText text={snippet} marks={marks} />
      </p>
      <span className="hit-address">
        <CopyAddress address={address} shown />
      </span>
    </li>
  )
})
